import MapModel

/// A list from which one thing is picked by typing some of its letters.
struct Picker: Hashable, Sendable {
  /// What is picked from.
  enum Purpose: Hashable, Sendable {
    /// Everything that can be asked of the editor.
    case command
    /// What was done so far, to return to.
    case history
    /// The agency that the selected one is the same as.
    case sameAgency
    /// The journey to walk.
    case journey
    /// The agency that paths from the selected one lead to.
    case pathTarget
  }

  let purpose: Purpose
  var input = LineInput()
  /// Which of the rows that match is marked.
  var marked = 0
}

/// How well a text matches letters that stand in it in their order, though not side by side.
///
/// - Parameters:
///   - text: The text.
///   - letters: What was typed.
/// - Returns: The less, the better; nothing where letters are missing. Letters at the beginnings of words
///   and side by side are best.
/// - Complexity: O(*n*), where *n* is the length of the text.
func mismatch(of text: String, with letters: String) -> Int? {
  let wanted = letters.lowercased().filter { !$0.isWhitespace }
  var rest = wanted[...]
  var cost = 0
  var before: Character = " "
  var isRun = false
  for character in text.lowercased() {
    defer { before = character }
    guard let next = rest.first else { break }
    if character == next {
      cost += isRun ? 0 : before == " " ? 1 : 4
      isRun = true
      rest.removeFirst()
    } else {
      if isRun || rest.count < wanted.count { cost += 1 }
      isRun = false
    }
  }
  return rest.isEmpty ? cost : nil
}
