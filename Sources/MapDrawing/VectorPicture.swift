import MapLayout
import MapModel
import TextCanvas

/// A picture of a map as elements of SVG, on the same grid as the drawing in text.
///
/// Frames come first, then lines with their heads, boxes, labels, and the names of loose ends.
struct VectorPicture {
  let placement: Placement
  let map: CareMap
  let options: SheetOptions
  /// Where the top left cell goes.
  let origin: Point

  private static let border = "#1a1a1a"
  private static let faint = "#595959"
  private static let frameBorder = "#767676"

  /// The elements, one a line.
  var elements: [String] {
    let emphasis = Emphasis(layers: options.layers)
    let idle = emphasis.idleAgencies(of: map)
    let routes = placement.routes.filter { emphasis.line(of: $0.flow, map) != nil }
    let boxes = placement.boxes.filter { !idle.contains($0.agency) }
    let labels = placement.labels.filter { emphasis.line(of: $0.flow, map) != nil }
    let ends = placement.looseEnds.filter { emphasis.line(of: $0.flow, map) != nil }
    return placement.frames.map(frame) + routes.compactMap(flow) + boxes.map(box)
      + labels.map(label) + ends.map(looseEnd)
  }

  private func frame(_ frame: Placement.Frame) -> String {
    let rect = frame.rect.offset(by: origin)
    let title = shownText(frame.title)
    let cells = Rect(
      origin: Point(column: rect.left + 1, row: rect.top), columns: columns(of: title) + 2, rows: 1)
    let text = vectorText(title, at: Point(column: rect.left + 2, row: rect.top))
    return "<g class=\"frame\">"
      + "<rect \(border(rect)) fill=\"none\" stroke=\"\(Self.frameBorder)\"/>"
      + "\(mask(cells))<g fill=\"\(Self.faint)\">\(text)</g></g>"
  }

  private func flow(_ route: Placement.Route) -> String? {
    let flow = map[route.flow]
    var moved = route
    moved.bends = route.bends.map { $0.offset(by: origin) }
    var target = placement.box(of: flow.target)
    if let frame = target?.frame { target?.frame = frame.offset(by: origin) }
    guard let line = VectorLine(moved, to: target) else { return nil }
    let told = markupText(Words.key(of: flow, map, options.caption))
    return "<g class=\"flow \(flow.layer.name)\" data-flow=\"\(flow.id.index + 1)\">"
      + "<title>\(told)</title>\(line.elements(flow.layer))</g>"
  }

  private func box(_ box: Placement.Box) -> String {
    let frame = box.frame.offset(by: origin)
    let middle = frame.left * VectorPoint.cellWidth + frame.columns * VectorPoint.cellWidth / 2
    let top =
      frame.top * VectorPoint.cellHeight
      + (frame.rows - box.lines.count) * VectorPoint.cellHeight / 2
    let lines = box.lines.enumerated().map { row, line in
      let x = middle - columns(of: line) * VectorPoint.cellWidth / 2
      return vectorText(line, x: x, top: top + row * VectorPoint.cellHeight)
    }
    return "<g class=\"agency\" data-agency=\"\(box.agency.index + 1)\">"
      + "<rect \(border(frame)) rx=\"2\" fill=\"#ffffff\" stroke=\"\(Self.border)\" stroke-width=\"1.4\"/>"
      + "\(lines.joined())</g>"
  }

  private func label(_ label: Placement.Label) -> String {
    let masks = label.rects.map { mask($0.offset(by: origin)) }
    let lines = zip(label.origins, label.lines).map { point, line in
      vectorText(line, at: point.offset(by: origin))
    }
    let color = map[label.flow].layer.color
    return "<g class=\"label\" data-flow=\"\(label.flow.index + 1)\" fill=\"\(color)\">"
      + "\(masks.joined())\(lines.joined())</g>"
  }

  private func looseEnd(_ end: Placement.LooseEnd) -> String {
    let lines = end.lines.enumerated().map { row, line in
      let point = Point(column: end.origin.column, row: end.origin.row + row)
      return vectorText(line, at: point.offset(by: origin))
    }
    return "<g class=\"end\" fill=\"\(Self.faint)\">\(lines.joined())</g>"
  }

  /// The border of a box or a frame, in the middle of its outer cells.
  private func border(_ rect: Rect) -> String {
    let corner = VectorPoint(middleOf: rect.origin)
    return "x=\"\(corner.x)\" y=\"\(corner.y)\""
      + " width=\"\((rect.columns - 1) * VectorPoint.cellWidth)\""
      + " height=\"\((rect.rows - 1) * VectorPoint.cellHeight)\""
  }

  /// White where text stands, so that no line runs through it.
  private func mask(_ cells: Rect) -> String {
    "<rect class=\"mask\" x=\"\(cells.left * VectorPoint.cellWidth)\""
      + " y=\"\(cells.top * VectorPoint.cellHeight)\""
      + " width=\"\(cells.columns * VectorPoint.cellWidth)\""
      + " height=\"\(VectorPoint.cellHeight)\" fill=\"#ffffff\"/>"
  }
}

/// A line of text as an element of SVG, as wide as in cells whatever font there is.
func vectorText(_ text: String, at point: Point) -> String {
  vectorText(
    text, x: point.column * VectorPoint.cellWidth, top: point.row * VectorPoint.cellHeight)
}

/// A line of text as an element of SVG, as wide as in cells whatever font there is.
///
/// - Parameters:
///   - text: The text; blanks before it move it to the right.
///   - x: Where its first cell begins.
///   - top: Where its cells begin.
/// - Returns: The element; nothing where there is nothing to read.
private func vectorText(_ text: String, x: Int, top: Int) -> String {
  let blanks = text.prefix { $0 == " " }.count
  let shown = shownText(text)
  guard !shown.isEmpty else { return "" }
  return "<text x=\"\(x + blanks * VectorPoint.cellWidth)\" y=\"\(top + 12)\""
    + " textLength=\"\(columns(of: shown) * VectorPoint.cellWidth)\""
    + " lengthAdjust=\"spacingAndGlyphs\">\(markupText(shown))</text>"
}
