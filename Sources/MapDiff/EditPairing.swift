import MapModel

/// Which fact of a text has become which of another, among those that stand in one of both alone.
///
/// A fact that tells the same but for its attributes is taken first, then one with the same names, those
/// at the same place before others; then one that stands at the same place and has much in common.
struct EditPairing {
  /// For each unit of the one text that is gone, the unit of the other that it has become.
  private(set) var partners: [Int: Int] = [:]
  /// The units of the other text that stand in it alone, by the names that they tell of.
  private var newOfNames: [Mark: [Int]] = [:]

  /// What two versions of one fact must have in common.
  private enum Mark: Hashable {
    case words(Fact)
    case flow(Layer, source: String, target: String)
    case agency(String)
    case journey(Layer, String)
    case heading(Fact.Heading.Kind)
    case title
    case place(after: Int?, Int)
  }

  /// Pairs what is left over by a pairing of equal units.
  ///
  /// - Parameters:
  ///   - left: The one text.
  ///   - right: The other.
  ///   - pairing: Which units of both are equal.
  ///   - bySameWords: Whether only a fact that tells the same but for its attributes is an edit.
  /// - Complexity: O(*n*) expected, and O(*k*²) for *k* edits in a row at one place.
  init(
    _ left: MergeSide, _ right: MergeSide, _ pairing: Pairing, bySameWords: Bool = false
  ) {
    var gone = left.units.indices.filter {
      pairing.partners[$0] == nil && left.facts[$0] != nil
    }
    var new = right.units.indices.filter {
      pairing.origins[$0] == nil && right.facts[$0] != nil
    }
    for place in new {
      if let mark = right.facts[place].flatMap(Self.names) {
        newOfNames[mark, default: []].append(place)
      }
    }
    let (after, before) = Self.neighbours(pairing)
    for isInPlace in [true, false] {
      for mark in bySameWords ? [Self.words] : [Self.words, Self.names] {
        pair(
          &gone, &new, marks: { left.facts[$0].flatMap(mark) },
          { right.facts[$0].flatMap(mark) },
          where: { !isInPlace || after[$0] == before[$1] })
      }
    }
    guard !bySameWords else { return }
    pair(
      &gone, &new,
      marks: { place in
        left.facts[place].map { Mark.place(after: after[place], Self.form(of: $0)) }
      },
      { place in right.facts[place].map { Mark.place(after: before[place], Self.form(of: $0)) } },
      where: { one, other in
        guard let one = left.facts[one], let other = right.facts[other] else { return false }
        return Self.haveMuchInCommon(one, other)
      })
  }

  /// The first unit that the other text alone has and that tells an edit of a fact, and more.
  ///
  /// - Complexity: O(*k*) for *k* new facts with the same names.
  func version(of fact: Fact, holding edit: Fact, in side: MergeSide) -> Int? {
    Self.names(of: fact).flatMap { newOfNames[$0] }?.first { place in
      guard let version = side.facts[place], version != edit else { return false }
      return version.holds(edit, since: fact)
    }
  }

  /// Pairs a unit anew, and whichever had that partner with the former one, if there is one.
  mutating func give(_ partner: Int, to place: Int) {
    let loser = partners.keys.first { partners[$0] == partner }
    if let loser { partners[loser] = partners[place] }
    partners[place] = partner
  }

  /// Notes that a unit has become nothing that the other text has.
  mutating func part(_ place: Int) {
    partners[place] = nil
  }

  private mutating func pair(
    _ gone: inout [Int], _ new: inout [Int], marks markOfGone: (Int) -> Mark?,
    _ markOfNew: (Int) -> Mark?, where isLikely: (Int, Int) -> Bool = { _, _ in true }
  ) {
    var free: [Mark: [Int]] = [:]
    for place in new {
      if let mark = markOfNew(place) { free[mark, default: []].append(place) }
    }
    for place in gone {
      guard let mark = markOfGone(place), let candidates = free[mark],
        let index = candidates.firstIndex(where: { isLikely(place, $0) })
      else { continue }
      partners[place] = candidates[index]
      free[mark]?.remove(at: index)
    }
    let taken = Set(partners.values)
    gone.removeAll { partners[$0] != nil }
    new.removeAll(where: taken.contains)
  }

  private static func words(of fact: Fact) -> Mark? { .words(fact.with(attributes: [])) }

  private static func names(of fact: Fact) -> Mark? {
    switch fact {
    case .flow(let step):
      .flow(
        step.layer, source: NameKey.key(of: step.source), target: NameKey.key(of: step.target))
    case .agency(let declaration): .agency(NameKey.key(of: declaration.name))
    case .journey(let journey): .journey(journey.layer, NameKey.key(of: journey.title))
    case .title: .title
    case .heading(let heading):
      switch heading.kind {
      case .date, .venue, .facilitator: .heading(heading.kind)
      case .present, .about, .note: nil
      }
    case .remark: nil
    }
  }

  /// For each unit the last one before it that both texts have, as the one counts it.
  private static func neighbours(_ pairing: Pairing) -> (after: [Int?], before: [Int?]) {
    var last: Int?
    let after = pairing.partners.indices.map { place -> Int? in
      if pairing.partners[place] != nil { last = place }
      return last
    }
    last = nil
    let before = pairing.origins.indices.map { place -> Int? in
      if let origin = pairing.origins[place] { last = origin }
      return last
    }
    return (after, before)
  }

  private static func form(of fact: Fact) -> Int {
    Fact.Kind.allCases.firstIndex(of: fact.kind) ?? 0
  }

  private static func haveMuchInCommon(_ one: Fact, _ other: Fact) -> Bool {
    switch (one, other) {
    case (.flow(let one), .flow(let other)):
      NameKey.key(of: one.source) == NameKey.key(of: other.source)
        || NameKey.key(of: one.target) == NameKey.key(of: other.target)
        || !one.label.isEmpty && one.label == other.label
    case (.agency(let one), .agency(let other)):
      !one.attributes.isEmpty && one.attributes == other.attributes
    case (.journey(let one), .journey(let other)):
      one.stops == other.stops || NameKey.key(of: one.title) == NameKey.key(of: other.title)
    case (.remark(let one), .remark(let other)): shareWords(one.text, other.text)
    case (.heading(let one), .heading(let other)):
      one.kind == other.kind && shareWords(one.text, other.text)
    default: false
    }
  }

  /// Whether half of the words of the shorter text, or more, stand in the longer one too.
  private static func shareWords(_ one: String, _ other: String) -> Bool {
    let words = [one, other].map {
      Set(NameKey.key(of: $0).split(whereSeparator: { $0.isWhitespace || $0 == "," }))
    }
    let shared = words[0].intersection(words[1]).count
    return shared > 0 && 2 * shared >= min(words[0].count, words[1].count)
  }
}
