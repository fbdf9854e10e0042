import MapDiff
import MapDrawing
import MapModel
import MapReport

/// The official layer of a map beside its real one, as the editor shows them.
struct Compared: Sendable {
  let comparison: Comparison
  /// How the flows are drawn: of an official flow and the real one it is beside, the real one alone.
  let lines: [Flow.ID: Emphasis.Line]
  /// For each flow that is drawn, its place among the flows of the comparison.
  private let places: [Flow.ID: Int]

  /// The layers that are compared.
  static let layers: LayerSet = [LayerSet(.official), LayerSet(.real)]

  /// Compares the layers of a map.
  init(of map: CareMap) {
    comparison = Comparison(of: map)
    var lines: [Flow.ID: Emphasis.Line] = [:]
    var places: [Flow.ID: Int] = [:]
    for (place, difference) in comparison.flows.enumerated() {
      guard let flow = difference.right ?? difference.left else { continue }
      lines[flow.id] = Emphasis.Line(
        comparison.line(of: difference), isHeavy: difference.status == .drifted)
      places[flow.id] = place
    }
    self.lines = lines
    self.places = places
  }

  /// What differs, in the order of the story.
  var differences: [FlowDifference] { comparison.flows.filter(\.differs) }

  /// How a flow that is drawn stands.
  subscript(flow: Flow.ID) -> FlowDifference? { places[flow].map { comparison.flows[$0] } }
}

extension FlowDifference {
  /// The flow that is drawn.
  var drawn: Flow? { right ?? left }
}
