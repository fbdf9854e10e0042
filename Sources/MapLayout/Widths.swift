/// How much room everything takes in a level, counted in places for lines, of which there is one every
/// other column.
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
    for loop in graph.loops { below[loop.vertex] += loop.span / Track.columns + 1 }
    portSpans = zip(above, below).map { max($0, $1) - 1 }
    for vertex in graph.vertices.indices { widest = max(widest, self.vertex(vertex)) }
    for line in graph.lines.indices where !graph.lines[line].label.isEmpty {
      widest = max(widest, label(line))
    }
  }

  /// How many places a box has at least, beyond the first one.
  func span(_ vertex: Int) -> Int {
    max((graph.vertices[vertex].columns - 2) / Track.columns, portSpans[vertex])
  }

  /// The room of a vertex among lines.
  func vertex(_ vertex: Int) -> Int {
    graph.vertices[vertex].isBox ? span(vertex) + 3 : text(graph.vertices[vertex].columns)
  }

  /// The room of a line's label among lines.
  func label(_ line: Int) -> Int { text(graph.lines[line].labelColumns) }

  private func text(_ columns: Int) -> Int { columns / Track.columns + 2 }
}
