public import MapLayout
public import MapModel
public import TextCanvas

/// What a person asks of a whole drawing.
public struct SheetOptions: Hashable, Sendable {
  /// How the map is laid out.
  public var layout: LayoutOptions
  /// The layers that are drawn.
  public var layers: LayerSet
  /// The glyphs of the lines.
  public var charset: Charset
  /// The part to draw, counted from 1; all where nothing is asked.
  public var part: Int?
  /// The words round a picture of something else than a map's layers.
  public var caption: Caption?

  /// Makes options.
  public init(
    layout: LayoutOptions = LayoutOptions(), layers: LayerSet = .all, charset: Charset = .unicode,
    part: Int? = nil
  ) {
    self.layout = layout
    self.layers = layers
    self.charset = charset
    self.part = part
  }
}

/// The words round a picture in which lines mean something else than layers, such as a comparison.
public struct Caption: Hashable, Sendable {
  /// What a kind of line means.
  public struct Meaning: Hashable, Sendable {
    /// The layer that has this kind of line elsewhere.
    public let layer: Layer
    /// The meaning in a word or two.
    public let word: String
    /// The meaning in a few words, where the word alone does not say it.
    public let text: String?

    /// Makes a meaning.
    public init(of layer: Layer, _ word: String, _ text: String?) {
      self.layer = layer
      self.word = word
      self.text = text
    }
  }

  /// What stands above the picture.
  public let title: String
  /// What the lines mean, in the order of the legend.
  public let meanings: [Meaning]

  /// Makes a caption.
  public init(title: String, meanings: [Meaning]) {
    self.title = title
    self.meanings = meanings
  }
}

/// A whole drawing: the title, the picture or its parts, the list of keys, the legend.
///
/// A blank row stands between them.
public struct Sheet: Sendable {
  /// The drawing.
  public let canvas: Canvas
  /// How many parts the map has in the width asked.
  public let partCount: Int
  /// The rows of each box on the canvas, which no page should part.
  let boxRows: [Range<Int>]

  /// Draws a map.
  ///
  /// - Parameters:
  ///   - map: The map.
  ///   - options: What a person asks of the drawing.
  /// - Complexity: As `layout(of:_:)`, and O(*c*), where *c* is the number of cells.
  public init(of map: CareMap, _ options: SheetOptions) {
    self.init(layout(of: map, options.layout), of: map, options)
  }

  /// Draws a picture that is there already.
  ///
  /// - Parameters:
  ///   - picture: The map with its picture.
  ///   - options: What a person asks of the drawing.
  /// - Complexity: O(*c*), where *c* is the number of cells.
  public init(of picture: LaidOutMap, _ options: SheetOptions) {
    self.init(picture.layout, of: picture.map, options)
  }

  private init(_ layout: Layout, of map: CareMap, _ options: SheetOptions) {
    partCount = layout.parts.count
    let keyColumns = options.layout.columns ?? Self.widest(layout)
    let keys = Self.keyLines(layout, map, options, columns: keyColumns)
    let legend = Words.legend(map, options, columns: keyColumns)
    let title = Self.titleLines(map, options, columns: keyColumns)
    let parts = layout.parts.enumerated()
      .filter { options.part == nil || options.part == $0.offset + 1 }
    let headings = parts.map { index, _ in
      layout.parts.count > 1 ? [Words.part(index + 1, of: layout.parts.count)] : []
    }
    let pictures = zip(headings, parts).map { heading, part in
      Block(lines: heading, picture: part.element)
    }
    let blocks =
      [Block(lines: title)] + pictures + [Block(lines: keys), Block(lines: legend)]
    (canvas, boxRows) = Self.stacked(blocks.filter { !$0.isEmpty }, map, options.layers)
  }

  /// Some lines of text, and the picture below them.
  private struct Block {
    let lines: [String]
    var picture: Placement?

    var isEmpty: Bool { lines.isEmpty && picture?.rows ?? 0 == 0 }

    var columns: Int {
      max(picture?.columns ?? 0, lines.map { TextCanvas.columns(of: $0) }.max() ?? 0)
    }

    /// A heading and its picture have a blank row between them.
    var gap: Int { lines.isEmpty || picture == nil ? 0 : 1 }

    var rows: Int { lines.count + gap + (picture?.rows ?? 0) }
  }

  /// What stands above the picture.
  static func titleLines(_ map: CareMap, _ options: SheetOptions, columns: Int) -> [String] {
    (options.caption.map { shownText($0.title) } ?? Words.title(of: map, options.layers)).map {
      wrapped($0, to: columns)
    } ?? []
  }

  /// The list of keys.
  static func keyLines(
    _ layout: Layout, _ map: CareMap, _ options: SheetOptions, columns: Int
  ) -> [String] {
    let flows = layout.keyed.enumerated().filter { options.layers.contains(map[$0.element].layer) }
    return flows.flatMap { number, flow in
      wrapped(
        "[\(number + 1)] " + Words.key(of: map[flow], map, options.caption), to: columns, indent: 4)
    }
  }

  static func widest(_ layout: Layout) -> Int {
    max(80, layout.parts.map(\.columns).max() ?? 0)
  }

  private static func stacked(
    _ blocks: [Block], _ map: CareMap, _ layers: LayerSet
  ) -> (canvas: Canvas, boxRows: [Range<Int>]) {
    var boxRows: [Range<Int>] = []
    let rows = blocks.map(\.rows).reduce(max(0, blocks.count - 1), +)
    var canvas = Canvas(columns: blocks.map(\.columns).max() ?? 0, rows: rows)
    var row = 0
    for block in blocks {
      for (offset, line) in block.lines.enumerated() {
        canvas.write(line, at: Point(column: 0, row: row + offset))
      }
      if let picture = block.picture {
        let top = row + block.lines.count + block.gap
        boxRows += picture.boxes.map { top + $0.frame.top..<top + $0.frame.bottom + 1 }
        canvas.draw(
          picture, of: map, at: Point(column: 0, row: top), Emphasis(layers: layers))
      }
      row += block.rows + 1
    }
    return (canvas, boxRows)
  }
}
