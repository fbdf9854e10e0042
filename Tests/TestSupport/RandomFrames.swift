public import TextCanvas

/// Random canvases of one size, one after the other, as a seed decides: most change little, some all.
public struct RandomFrames: Sequence, IteratorProtocol, Sendable {
  private var generator: SeededGenerator
  private var canvas: Canvas

  /// Makes frames.
  public init(seed: UInt64, columns: Int, rows: Int) {
    generator = SeededGenerator(seed: seed)
    canvas = .random(columns: columns, rows: rows, using: &generator)
  }

  /// The next frame; they never end.
  public mutating func next() -> Canvas? {
    if Int.random(in: 0..<8, using: &generator) == 0 {
      canvas = .random(columns: canvas.columns, rows: canvas.rows, using: &generator)
    } else {
      canvas.drawSomething(using: &generator)
    }
    return canvas
  }
}
