import MapDiff
import TestSupport
import Testing

@Suite("Alignments of journeys")
struct AlignmentTests {
  private func stops(_ names: some Sequence<Character>) -> [Alignment.Stop] {
    names.map { Alignment.Stop(.other(String($0))) }
  }

  /// Each row: the word's sign, and the stops.
  private func rows(_ left: String, _ right: String) -> String {
    let (lefts, rights) = (left.map(String.init), right.map(String.init))
    return Alignment(of: stops(left), with: stops(right)).steps.map { step in
      let sides = (step.left.map { lefts[$0] } ?? "") + (step.right.map { rights[$0] } ?? "")
      switch step.word {
      case .asItShould: return "=\(sides)"
      case .leftOut: return "-\(sides)"
      case .extra: return "+\(sides)"
      case .again: return "*\(sides)"
      case .outOfOrder: return "~\(sides)"
      case .byAnother: return "&\(sides)"
      }
    }.joined(separator: " ")
  }

  @Test(
    "words are as the design says",
    arguments: [
      ("AB", "AB", "=AA =BB"), ("ABC", "AC", "=AA -B =CC"), ("AC", "ABC", "=AA +B =CC"),
      ("AB", "ABAB", "=AA =BB *A *B"), ("ABC", "ACB", "=AA ~B =CC ~B"),
      ("ABCD", "AXYD", "=AA -B -C +X +Y =DD"), ("AB", "BA", "~A =BB ~A"),
      // A match before a stop left out before an extra one, from the start.
      ("A", "AA", "=AA *A"), ("AA", "A", "=AA -A"), ("", "A", "+A"), ("A", "", "-A"),
      // Again before out of order.
      ("ABCA", "AABC", "=AA *A =BB =CC -A"),
    ])
  func words(left: String, right: String, expected: String) {
    #expect(rows(left, right) == expected)
  }

  @Test(
    "a stop left out and an extra one of one organisation, or with the same words, are by another")
  func byAnother() {
    func stop(_ name: String, _ organisation: String, _ words: String = "") -> Alignment.Stop {
      Alignment.Stop(.other(name), of: .other(organisation), words: words)
    }
    let end = stop("Home", "Home")
    let nurse = stop("Nurse", "Trust", "visits")
    let cases = [
      (stop("Sitter", "Council", "visits"), Alignment.Word.byAnother),
      (stop("Clinic", "Trust", "sees"), .byAnother), (stop("Clinic", "Council", "sees"), .extra),
    ]
    for (other, word) in cases {
      let alignment = Alignment(of: [nurse, end], with: [other, end])
      #expect(alignment.cost == 2)
      #expect(alignment.steps.map(\.word).contains(word))
      #expect(alignment.steps.count == (word == .byAnother ? 2 : 3))
    }
    let silent = Alignment(of: [stop("A", "X")], with: [stop("B", "Y")])
    #expect(silent.steps.map(\.word) == [.leftOut, .extra])
  }

  @Test("in a gap each stop left out meets the first extra one that does its work")
  func gap() {
    func stop(_ name: String, _ organisation: String) -> Alignment.Stop {
      Alignment.Stop(.other(name), of: .other(organisation))
    }
    let steps = Alignment(
      of: [stop("A", "1"), stop("B", "2"), stop("C", "3")],
      with: [stop("X", "9"), stop("Y", "2"), stop("Z", "1")]
    ).steps
    // A and Z are in the way of B and Y, and come first.
    #expect(steps.map(\.word) == [.extra, .extra, .byAnother, .leftOut, .leftOut])
  }

  @Test("the cost is the least of all alignments of small journeys", arguments: [(3, 6), (4, 5)])
  func smallWorlds(names: Int, most: Int) {
    let all = (0...most).flatMap { Self.words(length: $0, letters: names) }
    let parts = all.map(Self.parts)
    let sets = parts.map(Set.init)
    let ways = all.map(stops)
    // A journey whose names come up in another order is the same but for their names.
    for left in all.indices where Self.namesComeUpInOrder(all[left]) {
      for right in all.indices {
        let cost = Alignment(of: ways[left], with: ways[right]).cost
        let shared = parts[left].first { sets[right].contains($0) }?.count ?? 0
        if cost == all[left].count + all[right].count - 2 * shared { continue }
        Issue.record("\(all[left]) \(all[right]): \(cost)")
      }
    }
    #expect(all.count > 1000)
  }

  private static func words(length: Int, letters: Int) -> [String] {
    guard length > 0 else { return [""] }
    return words(length: length - 1, letters: letters).flatMap { word in
      "ABCD".prefix(letters).map { "\(word)\($0)" }
    }
  }

  /// Everything that is left of a journey when some of its stops are taken out, the longest first.
  private static func parts(of word: String) -> [String] {
    let letters = Array(word)
    let all = Set(
      (0..<1 << letters.count).map { bits in
        String(letters.indices.filter { bits >> $0 & 1 == 1 }.map { letters[$0] })
      })
    return all.sorted { $0.count > $1.count }
  }

  private static func namesComeUpInOrder(_ word: String) -> Bool {
    var seen: [Character] = []
    for letter in word where !seen.contains(letter) { seen.append(letter) }
    return seen == Array("ABCD".prefix(seen.count))
  }

  @Test("the cost of long journeys is a textbook's, and mirrored", arguments: 0..<60)
  func textbook(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let letters = Array("ABCDEFGHIJ".prefix(random.number(2...10)))
    let left = (0..<random.number(0...120)).map { _ in random.pick(letters) }
    let right = (0..<random.number(0...120)).map { _ in random.pick(letters) }
    let alignment = Alignment(of: stops(left), with: stops(right))
    #expect(alignment.cost == textbookCost(left, right))
    #expect(alignment.cost == Alignment(of: stops(right), with: stops(left)).cost)
    let steps = alignment.steps
    #expect(steps.compactMap(\.left) == Array(left.indices))
    #expect(steps.compactMap(\.right) == Array(right.indices))
    let alone = steps.filter { $0.word != .asItShould }
    #expect(
      alone.map { ($0.left == nil ? 0 : 1) + ($0.right == nil ? 0 : 1) }.reduce(0, +)
        == alignment.cost)
  }

  /// Wagner and Fischer, from the front, with the whole table.
  private func textbookCost(_ left: [Character], _ right: [Character]) -> Int {
    var table = [Array(0...right.count)]
    for row in left.indices {
      var next = [row + 1]
      for column in right.indices {
        let apart = min(table[row][column + 1], next[column]) + 1
        next.append(left[row] == right[column] ? min(apart, table[row][column]) : apart)
      }
      table.append(next)
    }
    return table[left.count][right.count]
  }
}
