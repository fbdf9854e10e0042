public import MapMeasures
public import MapModel

/// The counts of a map as a JSON document, for other programs.
///
/// Durations are seconds, unknown ones are counted apart, lists stand in the order of telling. Keys
/// may be added in later versions; none is changed.
public func measureJSON(of map: CareMap) -> String {
  let layers = Measures(of: map).layers.map { layerJSON(of: $0, map) }
  return JSONValue.object([
    .init("map", .text(map.title?.text)), .init("layers", .array(layers)),
  ]).document()
}

/// The counts of one layer.
///
/// - Parameters:
///   - measures: What is counted of the layer.
///   - map: The map that was measured.
/// - Returns: An object with the documented members.
public func layerJSON(of measures: LayerMeasures, _ map: CareMap) -> JSONValue {
  let figures = measures.figures
  func names(_ agencies: [Agency.ID]) -> JSONValue {
    .array(agencies.map { .string(map[$0].name) })
  }
  return .object([
    .init("layer", .string(measures.layer.name)),
    .init("agencies", .count(measures.agencies)),
    .init("flows", .count(measures.flows)),
    .init("organisations", .count(measures.organisations.count)),
    .init("handoffs", .count(figures.handoffs)),
    .init("siteChanges", .count(figures.siteChanges)),
    .init("wait", json(of: figures.wait)),
    .init("takes", json(of: figures.takes)),
    .init("touchShare", figures.touchShare.map(json) ?? .null),
    .init("loops", .array(measures.loops.map(names))),
    .init("blackHoles", names(measures.blackHoles)),
    .init("singleVoices", .array(measures.singleVoices.map { .object(ends(of: map[$0], map)) })),
    .init("noVoice", .count(measures.noVoice)),
    .init("longestWait", measures.longestWait.map { longestWait(map[$0], map) } ?? .null),
    .init("journeys", .array(measures.journeys.map(json))),
  ])
}

private func json(of measures: JourneyMeasures) -> JSONValue {
  .object([
    .init("title", .string(measures.title)),
    .init("steps", .count(measures.figures.steps)),
    .init("handoffs", .count(measures.figures.handoffs)),
    .init("organisations", .count(measures.organisations.count)),
    .init("siteChanges", .count(measures.figures.siteChanges)),
    .init("wait", json(of: measures.figures.wait)),
    .init("takes", json(of: measures.figures.takes)),
  ])
}

private func json(of sum: TimeSum) -> JSONValue {
  .object([
    .init("low", .seconds(milliseconds: sum.low)),
    .init("high", .seconds(milliseconds: sum.high)),
    .init("unknown", .count(sum.unknown)),
  ])
}

/// A share is a part of one; its thousandths of a per cent are hundred-thousandths.
private func json(of share: TouchShare) -> JSONValue {
  .object([
    .init("low", .number(share.low.percent.thousandths, decimals: 5)),
    .init("high", .number(share.high.percent.thousandths, decimals: 5)),
  ])
}

private func longestWait(_ flow: Flow, _ map: CareMap) -> JSONValue {
  let range = flow.wait?.milliseconds ?? 0...0
  return .object(
    ends(of: flow, map) + [
      .init("low", .seconds(milliseconds: range.lowerBound)),
      .init("high", .seconds(milliseconds: range.upperBound)),
    ])
}

private func ends(of flow: Flow, _ map: CareMap) -> [JSONValue.Member] {
  [
    .init("from", .string(map[flow.source].name)), .init("to", .string(map[flow.target].name)),
  ]
}
