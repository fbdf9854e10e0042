import MapLayout
import MapModel
import TextCanvas

/// A picture that is too large for a page, cut into tiles in rows and columns.
///
/// A box or a label that a cut runs through stands whole on the tile that has most of it, and the other is
/// blank there: laid side by side, the tiles are the whole picture again. Where a line goes over the edge of a
/// tile, the flow's number stands.
struct Tiling: Sendable {
  /// One tile.
  struct Tile: Sendable {
    /// Which tile it is in its row of tiles, from 0.
    let column: Int
    /// In which row of tiles it is, from 0.
    let row: Int
    /// The cells of the picture that are this tile's.
    let cells: Rect
    /// Its cells and what reaches over its edges.
    let canvas: Canvas
    /// Which cell of the picture the canvas begins with.
    let origin: Point
    /// The numbers of flows whose lines go over an edge, beyond the cells.
    let numbers: [EdgeNumber]
    /// The flows whose lines go over an edge, in the order of telling.
    let passing: [Passing]

    /// What is printed of it.
    func lines(_ charset: Charset) -> [String] {
      var printed = canvas
      for number in numbers {
        for (point, digit) in number.digits {
          let place = Point(column: point.column - origin.column, row: point.row - origin.row)
          printed.write(String(digit), at: place)
        }
      }
      return printed.lines(charset)
    }
  }

  /// A flow whose line goes over an edge of a tile.
  struct Passing: Sendable {
    /// The flow.
    let flow: Flow.ID
    /// The places that its line goes to from the tile, or comes from.
    var places: [Int]
  }

  /// How many boxes are cut in two, since they are larger than what pages have room for.
  let cutBoxes: Int
  /// The tiles that have anything on them, row by row.
  let tiles: [Tile]
  /// Where the picture is cut from top to bottom.
  let columns: Cuts
  /// Where the picture is cut from side to side.
  let rows: Cuts
  /// The tile on which an agency's box is looked for.
  let tileOfAgency: [Agency.ID: Int]
  /// The tile at each place, row by row; nothing where none is.
  private let places: [Int?]

  /// Cuts a picture.
  ///
  /// - Parameters:
  ///   - placement: The picture.
  ///   - map: The map.
  ///   - emphasis: What is drawn of it.
  ///   - whole: What must not be cut, of which that is a part; two looks at one picture are cut alike.
  ///   - size: How many cells a page has room for.
  /// - Complexity: O(*c* + *n* · *p*), where *c* is the number of cells, *n* of boxes and labels and *p* of
  ///   cells on a page.
  init(
    _ placement: Placement, of map: CareMap, _ emphasis: Emphasis, whole: Emphasis,
    _ size: PageSize.Room
  ) {
    let cutter = TileCutter(placement, of: map, emphasis, whole, size)
    cutBoxes = cutter.cutBoxes
    columns = cutter.columns
    rows = cutter.rows
    (tiles, tileOfAgency) = cutter.tiles
    var places = [Int?](repeating: nil, count: columns.pieces.count * rows.pieces.count)
    for (number, tile) in tiles.enumerated() {
      places[tile.row * columns.pieces.count + tile.column] = number
    }
    self.places = places
  }

  /// The tile at one of the places, counted row by row; nothing where it is empty.
  func tile(at place: Int) -> Int? { places[place] }

  /// What a tile's neighbour is; nothing where the picture ends or the tile there is empty.
  func neighbour(of tile: Tile, _ direction: Direction) -> Int? {
    let place = Point(column: tile.column, row: tile.row).moved(direction)
    let (across, down) = (columns.bounds.count - 1, rows.bounds.count - 1)
    guard (0..<across).contains(place.column), (0..<down).contains(place.row) else { return nil }
    return places[place.row * across + place.column]
  }
}
