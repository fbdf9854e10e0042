import MapModel

extension Words {
  /// What stands above the flows of a layer.
  static func heading(_ layer: Layer) -> String {
    switch layer {
    case .official: "This is how it is supposed to happen."
    case .real: "This is how it really happens."
    case .toBe: "This is how we want it to happen."
    }
  }

  /// What happens on a flow.
  ///
  ///     happening(flow, from: "GP", to: "Ward")
  ///     // "From GP to Ward goes information: message by 9 am, by phone, 2 a week."
  ///
  /// - Parameters:
  ///   - flow: The flow.
  ///   - source: Whom it comes from.
  ///   - target: Whom it goes to.
  /// - Returns: A sentence.
  static func happening(_ flow: Flow, from source: String, to target: String) -> String {
    let way =
      flow.source == flow.target
      ? "From \(source) back to \(target)" : "From \(source) to \(target)"
    let told = [flow.label, channel(of: flow), flow.volume.map(rate) ?? ""]
      .filter { !$0.isEmpty }
      .joined(separator: ", ")
    let start = way + (cargo(flow.cargo).map { " goes \($0)" } ?? "")
    return sentence(told.isEmpty ? start : "\(start): \(told)")
  }

  /// By what channel, unless the label ends with it: `section 2 by fax`.
  static func channel(of flow: Flow) -> String {
    guard let channel = flow.channel else { return "" }
    let words = "by \(channel)"
    let isSaid = NameKey.key(of: " \(flow.label)").hasSuffix(NameKey.key(of: words))
    return isSaid ? "" : words
  }

  /// What a flow carries, where that is no people.
  static func cargo(_ cargo: Cargo) -> String? {
    switch cargo {
    case .people: nil
    case .information: "information"
    case .money: "money"
    case .equipment: "equipment"
    case .decision: "a decision"
    }
  }

  /// How long one waits before a flow happens.
  static func wait(_ wait: Duration) -> String {
    guard let range = wait.milliseconds else { return "Nobody knows how long the wait is." }
    return range.upperBound == 0 ? "There is no wait." : "The wait is \(time(range))."
  }

  /// How long a flow takes.
  static func takes(_ takes: Duration) -> String {
    guard let range = takes.milliseconds else { return "Nobody knows how long it takes." }
    return range.upperBound == 0 ? "It takes no time." : "It takes \(time(range))."
  }

  /// The part of what leaves an agency that goes one way.
  static func share(_ share: Share, of source: String) -> String {
    "\(share.percent) per cent of what leaves \(source) goes this way."
  }

  /// A flow that differs from the official path, and that is good; perhaps why.
  static func accepted(_ why: String) -> String {
    because("This differs from the official way, and it is good", why)
  }

  /// A flow of which people do not agree that it happens; perhaps what they say.
  static func disputed(_ why: String) -> String {
    because("People do not agree that this happens", why)
  }

  /// When a flow is open.
  static func open(_ hours: String) -> String { sentence("Its hours: \(Self.hours(hours))") }

  private static func because(_ what: String, _ why: String) -> String {
    sentence(why.isEmpty ? what : "\(what): \(why)")
  }

  /// Who told us, and in which words.
  static func voice(_ voice: Voice) -> String {
    let role = voice.role.description
    guard let words = voice.words else {
      return sentence("Told by \(role.isEmpty ? "somebody" : role)")
    }
    return "\(ComparisonWords.capitalized(role.isEmpty ? "somebody" : role)): \"\(words)\""
  }

  /// At which tables something was recorded.
  static func tables(_ tables: [String]) -> String {
    sentence("Told at \(tables.count == 1 ? "table" : "tables") \(list(tables))")
  }

  /// Anything else worth keeping.
  static func note(_ text: String) -> String { sentence("Note: \(text)") }

  /// A mark to come back to; perhaps why.
  static func later(_ why: String) -> String { because("We want to come back to this", why) }

  /// Words to find a fact by.
  static func tags(_ tags: [String]) -> String { sentence("Tagged \(list(tags))") }

  /// What was told with a key that the map language does not know.
  static func other(_ key: String, _ value: String) -> String {
    sentence("Also told: \(value.isEmpty ? key : "\(key), \(value)")")
  }
}
