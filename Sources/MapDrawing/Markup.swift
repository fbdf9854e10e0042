import TextCanvas

/// Text from files and people as it may stand in SVG and HTML, between tags or in the quotes of an attribute.
///
/// It is text that may be shown, in which no character means anything but itself. What XML does not
/// allow becomes `?`.
///
///     markupText("A&E <night>")  // "A&amp;E &lt;night&gt;"
///
/// - Complexity: O(*n*).
package func markupText(_ text: String) -> String {
  var markup = ""
  for scalar in shownText(text).unicodeScalars {
    switch scalar {
    case "&": markup += "&amp;"
    case "<": markup += "&lt;"
    case ">": markup += "&gt;"
    case "\"": markup += "&quot;"
    case "'": markup += "&#39;"
    case "\u{FFFE}", "\u{FFFF}": markup += "?"
    default: markup.unicodeScalars.append(scalar)
    }
  }
  return markup
}
