import MapModel
import MapText

/// What is merged as one: a fact, or a line that no fact says all of.
enum MergeUnit: Hashable {
  case fact(Fact)
  /// A comment, a line that cannot be read, or one with a value that cannot be.
  case line(String)
}

/// Gives equal units of several texts the same number.
struct MergeUnits {
  private(set) var all: [MergeUnit] = []
  private var numbers: [MergeUnit: Int] = [:]

  /// The number of a unit.
  mutating func number(of unit: MergeUnit) -> Int {
    if let number = numbers[unit] { return number }
    numbers[unit] = all.count
    all.append(unit)
    return all.count - 1
  }
}

/// A text taken apart into units.
struct MergeSide {
  let document: Document
  /// The number of each unit, in the order of the text.
  private(set) var units: [Int] = []
  /// The line of each unit, counted from 0.
  private(set) var lines: [Int] = []
  /// The units of each line; none where it is blank.
  private(set) var unitsOfLine: [Range<Int>] = []
  /// The fact of each unit that tells just one.
  private(set) var facts: [Fact?] = []
  /// Whether no fact says all of a unit.
  private(set) var isLine: [Bool] = []

  init(_ document: Document, _ table: inout MergeUnits) {
    self.document = document
    let unsaid = Self.unsaidLines(of: document)
    let all = document.map.facts
    for line in 0..<document.lineCount {
      let places = document.facts(ofLine: line)
      let first = units.count
      if places.isEmpty || unsaid.contains(line) {
        let text = document.text(ofLine: line)
        if places.isEmpty, text.allSatisfy(\.isWhitespace) {
          unitsOfLine.append(first..<first)
          continue
        }
        units.append(table.number(of: .line(text)))
        facts.append(places.count == 1 ? all[places.lowerBound] : nil)
        isLine.append(true)
      } else {
        for place in places {
          let fact = all[place]
          units.append(table.number(of: .fact(fact)))
          facts.append(fact)
          isLine.append(false)
        }
      }
      lines += Array(repeating: line, count: units.count - first)
      unitsOfLine.append(first..<units.count)
    }
  }

  /// The same with other units: those at some places only, telling what they are given.
  ///
  /// What comes of it stands for no text: its lines are those of the units that are left.
  func with(_ kept: [(place: Int, fact: Fact?)], _ table: inout MergeUnits) -> MergeSide {
    var side = self
    side.units = kept.map { place, fact in
      fact.map { table.number(of: .fact($0)) } ?? units[place]
    }
    side.facts = kept.map { $0.fact ?? facts[$0.place] }
    side.lines = kept.map { lines[$0.place] }
    side.isLine = kept.map { isLine[$0.place] }
    side.unitsOfLine = []
    return side
  }

  /// The lines that say more than their facts do: a value that cannot be read, or one of a key that
  /// stands twice.
  private static func unsaidLines(of document: Document) -> Set<Int> {
    Set(
      document.diagnostics.compactMap { diagnostic in
        switch diagnostic.problem {
        case .unreadableValue, .reversedRange, .repeatedKey: diagnostic.line - 1
        default: nil
        }
      })
  }

  /// Whether a unit is all that its line tells.
  func isAlone(_ place: Int) -> Bool { unitsOfLine[lines[place]].count == 1 }

  /// The line that tells a unit, in the words of this side where it has one of its own.
  func text(of place: Int) -> String {
    guard !isAlone(place), let fact = facts[place] else {
      return document.text(ofLine: lines[place])
    }
    return LineWriter.line(fact)
  }
}
