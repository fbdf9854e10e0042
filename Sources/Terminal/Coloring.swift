/// Whether colours are shown; bold, dim, reversed and underlined always are.
public enum Coloring: Hashable, Sendable, CaseIterable {
  /// As the environment says: not where NO_COLOR is set to anything but nothing.
  case automatic
  /// In any case, where the device has colours.
  case always
  /// Not at all.
  case never

  /// Whether colours are wanted; the device may have none all the same.
  ///
  /// - SeeAlso: https://no-color.org
  public var wantsColor: Bool {
    switch self {
    case .automatic: environmentValue("NO_COLOR") == nil
    case .always: true
    case .never: false
    }
  }
}
