import MapModel
import MapText

/// The text that a merging comes to: theirs, with the lines that have changed.
struct MergedText {
  private let merging: Merging
  /// What stands in the place of a line of theirs.
  private var instead: [Int: [String]] = [:]
  /// What follows a unit of theirs; -1 is before all of them, their count behind all lines.
  private var following: [Int: [String]] = [:]

  init(_ merging: Merging) {
    self.merging = merging
    placeNew()
    for line in 0..<merging.theirs.document.lineCount { change(line) }
  }

  /// The text.
  var bytes: [UInt8] { merging.theirs.document.rewritten(instead: instead, behind: behind) }

  private mutating func change(_ line: Int) {
    let units = merging.theirs.unitsOfLine[line]
    let isChanged = units.contains { merging.fates[$0] != .stays }
    let isParted = units.dropLast().contains { following[$0] != nil }
    guard isChanged || isParted else { return }
    guard units.count > 1 else {
      instead[line] = units.first.map(text)
      return
    }
    var texts: [String] = []
    var facts = Array(repeating: Fact?.none, count: units.count)
    func end() {
      guard facts.contains(where: { $0 != nil }) else { return }
      texts += merging.theirs.document.texts(ofLine: line, telling: facts)
      facts = Array(repeating: nil, count: units.count)
    }
    for (index, place) in units.enumerated() {
      switch merging.fates[place] {
      case .stays: facts[index] = merging.theirs.facts[place]
      case .goes: break
      case .becomes(let fact): facts[index] = fact
      case .givesWay(let mine):
        if merging.ours.isLine[mine] {
          end()
          texts.append(merging.ours.text(of: mine))
        } else {
          facts[index] = merging.ours.facts[mine]
        }
      }
      guard index < units.count - 1, let more = following[place] else { continue }
      end()
      texts += more
    }
    end()
    instead[line] = texts
  }

  /// What stands in the place of a unit that is all that its line tells.
  private func text(_ place: Int) -> [String] {
    switch merging.fates[place] {
    case .stays: [merging.theirs.text(of: place)]
    case .goes: []
    case .givesWay(let mine): [merging.ours.text(of: mine)]
    case .becomes(let fact):
      merging.theirs.document.texts(ofLine: merging.theirs.lines[place], telling: [fact])
    }
  }

  /// Finds where what is new in ours belongs: behind what it followed, in our order.
  private mutating func placeNew() {
    let (ours, theirs) = (merging.ours, merging.theirs)
    let lastKept = ours.units.indices.last { place in
      if case .at = merging.places[place] { true } else { false }
    }
    var anchor: Int?
    var blanks: [String] = []
    for line in 0..<ours.document.lineCount {
      let units = ours.unitsOfLine[line]
      if units.isEmpty {
        blanks.append("")
        continue
      }
      let isAllNew = units.allSatisfy { merging.places[$0] == .new }
      for place in units {
        switch merging.places[place] {
        case .nowhere: break
        case .at(let other):
          anchor = other
          blanks = []
        case .behind(let other): following[other, default: []].append(ours.text(of: place))
        case .new where isAllNew && place != units.lowerBound: break
        case .new:
          let text = isAllNew ? ours.document.text(ofLine: line) : ours.text(of: place)
          let isLast = place > lastKept ?? -1
          let spot = isLast ? theirs.units.count : anchor ?? -1
          // Blank lines between new lines are kept; those around them are as they were.
          following[spot, default: []] += (following[spot] == nil ? [] : blanks) + [text]
          blanks = []
        }
      }
    }
  }

  /// What stands behind lines: behind each of theirs, what follows the last unit of it.
  private var behind: [Int: [String]] {
    let theirs = merging.theirs
    var behind: [Int: [String]] = [:]
    for (spot, texts) in following.sorted(by: { $0.key < $1.key }) {
      let isOutside = !theirs.units.indices.contains(spot)
      guard isOutside || theirs.unitsOfLine[theirs.lines[spot]].last == spot else { continue }
      let line = spot < 0 ? -1 : isOutside ? theirs.document.lineCount - 1 : theirs.lines[spot]
      behind[line, default: []] += texts
    }
    return behind
  }
}
