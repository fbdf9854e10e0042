import MapMeasures
import MapModel

/// The ways through one layer of a map, as they are compared.
struct Routes {
  /// A way, and what its stops are.
  struct Stopped {
    let route: Route
    let stops: [Alignment.Stop]
    /// Its place among the journeys of the map.
    let place: Int
  }

  let all: [Stopped]
  let areStandIns: Bool

  /// So many paths stand in at most, on maps of at most so many flows: more nobody would read.
  private static let mostStandIns = 12
  static let mostFlows = 10_000

  /// The journeys of a layer.
  init(told layer: Layer, _ map: CareMap, _ measures: Measures, _ stops: StopReader) {
    areStandIns = false
    all = measures.journeys.enumerated().compactMap { place, measures in
      guard measures.journey.layer == layer else { return nil }
      return Stopped(
        route: Route(journey: measures.journey, measures: measures),
        stops: stops.stops(of: measures.journey), place: place)
    }
  }

  /// The shortest paths from where care enters a layer to where it leaves, in the order of telling.
  init(standingIn layer: Layer, _ map: CareMap, _ stops: StopReader) {
    areStandIns = true
    guard map.flows.count <= Self.mostFlows else {
      all = []
      return
    }
    let adjacency = Adjacency(of: map, LayerSet(layer))
    let exits = adjacency.exitPoints.prefix(Self.mostStandIns)
    var paths: [[Flow.ID]] = []
    for entry in adjacency.entryPoints.prefix(Self.mostStandIns) {
      for exit in exits where paths.count < Self.mostStandIns {
        if let path = adjacency.shortestPath(from: entry, to: exit) { paths.append(path) }
      }
    }
    all = paths.enumerated().compactMap { place, path in
      guard let first = path.first else { return nil }
      let agencies = [adjacency.source(of: first)] + path.map(adjacency.target(of:))
      let journey = Journey("", layer, stops: agencies.map { map[$0].name })
      return Stopped(
        route: Route(journey: journey, measures: nil), stops: stops.stops(of: journey),
        place: place)
    }
  }
}

/// Reads the stops of journeys of a map: whom they name, who answers for them, what is said there.
struct StopReader {
  private let map: CareMap
  private let organisations: Organisations
  private let identity: (String) -> AgencyMatching.Identity
  /// What the first told flow of each pair and layer says.
  private var words: [Way: String] = [:]

  private struct Way: Hashable {
    let source: Agency.ID
    let target: Agency.ID
    let layer: Layer
  }

  /// Takes down what flows say that a journey may take.
  init(_ map: CareMap, _ identity: @escaping (String) -> AgencyMatching.Identity) {
    self.map = map
    self.identity = identity
    organisations = Organisations(of: map)
    let stops = map.journeys.flatMap(\.stops).compactMap { map.agency(named: $0)?.id.index }
    // A path that stands in may take any flow.
    let mayStandIn = map.flows.count <= Routes.mostFlows
    var isLeft = [Bool](repeating: mayStandIn, count: map.agencies.count)
    for stop in stops { isLeft[stop] = true }
    for flow in map.flows where isLeft[flow.source.index] {
      let way = Way(source: flow.source, target: flow.target, layer: flow.layer)
      if words[way] == nil { words[way] = NameKey.key(of: flow.label) }
    }
  }

  func stops(of journey: Journey) -> [Alignment.Stop] {
    var before: Agency.ID?
    return journey.stops.map { name in
      let agency = map.agency(named: name)?.id
      defer { before = agency }
      let way = before.flatMap { source in
        agency.map { Way(source: source, target: $0, layer: journey.layer) }
      }
      return Alignment.Stop(
        identity(name), of: agency.map { identity(organisations[$0].name) },
        words: way.flatMap { words[$0] } ?? "")
    }
  }
}
