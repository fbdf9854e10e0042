public import MapModel

/// Facts, names and texts as wild as the language allows.
public struct RandomFacts {
  private var generator: SeededGenerator

  /// Makes a source of facts that follow from a seed.
  public init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// One of some values.
  public mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &generator)]
  }

  /// A number of a range.
  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// True so many times in a hundred.
  public mutating func chance(_ percent: Int) -> Bool {
    number(1...100) <= percent
  }

  private static let plainNames = [
    "GP", "Emergency Dept", "Ward 4", "A&E", "Home", "Social Services", "emergency dept", "Café",
    "Caf\u{E9}", "Cafe\u{301}", "病院", "Ambulance", "Carelink  Night Service", "a:b", "x-y", "§",
    "note taker", "agency", "Straße", "STRASSE", "Neighbour's friend",
  ]
  private static let wildNames = [
    "a -> b", "say \"hi\"", "x; y", "q: r", "end:", "#hash", "back\\slash", "\"", "a\u{A0}b", "=>",
    "issue of the day", "~>", "tab\tin", "c,d", "\\", "a \\\" b",
  ]

  /// A name that is not empty and has no white space at its ends.
  public mutating func name() -> String { pick(chance(80) ? Self.plainNames : Self.wildNames) }

  /// A text that is not empty and has no white space at its ends.
  public mutating func text() -> String {
    let words = (0...number(0...3)).map { _ in
      pick(["calls", "999", "-", "\"quoted\"", "a;b", "x: y", "=>", "ß", "病", "e\u{301}", "#", ","])
    }
    return words.joined(separator: " ")
  }

  /// A duration.
  public mutating func duration() -> Duration {
    if chance(20) { return .unknown }
    let low = Int64(number(0...100_000)) * pick([1, 500, 1000, 60_000, 3_600_000, 604_800_000])
    return .known(low...(low + Int64(number(0...3)) * pick([1000, 60_000, 86_400_000])))
  }

  /// An attribute that belongs to a kind of fact, or one with an unknown key.
  public mutating func attribute(on kind: Fact.Kind) -> Attribute {
    let keys = Attribute.Key.allCases.filter { $0.belongs(to: kind) }
    if chance(5) { return .other(key: "colour", value: chance(50) ? text() : "") }
    switch pick(keys) {
    case .short: return .short(name())
    case .also: return .also((0...number(0...2)).map { _ in name() })
    case .of: return .of(name())
    case .at: return .at(text())
    case .kind: return .kind(pick(Agency.Kind.allCases))
    case .sector: return .sector(text())
    case .hours: return .hours(text())
    case .capacity: return .capacity(rate())
    case .resource: return .resource(text())
    case .funding: return .funding(text())
    case .framework: return .framework(text())
    case .policy: return .policy(text())
    case .pin: return .pin(Pin(column: number(0...99), row: number(0...99)))
    case .wait: return .wait(duration())
    case .takes: return .takes(duration())
    case .volume: return .volume(rate())
    case .share: return .share(Share(percent: Amount(thousandths: Int64(number(0...100_000)))))
    case .by: return .by(text())
    case .carries: return .carries(pick(Cargo.allCases))
    case .count: return .count(number(0...99))
    case .votes: return .votes(number(0...99))
    case .on: return .on((0...number(0...2)).map { _ in name() })
    case .due: return .due(date())
    case .done: return .done(chance(50) ? date() : nil)
    case .accepted: return .accepted(chance(50) ? text() : "")
    case .disputed: return .disputed(chance(50) ? text() : "")
    case .later: return .later(chance(50) ? text() : "")
    case .said: return .said(Voice(Role(name()), words: chance(70) ? text() : nil))
    case .table: return .table(text())
    case .note: return .note(text())
    case .tag: return .tag(text())
    }
  }

  /// A rate.
  public mutating func rate() -> Rate {
    Rate(Amount(thousandths: Int64(number(0...50_000))), per: pick(Rate.Period.allCases))
  }

  private mutating func date() -> CalendarDate {
    guard
      let date = CalendarDate(
        year: number(1990...2030), month: number(1...12), day: number(1...28))
    else { preconditionFailure("every month has 28 days") }
    return date
  }

  /// Attributes of a kind of fact, none of a key that may stand once standing twice.
  public mutating func attributes(on kind: Fact.Kind) -> [Attribute] {
    var attributes: [Attribute] = []
    for _ in 0..<number(0...4) {
      let attribute = attribute(on: kind)
      let isTaken = attributes.contains { $0.key == attribute.key }
      if attribute.key?.mayRepeat ?? true || !isTaken { attributes.append(attribute) }
    }
    return attributes
  }

  /// A flow.
  public mutating func flow() -> Fact {
    .flow(
      Fact.Step(
        name(), pick(Layer.allCases), name(), label: chance(60) ? text() : "",
        attributes: attributes(on: .flow)))
  }

  /// A fact of any kind.
  public mutating func fact() -> Fact {
    switch pick(Fact.Kind.allCases) {
    case .flow: return flow()
    case .agency:
      return .agency(Fact.Declaration(name(), attributes: attributes(on: .agency)))
    case .journey:
      let stops = (0...number(1...4)).map { _ in name() }
      return .journey(
        Journey(
          text(), pick(Layer.allCases), stops: stops, attributes: attributes(on: .journey)))
    case .issue: return .remark(Remark(.issue, text(), attributes: attributes(on: .issue)))
    case .action: return .remark(Remark(.action, text(), attributes: attributes(on: .action)))
    case .question:
      return .remark(Remark(.question, text(), attributes: attributes(on: .question)))
    case .park: return .remark(Remark(.park, text(), attributes: attributes(on: .park)))
    case .map: return .title(Fact.Title(text(), attributes: attributes(on: .map)))
    case .heading:
      return .heading(
        Fact.Heading(
          pick(Fact.Heading.Kind.allCases), text(), attributes: attributes(on: .heading)))
    }
  }

  /// Facts of all kinds, flows most of all.
  public mutating func facts(_ count: Int) -> [Fact] {
    (0..<count).map { _ in chance(60) ? flow() : fact() }
  }
}
