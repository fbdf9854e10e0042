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

  /// Cuts a look at a picture.
  ///
  /// - Parameters:
  ///   - placement: The whole picture.
  ///   - picture: What it is of.
  ///   - view: The look at it.
  ///   - room: How many cells a page has.
  ///   - cut: How all that any look shows is cut.
  ///   - legend: What the lines mean.
  ///   - charset: The glyphs of lines.
  init(
    _ placement: Placement, _ picture: HandoutPicture, _ view: HandoutPicture.View,
    _ room: PageSize.Room, cut: Cutting, legend: [String], _ charset: Charset
  ) {
    self.picture = picture
    self.view = view
    self.room = room
    self.legend = legend
    self.charset = charset
    let emphasis = Emphasis(layers: view.layers)
    boxes = placement.shown(of: picture.map, emphasis).boxes
    let whole = Emphasis(layers: picture.layers)
    tiling =
      emphasis == whole
      ? cut.tiling : Tiling(placement, of: picture.map, emphasis, whole: whole, cut.size)
    pictures = tiling.tiles.map { $0.lines(charset) }
  }

  /// How much of a page a tile may take, where so many rows are kept for the list below it.
  static func size(
    _ room: PageSize.Room, marks: Int, listRows: Int, legendRows: Int = 1
  ) -> PageSize.Room {
    // A line above with a blank row, the legend with one; the heading of the list with one on both sides.
    let others = 2 + 1 + legendRows + (listRows == 0 ? 0 : 3 + listRows)
    return PageSize.Room(columns: room.columns, rows: max(2 * marks + 3, room.rows - others))
  }

  /// A picture in tiles, and how much of a page each may take.
  struct Cutting: Sendable {
    let size: PageSize.Room
    let tiling: Tiling
  }

  /// Cuts a picture so that the fewest boxes are cut, and then the fewest pages are needed with the lists
  /// below tiles, or behind them where they have no room.
  static func bestCutting(
    for placement: Placement, _ picture: HandoutPicture, _ room: PageSize.Room, legendRows: Int,
    _ charset: Charset
  ) -> Cutting {
    let emphasis = Emphasis(layers: picture.layers)
    let marks = String(picture.map.flows.count).utf8.count
    var best: (cutting: Cutting, cutBoxes: Int, pages: Int)?
    // Of a very large map every try takes a while, and all take about as many pages.
    let tries = picture.map.flows.count > 400 ? [8, 22] : [4, 8, 14, 22, 0]
    for listRows in tries where listRows * 2 < room.rows {
      let size = size(room, marks: marks, listRows: listRows, legendRows: legendRows)
      let tiling = Tiling(placement, of: picture.map, emphasis, whole: emphasis, size)
      let entries = Passages(tiling, picture, room, pages: nil, charset)
      let longer = tiling.tiles.indices.filter { entries.lines(of: $0).count > listRows }
      let pages = tiling.tiles.count + longer.count
      let isBetter = best.map { (tiling.cutBoxes, pages) < ($0.cutBoxes, $0.pages) } ?? true
      guard isBetter else { continue }
      best = (Cutting(size: size, tiling: tiling), tiling.cutBoxes, pages)
      if longer.isEmpty, tiling.cutBoxes == 0 { break }
    }
    return best?.cutting
      ?? Cutting(
        size: room, tiling: Tiling(placement, of: picture.map, emphasis, whole: emphasis, room))
  }

  private static let leastOverviewRows = 10

  // MARK: On pages

  /// Sets the overview, and each tile on a page of its own.
  func set(on setter: inout PageSetter) {
    guard !tiling.tiles.isEmpty else {
      let lines = [view.heading, view.nothing].compactMap { $0 }
      setter.set(lines.flatMap { wrapped($0, to: room.columns) })
      return
    }
    // Numbers of pages that are too great take the most room; with true ones no page begins later.
    var pages = [Int](repeating: Self.latestPage, count: tiling.tiles.count)
    while true {
      var trial = setter
      let set = set(on: &trial, pages: pages)
      if set == pages {
        setter = trial
        return
      }
      pages = set
    }
  }

  private static let latestPage = 999_999

  /// Sets the overview and the tiles, with the numbers of pages that they are told.
  ///
  /// - Returns: The page of each tile.
  private func set(on setter: inout PageSetter, pages: [Int]) -> [Int] {
    let index = index(pages)
    // The list of agencies has room on the same page where the overview can be small enough.
    let others = legend.count + 9 + index.reduce(0) { $0 + $1.count }
    let rest = setter.rest - others
    let rows = rest >= Self.leastOverviewRows ? rest : max(room.rows / 2, setter.rest - 9)
    let overview = Overview(
      of: tiling, boxes: boxes.map(\.frame), pages: pages,
      in: PageSize.Room(columns: room.columns, rows: min(rows, room.rows * 2 / 3)), charset)
    let heading =
      (view.heading.map { [$0, ""] } ?? [])
      + wrapped(
        Words.overview(tiling.tiles.count, showsBoxes: overview.showsBoxes), to: room.columns)
    setter.set(heading + [""] + overview.lines)
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

  /// Entries are no wider, so that two have room beside each other, but where a page is narrow anyway.
  private static let mostColumns = 36

  /// The list below a tile, in columns.
  func lines(of tile: Int) -> [String] {
    let passing = tiling.tiles[tile].passing
    let asked = passing.map { TextCanvas.columns(of: text(of: $0, on: tile, .max)) }.max() ?? 0
    let most = room.columns < 2 * Self.mostColumns - 4 ? room.columns : Self.mostColumns
    let width = min(max(asked, 1), most)
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
  private func text(of passing: Tiling.Passing, on tile: Int, _ width: Int) -> String {
    let flow = passing.flow
    let ends = picture.map.ends(of: flow)
    let others = [("<", ends.source), (">", ends.target)].compactMap { mark, agency in
      tiling.tileOfAgency[agency].flatMap { there in
        there == tile
          ? nil : (" \(mark) \(Words.page(pages[there])) ", shownText(picture.map[agency].name))
      }
    }
    let number = String(flow.index + 1)
    guard !others.isEmpty else {
      let there = passing.places.compactMap { tiling.tile(at: $0).map { pages[$0] } }
      return cut("\(number) \(Words.comesBack(there))", to: min(width, 999), charset)
    }
    let rest = width - others.reduce(number.utf8.count) { $0 + $1.0.utf8.count }
    guard others.map({ TextCanvas.columns(of: $0.1) }).reduce(0, +) > rest else {
      return others.reduce(number) { $0 + $1.0 + $1.1 }
    }
    // Of two names each has half of the room.
    let room = max(5, rest / max(1, others.count))
    return others.reduce(number) { $0 + $1.0 + cut($1.1, to: room, charset) }
  }
}
