/// One thing more that a fact says: how long, how often, by what channel, who told us.
///
/// Every key of the map language has its case; a key that the language does not know is kept as it
/// was written.
public enum Attribute: Hashable, Sendable {
  /// The short name of an agency.
  case short(String)
  /// Other names that people use for an agency.
  case also([String])
  /// The organisation that runs an agency.
  case of(String)
  /// The site where an agency is.
  case at(String)
  /// What an agency is.
  case kind(Agency.Kind)
  /// The sector an agency belongs to.
  case sector(String)
  /// When an agency or a flow is open.
  case hours(String)
  /// How much an agency can take.
  case capacity(Rate)
  /// What an agency can bring.
  case resource(String)
  /// A funding stream of an agency.
  case funding(String)
  /// A performance framework that an agency answers to.
  case framework(String)
  /// A policy or guidance that an agency answers to.
  case policy(String)
  /// Where a person has put an agency's box.
  case pin(Pin)
  /// The time before a flow happens.
  case wait(Duration)
  /// The time that a flow takes.
  case takes(Duration)
  /// How often a flow happens.
  case volume(Rate)
  /// The part of what leaves the source that goes this way.
  case share(Share)
  /// The channel of a flow, or who does an action.
  case by(String)
  /// What a flow carries.
  case carries(Cargo)
  /// How many people went a journey's way.
  case count(Int)
  /// How many votes an issue or a question got.
  case votes(Int)
  /// The agencies that an issue or a question is about.
  case on([String])
  /// The day on which an action is due.
  case due(CalendarDate)
  /// An action is done, perhaps with the day.
  case done(CalendarDate?)
  /// A flow differs from the official path and that is good; perhaps why.
  case accepted(String)
  /// People do not agree that a flow happens; perhaps what they say.
  case disputed(String)
  /// A mark to come back to; perhaps why.
  case later(String)
  /// Who told us, and in which words.
  indirect case said(Voice)
  /// The workshop table that recorded a fact.
  case table(String)
  /// Anything else worth keeping.
  case note(String)
  /// A word to find facts by.
  case tag(String)
  /// A key that the language does not know, with its value.
  indirect case other(key: String, value: String)
}

extension Attribute {
  /// The keys of the map language, in the order in which a tidy line has them.
  public enum Key: UInt8, CaseIterable, Hashable, Sendable {
    case short, also, of, at, kind, sector, hours, capacity, resource, funding, framework, policy
    case pin, wait, takes, volume, share, by, carries, count, votes, on, due, done
    case accepted, disputed, later, said, table, note, tag

    /// The word for the key; `volume` is never written, its rate stands bare.
    public var word: String { Self.words[Int(rawValue)] }

    /// Finds the key that a word stands for, in any case of letters.
    public init?(word: String) {
      guard let place = Self.words.firstIndex(of: word.lowercased()) else { return nil }
      self.init(rawValue: UInt8(place))
    }

    /// The key's place in a tidy line, counted from 0.
    public var rank: Int { Int(rawValue) }

    private static let words = [
      "short", "also", "of", "at", "kind", "sector", "hours", "capacity", "resource", "funding",
      "framework", "policy", "pin", "wait", "takes", "volume", "share", "by", "carries", "count",
      "votes", "on", "due", "done", "accepted", "disputed", "later", "said", "table", "note", "tag",
    ]

    /// Whether one fact may have the key several times.
    public var mayRepeat: Bool {
      switch self {
      case .resource, .funding, .framework, .policy, .said, .table, .note, .tag: true
      default: false
      }
    }

    /// Tells whether the key belongs to facts of a kind.
    public func belongs(to kind: Fact.Kind) -> Bool {
      switch self {
      case .short, .also, .of, .at, .kind, .sector, .capacity, .resource, .funding, .framework,
        .policy, .pin:
        kind == .agency
      case .hours: kind == .agency || kind == .flow
      case .wait, .takes, .volume, .share, .carries, .accepted, .disputed: kind == .flow
      case .by: kind == .flow || kind == .action
      case .count: kind == .journey
      case .votes, .on: kind == .issue || kind == .question
      case .due, .done: kind == .action
      case .later, .said, .table, .note, .tag: true
      }
    }
  }

  /// The key of this attribute, or nothing where the language does not know it.
  public var key: Key? {
    switch self {
    case .short: .short
    case .also: .also
    case .of: .of
    case .at: .at
    case .kind: .kind
    case .sector: .sector
    case .hours: .hours
    case .capacity: .capacity
    case .resource: .resource
    case .funding: .funding
    case .framework: .framework
    case .policy: .policy
    case .pin: .pin
    case .wait: .wait
    case .takes: .takes
    case .volume: .volume
    case .share: .share
    case .by: .by
    case .carries: .carries
    case .count: .count
    case .votes: .votes
    case .on: .on
    case .due: .due
    case .done: .done
    case .accepted: .accepted
    case .disputed: .disputed
    case .later: .later
    case .said: .said
    case .table: .table
    case .note: .note
    case .tag: .tag
    case .other: nil
    }
  }

  /// The attributes in the order of a tidy line; those of one key, and unknown ones, keep theirs.
  ///
  /// - Complexity: O(*n* log *n*), and O(*n*) where they are in order.
  public static func inOrder(_ attributes: [Attribute]) -> [Attribute] {
    var last = 0
    let isInOrder = attributes.allSatisfy { attribute in
      let rank = attribute.rank
      defer { last = rank }
      return last <= rank
    }
    guard !isInOrder else { return attributes }
    return attributes.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element)
  }

  /// The place of the key in a tidy line; unknown keys are last.
  private var rank: Int { key?.rank ?? Int.max }
}
