import MapLayout
import MapModel
import TextCanvas

/// One look at a large picture on pages: where its tiles lie, and each tile with what goes on elsewhere.
struct Tiles {
  private let picture: HandoutPicture
  private let view: HandoutPicture.View
  private let room: PageSize.Room
  private let legend: [String]
  private let charset: Charset
  private let tiling: Tiling
  private let boxes: [Placement.Box]
  /// The lines of each tile.
  private let pictures: [[String]]

  init(
    _ placement: Placement, _ picture: HandoutPicture, _ view: HandoutPicture.View,
    _ room: PageSize.Room, legend: [String], _ charset: Charset
  ) {
    self.picture = picture
    self.view = view
    self.room = room
    self.legend = legend
    self.charset = charset
    let emphasis = Emphasis(layers: view.layers)
    boxes = placement.shown(of: picture.map, emphasis).boxes
    tiling = Self.tiling(placement, picture, emphasis, room, legendRows: legend.count, charset)
    pictures = tiling.tiles.map { $0.lines(charset) }
  }

  /// How much of a page a tile may take, where so many rows are kept for the list below it.
  static func size(
    _ room: PageSize.Room, marks: Int, listRows: Int, legendRows: Int = 1
  ) -> PageSize.Room {
    // A line above with a blank row; the legend; the heading of the list with a blank row on both sides.
    let others = 2 + 1 + legendRows + 3 + listRows
    return PageSize.Room(
      columns: room.columns, rows: max(room.rows / 3, 2 * marks + 3, room.rows - others))
  }

  /// Cuts the picture so that the lists have room below the tiles, in as few pages as can be.
  private static func tiling(
    _ placement: Placement, _ picture: HandoutPicture, _ emphasis: Emphasis,
    _ room: PageSize.Room, legendRows: Int, _ charset: Charset
  ) -> Tiling {
    var best: (tiling: Tiling, pages: Int)?
    for listRows in [4, 8, 14, 22] {
      let marks = String(picture.map.flows.count).utf8.count
      let size = size(room, marks: marks, listRows: listRows, legendRows: legendRows)
      let tiling = Tiling(placement, of: picture.map, emphasis, size)
      let entries = Passages(tiling, picture, room, pages: nil, charset)
      let longer = tiling.tiles.indices.filter { entries.lines(of: $0).count > listRows }
      let pages = tiling.tiles.count + longer.count
      if pages < best?.pages ?? .max { best = (tiling, pages) }
      if longer.isEmpty { break }
    }
    return best?.tiling ?? Tiling(placement, of: picture.map, emphasis, room)
  }

  private static let leastOverviewRows = 10

  // MARK: On pages

  func set(on setter: inout PageSetter) {
    // What the pages of tiles are is known once everything is set; how much room it takes, at once.
    var trial = setter
    let pages = set(on: &trial, pages: [Int](repeating: 1, count: tiling.tiles.count))
    _ = set(on: &setter, pages: pages)
  }

  /// Sets the overview and the tiles, with the numbers of pages that they are told.
  ///
  /// - Returns: The page of each tile.
  private func set(on setter: inout PageSetter, pages: [Int]) -> [Int] {
    setter.set(
      (view.heading.map { [$0, ""] } ?? [])
        + wrapped(Words.overview(tiling.tiles.count), to: room.columns))
    let index = index(pages)
    // The list of agencies has room on the same page where the overview can be small enough.
    let others = legend.count + 5 + index.reduce(0) { $0 + $1.count }
    let rows = min(room.rows / 2, max(Self.leastOverviewRows, setter.rest - others))
    let overview = Overview(
      of: tiling, boxes: boxes.map(\.frame), pages: pages,
      in: PageSize.Room(columns: room.columns, rows: rows), charset)
    setter.set(overview.lines)
    setter.set(legend)
    setter.set(
      HandoutSection(Words.whereBoxesAre, index, isLoose: false), columns: room.columns)
    let passages = Passages(tiling, picture, room, pages: pages, charset)
    var set: [Int] = []
    for (place, tile) in tiling.tiles.enumerated() {
      setter.turn()
      set.append(setter.page)
      setter.set([head(of: tile, at: place, pages)])
      setter.set(pictures[place])
      setter.set(legend)
      let lines = passages.lines(of: place)
      if !lines.isEmpty {
        setter.set(
          HandoutSection(Words.linesGoOn, lines.map { [$0] }, isLoose: false), columns: room.columns
        )
      }
    }
    return set
  }

