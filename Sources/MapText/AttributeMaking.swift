import MapModel

// Which attribute a key and a value make together.

extension Attribute.Key {
  /// The attribute of a key whose value is a text.
  func attribute(_ text: String) -> Attribute? {
    switch self {
    case .short: .short(text)
    case .of: .of(text)
    case .at: .at(text)
    case .sector: .sector(text)
    case .hours: .hours(text)
    case .resource: .resource(text)
    case .funding: .funding(text)
    case .framework: .framework(text)
    case .policy: .policy(text)
    case .by: .by(text)
    case .accepted: .accepted(text)
    case .disputed: .disputed(text)
    case .later: .later(text)
    case .table: .table(text)
    case .note: .note(text)
    case .tag: .tag(text)
    case .also, .kind, .capacity, .pin, .wait, .takes, .volume, .share, .carries, .count, .votes,
      .on, .due, .done, .said:
      nil
    }
  }

  /// The attribute of a key whose value is a duration.
  func attribute(_ duration: Duration) -> Attribute? {
    switch self {
    case .wait: .wait(duration)
    case .takes: .takes(duration)
    default: nil
    }
  }

  /// The attribute of a key whose value is a list of names.
  func attribute(_ names: [String]) -> Attribute? {
    switch self {
    case .also: .also(names)
    case .on: .on(names)
    default: nil
    }
  }

  /// The attribute of a key whose value is a number, a date, a place or one of a few words.
  func attribute(reading text: String) -> Attribute? {
    switch self {
    case .share: Share(text: text).map(Attribute.share)
    case .count: wholeNumber(text).map(Attribute.count)
    case .votes: wholeNumber(text).map(Attribute.votes)
    case .due: CalendarDate(text: text).map(Attribute.due)
    case .done: CalendarDate(text: text).map(Attribute.done)
    case .pin: Pin(text: text).map(Attribute.pin)
    case .kind: Agency.Kind(rawValue: text).map(Attribute.kind)
    case .carries: Cargo(rawValue: text).map(Attribute.carries)
    default: nil
    }
  }

  /// The words that a value is one of, where it is one of a few.
  package var choices: [String]? {
    switch self {
    case .kind: Agency.Kind.allCases.map(\.rawValue)
    case .carries: Cargo.allCases.map(\.rawValue)
    default: nil
    }
  }

  /// The key that was most likely meant by a word on a kind of fact.
  static func closest(to word: String, on kind: Fact.Kind) -> String? {
    closestWord(
      to: word, among: allCases.filter { $0.belongs(to: kind) && $0 != .volume }.map(\.word))
  }
}
