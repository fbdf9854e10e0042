/// How many columns a text takes on a terminal.
///
/// - Complexity: O(*n*).
public func columns(of text: String) -> Int {
  var columns = 0
  for scalar in text.unicodeScalars { columns += scalar.columns }
  return columns
}

/// A text cut to fit some columns, with a mark where it was cut; whole where it fits.
///
/// - Precondition: There is room for the mark.
public func cut(_ text: String, to columns: Int, _ charset: Charset) -> String {
  guard TextCanvas.columns(of: text) > columns else { return text }
  let mark = charset.ellipsis
  var room = columns - TextCanvas.columns(of: mark)
  var kept = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    room -= scalar.columns
    guard room >= 0 else { break }
    kept.append(scalar)
  }
  while kept.last == " " { kept.removeLast() }
  return String(kept) + mark
}

/// A text broken into lines of at most some columns.
///
/// Lines break at blanks, else after `-`, `/` and `,` within a word, and words that are longer than a line
/// anywhere. No character is lost but the blanks where a line breaks. Lines are filled from the
/// first to the last.
///
/// - Parameters:
///   - text: Text as it may be shown.
///   - columns: The greatest width of a line.
///   - indent: By how many blanks every line but the first begins.
/// - Returns: At least one line.
/// - Precondition: Lines have room for a wide character behind the indent.
/// - Complexity: O(*n*).
public func wrapped(_ text: String, to columns: Int, indent: Int = 0) -> [String] {
  precondition(columns - indent >= 2, "a line has room for a wide character")
  var lines: [String] = []
  var line = ""
  var used = 0
  var isFresh = true
  func begin() {
    lines.append(line)
    line = String(repeating: " ", count: indent)
    used = indent
    isFresh = true
  }
  for word in text.split(separator: " ") {
    var gap = isFresh ? 0 : 1
    for piece in pieces(of: word, within: columns - indent) {
      let width = TextCanvas.columns(of: piece)
      if used + gap + width > columns, !isFresh {
        begin()
        gap = 0
      }
      line += (gap == 1 ? " " : "") + piece
      used += gap + width
      gap = 0
      isFresh = false
    }
  }
  lines.append(line)
  return lines
}

/// The width of a text's longest word, or of the longest piece of a word behind which a line may break.
///
/// - Complexity: O(*n*).
public func longestPiece(of text: String) -> Int {
  text.split(separator: " ").flatMap { pieces(of: $0, within: .max) }.map { columns(of: $0) }.max()
    ?? 0
}

/// A word in the pieces between which a line may break.
private func pieces(of word: Substring, within columns: Int) -> [String] {
  var pieces: [String] = []
  var piece = String.UnicodeScalarView()
  var mayEnd = false
  for scalar in word.unicodeScalars {
    // What takes no column stays with the character that it joins.
    if scalar.columns > 0 {
      if mayEnd {
        pieces += parts(of: piece, within: columns)
        piece.removeAll()
      }
      // An arrow `->` is not broken, nor any other mark at the beginning of a word; nor `1-2h` or `3/week`.
      let isBehindDigit = piece.last.map { ("0"..."9").contains($0) } ?? false
      mayEnd =
        !piece.isEmpty && (scalar == "," || (scalar == "-" || scalar == "/") && !isBehindDigit)
    }
    piece.append(scalar)
  }
  return piece.isEmpty ? pieces : pieces + parts(of: piece, within: columns)
}

/// A piece that is longer than a line in about equal parts, so that no letter is left alone.
private func parts(of piece: String.UnicodeScalarView, within columns: Int) -> [String] {
  var left = piece.reduce(0) { $0 + $1.columns }
  guard left > columns else { return [String(piece)] }
  // A wide character may leave the last column of each part unused.
  var count = (left + columns - 2) / (columns - 1)
  var parts: [String] = []
  var part = String.UnicodeScalarView()
  var used = 0
  for scalar in piece {
    let width = scalar.columns
    if width > 0, used > 0, used + width > (left + count - 1) / count {
      parts.append(String(part))
      part.removeAll()
      left -= used
      count = max(1, count - 1)
      used = 0
    }
    part.append(scalar)
    used += width
  }
  return parts + [String(part)]
}
