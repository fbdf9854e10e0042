import MapLayout
public import MapModel
import TextCanvas

/// A whole drawing in vectors: SVG, for slides and pages.
///
/// It has what a `Sheet` has, at the same places: the title, the picture or its parts, the list of keys,
/// the legend. Layers are told apart by their strokes, and by colours besides. Text stays text.
public struct VectorSheet: Sendable {
  /// How many parts the map has in the width asked.
  public let partCount: Int
  /// The flows whose labels are in the list below; the first has number 1.
  public let keyed: [Flow.ID]
  private let layout: Layout
  private let map: CareMap
  private let options: SheetOptions

  /// Draws a map.
  ///
  /// - Parameters:
  ///   - map: The map.
  ///   - options: What a person asks of the drawing; its charset does not matter.
  /// - Complexity: As `layout(of:_:)`.
  public init(of map: CareMap, _ options: SheetOptions) {
    layout = MapLayout.layout(of: map, options.layout)
    partCount = layout.parts.count
    keyed = layout.keyed
    self.map = map
    self.options = options
  }

  /// The flows whose lines are drawn, in the order of telling.
  public var flows: [Flow.ID] {
    let drawn = Set(parts.flatMap { $0.picture.routes.map(\.flow) })
    return map.flows.filter { drawn.contains($0.id) && options.layers.contains($0.layer) }
      .map(\.id)
  }

  /// The title of the drawing, as it may be shown, or what stands for one.
  package var title: String {
    options.caption.map { shownText($0.title) } ?? Words.title(of: map, options.layers)
      ?? Words.untitled
  }

  /// A part of the drawing, with its number where there are several.
  struct Part {
    let number: Int
    let heading: String?
    let picture: Placement
  }

  /// The parts that are asked for.
  var parts: [Part] {
    layout.parts.enumerated()
      .filter { options.part == nil || options.part == $0.offset + 1 }
      .map { index, picture in
        Part(
          number: index + 1,
          heading: partCount > 1 ? Words.part(index + 1, of: partCount) : nil, picture: picture)
      }
  }

  /// The whole drawing as a file of its own.
  ///
  /// - Complexity: O(*n*), where *n* is the number of boxes, bends and texts.
  public var text: String {
    let width = options.layout.columns ?? Sheet.widest(layout)
    var stack = VectorStack()
    stack.add(Sheet.titleLines(map, options, columns: width), isBold: true)
    for part in parts {
      stack.add(part.heading.map { [$0] } ?? [])
      stack.add(part.picture) {
        VectorPicture(placement: $0, map: map, options: options, origin: $1)
      }
    }
    stack.add(Sheet.keyLines(layout, map, options, columns: width))
    stack.add(Words.meanings(map, options), columns: max(width, 20))
    let keys = flows.map { Words.key(of: map[$0], map, options.caption) }
    let told = ([Words.counts(map, flows, options)] + keys.map { "\($0)." }).joined(separator: "\n")
    return svg(
      stack, id: "drawing", margin: 16, title: title, description: told, style: printStyle) + "\n"
  }

  /// A picture for a page, without title, keys and legend.
  package struct Picture {
    /// Which part it is, where there are several.
    package let heading: String?
    /// The picture as an element of SVG.
    package let element: String
  }

  /// The pictures of all parts that are asked for, for a page that tells the rest in its own way.
  package var pictures: [Picture] {
    parts.map { part in
      var stack = VectorStack()
      stack.add(part.picture) {
        VectorPicture(placement: $0, map: map, options: options, origin: $1)
      }
      let name = [title, part.heading].compactMap { $0 }.joined(separator: ", ")
      let drawn = part.picture.routes.map(\.flow)
        .filter { options.layers.contains(map[$0].layer) }
      return Picture(
        heading: part.heading,
        element: svg(
          stack, id: "part-\(part.number)", margin: 8, title: name,
          description: Words.counts(map, drawn, options)))
    }
  }

  /// What the lines mean: a piece of the line as an element of SVG, and the words.
  package var legend: [(sample: String, words: String)] {
    Words.meanings(map, options).map { (sample(of: $0.layer), Words.words(of: $0)) }
  }

  /// A piece of a layer's line with its head, as an element of SVG that stands within text.
  package func sample(of layer: Layer) -> String {
    let line = VectorLine(sampleFrom: VectorPoint(x: 0, y: 8), units: 36)
    return
      "<svg class=\"sample\" width=\"36\" height=\"16\" viewBox=\"0 0 36 16\" aria-hidden=\"true\">"
      + "\(line.elements(layer))</svg>"
  }

  /// What a flow's line means, in a word.
  package func meaning(of flow: Flow) -> String {
    options.caption?.meanings.first { $0.layer == flow.layer }?.word ?? flow.layer.name
  }

  private func svg(
    _ stack: VectorStack, id: String, margin: Int, title: String, description: String,
    style: String = ""
  ) -> String {
    let width = stack.columns * VectorPoint.cellWidth + 2 * margin
    let height = stack.rows * VectorPoint.cellHeight + 2 * margin
    let lines = description.split(separator: "\n").map { markupText(String($0)) }
    return
      ([
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
          + " viewBox=\"0 0 \(width) \(height)\" role=\"img\""
          + " aria-labelledby=\"\(id)-title \(id)-description\""
          + " font-family=\"\(Self.fonts)\" font-size=\"13\" fill=\"#1a1a1a\">",
        "<title id=\"\(id)-title\">\(markupText(title))</title>",
        "<desc id=\"\(id)-description\">\(lines.joined(separator: "\n"))</desc>\(style)",
        "<rect class=\"paper\" width=\"\(width)\" height=\"\(height)\" fill=\"#ffffff\"/>",
        "<g transform=\"translate(\(margin) \(margin))\">",
      ] + stack.elements + ["</g>", "</svg>"]).joined(separator: "\n")
  }

  /// A drawing fits on one page where it is one picture; several would be too small.
  private var printStyle: String {
    let height = parts.count == 1 ? " max-height: 100vh;" : ""
    return
      "\n<style>@media print { @page { margin: 12mm; } svg { max-width: 100%;\(height) } }</style>"
  }

  private static let fonts =
    "DejaVu Sans Mono, Liberation Mono, Menlo, Consolas, Courier New, monospace"
}
