import TextCanvas

extension Canvas {
  /// Where a wide character has lost a half, or a half its character.
  var brokenHalves: [Point] {
    (0..<rows).flatMap { row in
      (0..<columns).map { Point(column: $0, row: row) }.filter { point in
        let isWide = scalars(of: self[point], .unicode).first?.columns == 2
        let isFollowed = self[point.moved(.right)].isContinuation
        let isFirstHalf = point.column == 0 && self[point].isContinuation
        return isWide != isFollowed || isFirstHalf
      }
    }
  }

  /// The lines in Unicode, without empty ones at the end.
  var picture: [String] { picture(.unicode) }

  /// The lines in a charset, without empty ones at the end.
  func picture(_ charset: Charset) -> [String] {
    let lines = lines(charset)
    return Array(lines[...(lines.lastIndex { !$0.isEmpty } ?? -1)])
  }
}