  /// Which tile it is, and the pages of those beside it.
  private func head(of tile: Tiling.Tile, at place: Int, _ pages: [Int]) -> String {
    let beside = [(Direction.left, "left"), (.right, "right"), (.up, "above"), (.down, "below")]
      .compactMap { direction, word in
        tiling.neighbour(of: tile, direction).map { "\(word) \(Words.page(pages[$0]))" }
      }
    let heading = view.heading.map { "\($0): " } ?? ""
    return cut(
      heading + Words.tile(place + 1, of: tiling.tiles.count)
        + (beside.isEmpty ? "" : " (\(beside.joined(separator: ", ")))"), to: room.columns, charset)
  }

  /// On which page each agency is, by page.
  private func index(_ pages: [Int]) -> [[String]] {
    var names = [[String]](repeating: [], count: tiling.tiles.count)
    for box in boxes {
      guard let tile = tiling.tileOfAgency[box.agency] else { continue }
      names[tile].append(shownText(picture.map[box.agency].name))
    }
    return zip(pages, names).compactMap { page, names in
      names.isEmpty
        ? nil
        : wrapped(
          "\(Words.page(page)): \(names.joined(separator: ", "))", to: room.columns, indent: 6)
    }
  }
}

/// Where the lines go on that a tile's edge cuts.
struct Passages {
  private let tiling: Tiling
  private let picture: HandoutPicture
  private let room: PageSize.Room
  private let pages: [Int]
  private let charset: Charset

  /// Makes the lists of all tiles; without the pages they have the room that they will need.
  init(
    _ tiling: Tiling, _ picture: HandoutPicture, _ room: PageSize.Room, pages: [Int]?,
    _ charset: Charset
  ) {
    self.charset = charset
    self.tiling = tiling
    self.picture = picture
    self.room = room
    self.pages = pages ?? [Int](repeating: 1, count: tiling.tiles.count)
  }

  private static let mostColumns = 36

  /// The list below a tile, in columns.
  func lines(of tile: Int) -> [String] {
    let passing = tiling.tiles[tile].passing
    let asked = passing.map { TextCanvas.columns(of: text(of: $0, on: tile, .max)) }.max() ?? 0
    let width = min(max(asked, 1), Self.mostColumns, room.columns)
    let across = max(1, (room.columns + 2) / (width + 2))
    let down = (passing.count + across - 1) / across
    return (0..<down).map { row in
      var line = ""
      for (column, place) in stride(from: row, to: passing.count, by: down).enumerated() {
        let gap = column * (width + 2) - TextCanvas.columns(of: line)
        line +=
          String(repeating: " ", count: max(0, gap)) + text(of: passing[place], on: tile, width)
      }
      return line
    }
  }

  /// Where a flow comes from and goes to beyond a tile: `12 < p.1 GP > p.3 Medical Ward`.
  private func text(of flow: Flow.ID, on tile: Int, _ width: Int) -> String {
    let ends = picture.map.ends(of: flow)
    let others = [("<", ends.source), (">", ends.target)].compactMap { mark, agency in
      tiling.tileOfAgency[agency].flatMap { there in
        there == tile
          ? nil : (" \(mark) \(Words.page(pages[there])) ", shownText(picture.map[agency].name))
      }
    }
    let number = String(flow.index + 1)
    let rest = width - others.reduce(number.utf8.count) { $0 + $1.0.utf8.count }
    guard others.map({ TextCanvas.columns(of: $0.1) }).reduce(0, +) > rest else {
      return others.reduce(number) { $0 + $1.0 + $1.1 }
    }
    // Of two names each has half of the room.
    let room = max(5, rest / max(1, others.count))
    return others.reduce(number) { $0 + $1.0 + cut($1.1, to: room, charset) }
  }
}
