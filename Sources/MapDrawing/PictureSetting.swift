import MapLayout
import MapModel
import TextCanvas

/// How a picture is set on pages: whole on one, or in tiles.
struct PictureSetting {
  private enum Form {
    /// Looks at the picture that have room on a page.
    case whole(Placement, isBeside: Bool)
    case tiled(Placement)
  }

  private let picture: HandoutPicture
  private let room: PageSize.Room
  private let charset: Charset
  private let form: Form

  /// Finds out how a picture is set.
  ///
  /// - Parameters:
  ///   - picture: What is drawn.
  ///   - room: How many cells a page has without its number.
  ///   - charset: The glyphs of lines.
  ///   - titleRows: How many rows the title takes at least, and in full.
  init(of picture: HandoutPicture, _ room: PageSize.Room, _ charset: Charset, titleRows: [Int]) {
    self.picture = picture
    self.room = room
    self.charset = charset
    let titleRows = titleRows[0] + 1 + Self.legend(of: picture, room, charset).count + 1
    form = Self.form(of: picture, room, rows: room.rows - titleRows)
  }

  // MARK: How to lay it out

  private static func form(of picture: HandoutPicture, _ room: PageSize.Room, rows: Int) -> Form {
    if picture.views.count == 2, let half = layout(of: picture, room, (room.columns - 3) / 2),
      half.rows + 2 <= rows
    {
      return .whole(half, isBeside: true)
    }
    let headings = picture.views.contains { $0.heading != nil } ? 2 : 0
    let asked = picture.options.layout.labels
    let isSmall = picture.map.flows.count <= 400
    var candidates: [Placement] = []
    for labels in asked == .auto && isSmall ? [LayoutOptions.Labels.auto, .keyed] : [asked] {
      guard isSmall, let placement = layout(of: picture, room, room.columns, labels) else {
        continue
      }
      if placement.rows + headings <= rows { return .whole(placement, isBeside: false) }
      candidates.append(placement)
    }
    let marks = String(picture.map.flows.count).utf8.count
    for count in 2...4 where picture.map.flows.count <= 150 {
      // What stands whole on both sides of a cut takes some of the room.
      let columns = count * room.columns - (count - 1) * (2 * marks + 6)
      if let placement = layout(of: picture, room, columns) { candidates.append(placement) }
    }
    if let placement = layout(of: picture, room, nil) { candidates.append(placement) }
    if candidates.count == 1 { return .tiled(candidates[0]) }
    var best: (placement: Placement, pages: Int)?
    let size = Tiles.size(room, marks: marks, listRows: 8)
    for placement in candidates {
      let emphasis = Emphasis(layers: picture.layers)
      let tiling = Tiling(placement, of: picture.map, emphasis, whole: emphasis, size)
      if tiling.tiles.count < best?.pages ?? .max { best = (placement, tiling.tiles.count) }
    }
    return .tiled(best?.placement ?? .empty)
  }

  /// The map as one picture in a width; nothing where it would be several.
  private static func layout(
    of picture: HandoutPicture, _ room: PageSize.Room, _ columns: Int?,
    _ labels: LayoutOptions.Labels? = nil
  ) -> Placement? {
    var options = picture.options.layout
    options.columns = columns
    options.labels = labels ?? options.labels
    options.numbersAsTold = true
    // A box has room on a page, and a cut beside it.
    options.mostNameColumns = max(8, room.columns / 2 - 12)
    let layout = MapLayout.layout(of: picture.map, options)
    return layout.parts.count == 1 && layout.parts[0].columns <= columns ?? .max
      ? layout.parts[0] : nil
  }

  static func legend(
    of picture: HandoutPicture, _ room: PageSize.Room, _ charset: Charset
  ) -> [String] {
    var options = picture.options
    options.charset = charset
    options.layers = picture.layers
    return Words.legend(picture.map, options, columns: room.columns)
  }

  private var legend: [String] { Self.legend(of: picture, room, charset) }

  // MARK: On pages

  /// Sets the picture, with the title before it.
  func set(on setter: inout PageSetter, title: [String], more: [String]) {
    switch form {
    case .whole(let placement, let isBeside):
      let pictures =
        isBeside
        ? [beside(placement)]
        : picture.views.map { drawn(placement, $0, columns: room.columns) }
      let first = (pictures.first ?? []) + (legend.isEmpty ? [] : [""] + legend)
      let isRoomForAll = setter.hasRoom(for: title.count + more.count + 1 + first.count)
      setter.set(title + (isRoomForAll ? more : []))
      setter.set(first)
      for other in pictures.dropFirst() {
        setter.turn()
        setter.set(other + [""] + legend)
      }
      if !isRoomForAll { setter.set(more) }
    case .tiled(let placement):
      setter.set(title + more)
      var options = picture.options
      (options.charset, options.layers) = (charset, picture.layers)
      let legend = Words.shortLegend(picture.map, options, columns: room.columns)
      let cut = Tiles.bestCutting(
        for: placement, picture, room, legendRows: legend.count, charset)
      for view in picture.views {
        let tiles = Tiles(
          placement, picture, view, room, cut: cut, legend: legend, charset)
        tiles.set(on: &setter)
      }
    }
  }

  private func drawn(
    _ placement: Placement, _ view: HandoutPicture.View, columns: Int
  ) -> [String] {
    var canvas = Canvas(columns: placement.columns, rows: placement.rows)
    canvas.draw(placement, of: picture.map, Emphasis(layers: view.layers))
    let lines = canvas.lines(charset)
    let nothing = lines.allSatisfy(\.isEmpty) ? view.nothing : nil
    return (view.heading.map { [$0, ""] } ?? [])
      + (nothing.map { wrapped($0, to: columns) } ?? lines)
  }

  /// Two looks at the picture beside each other.
  private func beside(_ placement: Placement) -> [String] {
    let sides = picture.views.map { drawn(placement, $0, columns: (room.columns - 3) / 2) }
    let width = (room.columns + 3) / 2
    return (0..<max(sides[0].count, sides[1].count)).map { row in
      let (left, right) = (
        row < sides[0].count ? sides[0][row] : "", row < sides[1].count ? sides[1][row] : ""
      )
      let gap = String(repeating: " ", count: max(0, width - TextCanvas.columns(of: left)))
      return right.isEmpty ? left : left + gap + right
    }
  }
}

extension HandoutPicture {
  /// All layers that any look shows.
  var layers: LayerSet { views.map(\.layers).reduce(LayerSet()) { $0.union($1) } }
}
