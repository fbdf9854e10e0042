import TextCanvas

/// Which way the levels of a picture follow each other, and with them most flows.
///
/// Phases speak of *across*, from one item of a level to the next, and *along*, from one level to the
/// next; a level's upper neighbour comes before it, its lower one behind it. Where levels follow each
/// other downwards, across are columns and along are rows; to the right it is the other way round.
enum Heading: Hashable {
  case down
  case right

  /// How many cells lines that run side by side are apart: columns of a terminal are so narrow that a
  /// blank must stand between, rows are not.
  var pitch: Int { self == .down ? 2 : 1 }

  /// The cell that lies so far across and along.
  func point(across: Int, along: Int) -> Point {
    self == .down ? Point(column: across, row: along) : Point(column: along, row: across)
  }

  /// The least multiple of the pitch that is no less than some cells.
  func up(_ cells: Int) -> Int { (cells + pitch - 1) / pitch * pitch }

  /// How many pitches are no less than some cells.
  func places(_ cells: Int) -> Int { (cells + pitch - 1) / pitch }
}

/// How many cells something takes in both directions of a picture.
struct Extent: Hashable {
  var across: Int
  var along: Int

  init(columns: Int, rows: Int, _ heading: Heading) {
    across = heading == .down ? columns : rows
    along = heading == .down ? rows : columns
  }

  func columns(_ heading: Heading) -> Int { heading == .down ? across : along }
  func rows(_ heading: Heading) -> Int { heading == .down ? along : across }
}
