/// How much room everything takes in a level, counted in places for lines.
struct Widths {
  private let graph: FlowGraph
  /// How many places the lines of each vertex take on its fuller side, beyond the first one.
  private let portSpans: [Int]
  /// The room of the widest vertex or label.
  private(set) var widest = 0

  /// Measures a picture.
  init(_ graph: FlowGraph) {
    self.graph = graph
    var above = [Int](repeating: 0, count: graph.vertices.count)
    var below = above
    for line in graph.lines {
      below[line.upper] += line.strands.count
      above[line.lower] += line.strands.count
    }
    for loop in graph.loops {
      below[loop.vertex] += graph.heading.places(loop.extent.across) + 1
    }
    portSpans = zip(above, below).map { max($0, $1) - 1 }
    for vertex in graph.vertices.indices { widest = max(widest, self.vertex(vertex)) }
    for line in graph.lines.indices where !graph.lines[line].label.isEmpty {
      widest = max(widest, label(line))
    }
  }

  /// How many places a box has at least, beyond the first one.
  func span(_ vertex: Int) -> Int {
    max(nameSpan(vertex), portSpans[vertex])
  }

  /// How many places a box has for its name alone, beyond the first one.
  func nameSpan(_ vertex: Int) -> Int {
    graph.heading.places(graph.vertices[vertex].extent.across - 3)
  }

  /// The room of a vertex among lines.
  func vertex(_ vertex: Int) -> Int {
    guard !graph.vertices[vertex].isGate else { return 1 }
    return graph.vertices[vertex].isBox
      ? span(vertex) + 3 : text(graph.vertices[vertex].extent.across)
  }

  /// The room of a line's label among lines.
  func label(_ line: Int) -> Int { text(graph.lines[line].labelExtent.across) }

  private func text(_ cells: Int) -> Int { cells / graph.heading.pitch + 2 }
}
