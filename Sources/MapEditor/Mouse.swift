public import TextCanvas

/// Something that a person did with the mouse.
public struct Mouse: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable {
    /// A button went down.
    case pressed(Button)
    /// The mouse moved while a button was down.
    case dragged(Button)
    /// A button went up.
    case released(Button)
    case wheelUp, wheelDown
  }

  /// A button of the mouse.
  public enum Button: Hashable, Sendable {
    case left, middle, right
  }

  /// What was done.
  public let action: Action
  /// The cell of the screen where it was done.
  public let point: Point

  /// Makes a mouse event.
  public init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}
