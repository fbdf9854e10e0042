import MapModel
import TestSupport

/// Reads a drawing in vectors as a person does who knows nothing of the map.
///
/// A line comes from the box or the name at its first point and goes to that at the tip of its head; its
/// stroke tells its layer. Colours are not looked at.
struct VectorReader {
  /// A flow as it was read.
  struct ReadFlow: Hashable {
    var source: String
    var layer: Layer
    var target: String
  }

  private struct Thing {
    var name: String
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    /// The same, a cell wider at both sides.
    var wider: Thing {
      Thing(name: name, left: left - 8, top: top, right: right + 8, bottom: bottom)
    }

    /// Whether a point lies on the border.
    func touches(_ x: Int, _ y: Int) -> Bool {
      let isWithin = (left...right).contains(x) && (top...bottom).contains(y)
      return isWithin && (x == left || x == right || y == top || y == bottom)
    }
  }

  /// The flows, each by the number that its element has, as often as it is drawn.
  private(set) var flows: [(number: Int, flow: ReadFlow)] = []
  /// What could not be read.
  private(set) var troubles: [String] = []
  private var boxes: [Thing]
  private var ends: [Thing]

  init(_ svg: MarkupElement) {
    boxes = svg.all(class: "agency").compactMap(Self.box)
    ends = svg.all(class: "end").map(Self.end)
    for element in svg.all(class: "flow") { read(element) }
  }

  private static func box(_ element: MarkupElement) -> Thing? {
    guard let rect = element.all("rect").first else { return nil }
    let left = rect.number("x")
    let top = rect.number("y")
    return Thing(
      name: squeezed(element), left: left, top: top, right: left + rect.number("width"),
      bottom: top + rect.number("height"))
  }

  /// The name of a loose end without its mark and its part.
  private static func end(_ element: MarkupElement) -> Thing {
    let texts = element.all("text").map(rect)
    let name = squeezed(element).replacing(/^>|>$/, with: "").replacing(/\(part[0-9]+\)$/, with: "")
    return Thing(
      name: name, left: texts.map(\.left).min() ?? 0, top: texts.first?.top ?? 0,
      right: texts.map(\.right).max() ?? 0, bottom: texts.last?.bottom ?? 0)
  }

  private static func squeezed(_ element: MarkupElement) -> String {
    element.all("text").map(\.text).joined().filter { $0 != " " }
  }

  private mutating func read(_ element: MarkupElement) {
    let lines = element.all(class: "line")
    let heads = element.all(class: "head")
    guard lines.count == 1, heads.count == 1, let first = Self.points(of: lines[0]).first,
      let tip = tip(heads[0])
    else {
      troubles.append("a flow has \(lines.count) lines and \(heads.count) heads")
      return
    }
    let last = Self.points(of: lines[0]).last ?? first
    guard abs(last.x - tip.x) + abs(last.y - tip.y) == 10, last.x == tip.x || last.y == tip.y
    else {
      troubles.append("a line does not meet its head at \(tip)")
      return
    }
    guard let source = thing(at: first), let target = thing(at: tip) else {
      troubles.append("nothing is at \(first) or \(tip)")
      return
    }
    let isDashed = lines[0]["stroke-dasharray"] != nil
    let isDouble = !element.all(class: "gap").isEmpty
    let layer: Layer = isDashed ? .toBe : isDouble ? .official : .real
    flows.append(
      (element.number("data-flow"), ReadFlow(source: source, layer: layer, target: target)))
  }

  private func thing(at point: (x: Int, y: Int)) -> String? {
    // A blank may stand between a line that runs sideways and the name.
    (boxes + ends + ends.map(\.wider)).first { $0.touches(point.x, point.y) }?.name
  }

  /// The texts and the white behind them that some line runs through, but for the label of that line.
  static func hiddenLines(_ svg: MarkupElement) -> [String] {
    let flows = svg.all(class: "flow")
    let things = ["agency", "end", "frame", "label"].flatMap { svg.all(class: $0) }
    var hidden: [String] = []
    for thing in things {
      let rects = thing.all("text").map(Self.rect) + thing.all(class: "mask").map(Self.rect)
      for flow in flows where flow["data-flow"] != thing["data-flow"] {
        let points = flow.all(class: "line").flatMap(Self.points)
        let isCrossed = zip(points, points.dropFirst()).contains { from, to in
          rects.contains { rect in
            max(from.x, to.x) > rect.left && min(from.x, to.x) < rect.right
              && max(from.y, to.y) > rect.top && min(from.y, to.y) < rect.bottom
          }
        }
        if isCrossed { hidden.append("\(flow.number("data-flow")) runs through \(thing.text)") }
      }
    }
    return hidden
  }

  /// What a text or a rectangle takes.
  private static func rect(_ element: MarkupElement) -> Thing {
    let left = element.number("x")
    let isText = element.name == "text"
    let top = element.number("y") - (isText ? 12 : 0)
    return Thing(
      name: element.text, left: left, top: top,
      right: left + element.number(isText ? "textLength" : "width"),
      bottom: top + (isText ? 16 : element.number("height")))
  }

  private static func points(of path: MarkupElement) -> [(x: Int, y: Int)] {
    let words = (path["d"] ?? "").split(separator: " ")
    guard words.count > 3, words[0] == "M", var x = Int(words[1]), var y = Int(words[2]) else {
      return []
    }
    var points = [(x, y)]
    for place in stride(from: 3, to: words.count - 1, by: 2) {
      if words[place] == "H" { x = Int(words[place + 1]) ?? -1 }
      if words[place] == "V" { y = Int(words[place + 1]) ?? -1 }
      points.append((x, y))
    }
    return points
  }

  private func tip(_ head: MarkupElement) -> (x: Int, y: Int)? {
    let numbers = (head["points"] ?? "").split(separator: " ").first?.split(separator: ",")
      .compactMap { Int($0) }
    guard let numbers, numbers.count == 2 else { return nil }
    return (numbers[0], numbers[1])
  }
}
