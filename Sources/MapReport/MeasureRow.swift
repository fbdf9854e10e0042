import MapMeasures
import MapModel

/// One thing that is counted of a layer, in the order in which people read it.
enum MeasureRow: CaseIterable {
  case agencies, flows, organisations, handoffs, siteChanges, wait, takes, elapsed, touchShare
  case longestWait, loops, blackHoles, singleVoices, noVoice

  /// What is counted of a layer, in words.
  func cell(_ layer: LayerMeasures, _ map: CareMap) -> String {
    let figures = layer.figures
    switch self {
    case .agencies: return Words.digits(layer.agencies)
    case .flows: return Words.digits(layer.flows)
    case .organisations: return Words.digits(layer.organisations.count)
    case .handoffs: return Words.digits(figures.handoffs)
    case .siteChanges: return Words.digits(figures.siteChanges)
    case .wait: return Words.code(figures.wait)
    case .takes: return Words.code(figures.takes)
    case .elapsed: return Words.code(figures.elapsed)
    case .touchShare: return Words.code(figures.touchShare, of: figures)
    case .longestWait: return longestWait(layer, map)
    case .loops: return Words.digits(layer.loops.count)
    case .blackHoles: return Words.digits(layer.blackHoles.count)
    case .singleVoices: return Words.digits(layer.singleVoices.count)
    case .noVoice: return Words.digits(layer.noVoice)
    }
  }

  private func longestWait(_ layer: LayerMeasures, _ map: CareMap) -> String {
    guard let flow = layer.longestWait.map({ map[$0] }), let wait = flow.wait else {
      return Words.code(layer.figures.wait)
    }
    return Words.longestWait(wait, from: map[flow.source].name, to: map[flow.target].name)
  }
}
