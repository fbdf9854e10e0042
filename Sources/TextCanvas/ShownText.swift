/// Text as it may be shown: nothing in it can move a cursor, ring a bell or turn the reading direction.
///
/// Control characters and bidirectional overrides become `?`, white space runs become one blank, and
/// blanks at the ends go. Text from files and people passes here before it reaches a canvas, a
/// terminal or a printer.
///
///     shownText("a\u{1B}[31m\tb")  // "a?[31m b"
///
/// - Complexity: O(*n*).
public func shownText(_ text: String) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.value == 0x20 || scalar.value == 0x09 || isOddSpace(scalar) {
      if let last = shown.last, last != " " { shown.append(" ") }
    } else {
      shown.append(isControl(scalar) ? "?" : scalar)
    }
  }
  if shown.last == " " { shown.removeLast() }
  return String(shown)
}

/// Tells whether a character would do something to a terminal, rather than be shown on it.
///
/// So would C0 controls but for the tab, DEL, C1 controls, and bidirectional overrides.
public func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09: false
  case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

private func isOddSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value > 0x9F && scalar.properties.isWhitespace
}
