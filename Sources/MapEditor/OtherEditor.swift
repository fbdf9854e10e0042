/// Somebody else who has the map open.
public struct OtherEditor: Hashable, Sendable {
  /// The name of the person, as the system knows it; empty where it is not known.
  public var user: String
  /// The name of the machine; empty where it is not known.
  public var host: String
  /// Since when, as clocks here show it.
  public var since: String
  /// Whether that can be known, as it can on this machine.
  public var isSure: Bool

  /// Describes somebody who has the map open.
  public init(user: String, host: String, since: String, isSure: Bool) {
    self.user = user
    self.host = host
    self.since = since
    self.isSure = isSure
  }
}
