/// What has attributes: an agency, a flow, a journey, a remark.
public protocol Attributed {
  /// What is said beyond the fact itself, in the order of a tidy line.
  var attributes: [Attribute] { get }
}

extension Attributed {
  /// Who told us, and in which words.
  public var voices: [Voice] {
    attributes.compactMap { if case .said(let voice) = $0 { voice } else { nil } }
  }

  /// The workshop tables that recorded the fact.
  public var tables: [String] {
    attributes.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// Anything else worth keeping.
  public var notes: [String] {
    attributes.compactMap { if case .note(let note) = $0 { note } else { nil } }
  }

  /// Words to find the fact by.
  public var tags: [String] {
    attributes.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
  }

  /// Why people want to come back to this fact: empty where they did not say, nothing where they don't.
  public var later: String? {
    first { if case .later(let why) = $0 { why } else { nil } }
  }

  /// The first of the attributes that has what is asked for.
  package func first<Value>(_ value: (Attribute) -> Value?) -> Value? {
    for attribute in attributes {
      if let value = value(attribute) { return value }
    }
    return nil
  }
}
