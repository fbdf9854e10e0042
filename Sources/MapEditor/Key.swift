/// A key as a person pressed it, whatever codes a terminal sends for it.
public enum Key: Hashable, Sendable {
  /// A key that writes a character.
  case character(Character)
  /// A letter or sign, in lower case, pressed with Ctrl.
  case control(Character)
  /// A character pressed with Alt.
  case alt(Character)
  /// An arrow.
  case arrow(Arrow)
  /// An arrow to the left or right pressed with Ctrl or Alt: a word further.
  case wordLeft, wordRight
  case enter, escape, tab, backTab
  case backspace, delete, insert
  case home, end, pageUp, pageDown
  /// A function key, counted from 1.
  case function(Int)

  /// Where an arrow key points.
  public enum Arrow: Hashable, Sendable {
    case up, right, down, left
  }
}
