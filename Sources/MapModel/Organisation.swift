/// Who answers for some agencies in the end: a trust, a council, or an agency that nobody runs.
public struct Organisation: Hashable, Sendable {
  /// What all spellings of the name have in common; two organisations are one where it is the same.
  public let key: String
  /// The name as it is shown.
  public let name: String

  /// Makes an organisation.
  public init(key: String, name: String) {
    self.key = key
    self.name = name
  }

  /// Tells whether two organisations are one.
  public static func == (left: Organisation, right: Organisation) -> Bool { left.key == right.key }

  /// Feeds what makes an organisation the same to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
