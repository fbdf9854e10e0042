import MapDiff
import MapModel
import MapText
import TestSupport

/// A map's text, and what two people made of it.
struct MergeWorld {
  let base: Document
  let ours: Document
  let theirs: Document

  init(_ base: String, ours: String, theirs: String) throws {
    self.base = try Document(reading: Array(base.utf8))
    self.ours = try Document(reading: Array(ours.utf8))
    self.theirs = try Document(reading: Array(theirs.utf8))
  }

  init(base: Document, ours: Document, theirs: Document) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }

  // Whatever is told has a word that stands nowhere else; a wild world has lines that cannot be read.
  init(seed: UInt64, isWild: Bool = false) throws {
    var telling = RandomRoom(seed: seed)
    var base = try Document(reading: telling.text(isWild: isWild))
    try telling.change(&base, times: telling.number(0...6), isWild: isWild)
    var (ours, theirs) = (base, base)
    try telling.change(&ours, times: telling.number(0...6), isWild: isWild)
    // What both do alike: theirs begins where ours is sometimes.
    if telling.number(0...3) == 0 { theirs = ours }
    try telling.change(&theirs, times: telling.number(0...6), isWild: isWild)
    if telling.number(0...3) == 0 { swap(&ours, &theirs) }
    self.init(base: base, ours: ours, theirs: theirs)
  }

  var turned: MergeWorld { MergeWorld(base: base, ours: theirs, theirs: ours) }

  func merge() throws -> MapMerge { try MapMerge(base: base, ours: ours, theirs: theirs) }

  func keepingMerge() throws -> MapMerge {
    try MapMerge(base: base, ours: ours, theirs: theirs, keepsRemoved: true)
  }
}

/// A room that tells at random, in words that say which telling they are of.
struct RandomRoom {
  private var random: RandomFacts
  private var told = 0

  init(seed: UInt64) {
    random = RandomFacts(seed: seed)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { random.number(range) }

  private mutating func word() -> String {
    told += 1
    return "w\(told)w"
  }

  mutating func text(isWild: Bool) -> [UInt8] {
    let ending = random.chance(20) ? "\r\n" : "\n"
    var text = isWild && random.chance(20) ? "\u{FEFF}" : ""
    for _ in 0..<number(0...6) { text += line(isWild: isWild) + ending }
    if random.chance(20) { text += line(isWild: isWild) }
    return Array(text.utf8)
  }

  private mutating func line(isWild: Bool) -> String {
    let names = ["GP", "Ward", "Home", "ED"]
    switch number(0...(isWild ? 11 : 5)) {
    case 0, 1, 2: return "\(random.pick(names)) -> \(random.pick(names)) : \(word())"
    case 3: return "\(random.pick(names)) -> \(random.pick(names)) ; note \(word())"
    case 4: return "GP -> \(random.pick(names)) -> Ward : \(word()) ; wait 2h"
    case 5: return random.pick(["issue", "question", "action"]) + " who \(word()) answers"
    case 6: return "# \(word())"
    case 7: return "nobody can read \(word())"
    case 8: return "GP -> Ward ; wait soon \(word()) ; wait 2h"
    case 9: return random.chance(50) ? "" : "   "
    case 10: return "journey \(word()) : GP -> \(random.pick(names)) -> Home"
    default: return "  GP  -> Ward  :  \(word())  ;note x ; colour \(word())"
    }
  }

  private mutating func attribute() -> Attribute {
    switch number(0...3) {
    case 0: .note(word())
    case 1: .said(Voice(Role("Nurse"), words: word()))
    case 2: .later(word())
    default: .tag(word())
    }
  }

  mutating func change(_ document: inout Document, times: Int, isWild: Bool) throws {
    for _ in 0..<times {
      let facts = document.map.facts
      let place = facts.isEmpty ? 0 : number(0...facts.count - 1)
      switch number(0...7) {
      case 0, 1: try document.apply(document.appending([line(isWild: isWild)]))
      case 2 where !facts.isEmpty: try document.apply(document.map.replacing(at: place, with: []))
      case 3 where document.lineCount > 0:
        try document.apply(document.removing(line: number(0...document.lineCount - 1)))
      case 4 where document.lineCount > 0:
        let line = number(0...document.lineCount - 1)
        try document.apply(document.replacing(line: line, with: self.line(isWild: isWild)))
      case 5:
        let remark = Fact.remark(Remark(.park, word()))
        try document.apply(Edit([Edit.Splice(at: place, inserting: [remark])]))
      case 6 where !facts.isEmpty:
        guard case .flow(var step) = facts[place] else { continue }
        step.label = word()
        try document.apply(document.map.replacing(at: place, with: [.flow(step)]))
      default:
        guard !facts.isEmpty else { continue }
        let attribute = attribute()
        var attributes = facts[place].attributes
        if attribute.key == .later { attributes.removeAll { $0.key == .later } }
        let changed = facts[place].with(
          attributes: Attribute.inOrder(attributes + [attribute]))
        try document.apply(document.map.replacing(at: place, with: [changed]))
      }
    }
  }
}

extension Document {
  /// How often each word is told that stands nowhere else, a fact at a time.
  var words: [String: Int] {
    let unsaid = Set(diagnostics.map { $0.line - 1 })
    let lines = (0..<lineCount).flatMap { line in
      facts(ofLine: line).isEmpty || unsaid.contains(line)
        ? [text(ofLine: line)] : facts(ofLine: line).map { LineWriter.line(map.facts[$0]) }
    }
    var counts: [String: Int] = [:]
    for word in lines.joined(separator: " ").split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    where word.count > 2 && word.first == "w" && word.last == "w" {
      counts[String(word), default: 0] += 1
    }
    return counts
  }

  /// How often each fact is told, whatever the order of its attributes.
  var factCounts: [Fact: Int] {
    var counts: [Fact: Int] = [:]
    for fact in map.facts {
      let sorted = fact.attributes.sorted {
        LineWriter.text(of: $0) < LineWriter.text(of: $1)
      }
      counts[fact.with(attributes: sorted), default: 0] += 1
    }
    return counts
  }
}
