public import TextCanvas

/// A canvas that does not fit a screen of 30 columns and 8 rows, and what its lines are drawn with.
public struct Shape: Sendable {
  /// The canvas.
  public let canvas: Canvas
  /// What its lines are drawn with.
  public let charset: Charset

  /// Shapes of which each follows on another one in size or charset.
  public static var all: [Shape] {
    let sizes = [(37, 11), (20, 5), (20, 5), (30, 4), (12, 8), (31, 9), (31, 9)]
    let charsets: [Charset] = [.unicode, .unicode, .ascii, .ascii, .unicode, .ascii, .unicode]
    return zip(sizes, charsets).enumerated().map { number, shape in
      var generator = SeededGenerator(seed: UInt64(number / 2))
      let canvas = Canvas.random(columns: shape.0.0, rows: shape.0.1, using: &generator)
      return Shape(canvas: canvas, charset: shape.1)
    }
  }

  /// What of the canvas is to be seen on a screen.
  public func seen(columns: Int, rows: Int) -> Canvas {
    var seen = Canvas(columns: columns, rows: rows)
    let whole = Rect(origin: Point(column: 0, row: 0), columns: columns, rows: rows)
    seen.lay(canvas, showing: whole, at: whole.origin)
    return seen
  }
}
