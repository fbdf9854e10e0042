public import MapDiff
import MapMeasures
import MapModel

/// A comparison as a JSON document, for other programs.
///
/// Durations are seconds, a status is one of the words that people read, lists stand in the order of
/// telling. Keys may be added in later versions; none is changed.
public func comparisonJSON(of comparison: Comparison) -> String {
  let (left, right) = (comparison.left, comparison.right)
  return JSONValue.object([
    .init("left", json(of: left)), .init("right", json(of: right)),
    .init("agencies", .array(comparison.agencies.map(json))),
    .init("flows", .array(comparison.flows.map { json(of: $0, comparison) })),
    .init("journeys", .array(comparison.journeys.map(json))),
    .init("remarks", .array(comparison.remarks.map(json))),
    .init(
      "suggestions",
      .array(
        comparison.suggestions.map { suggestion in
          .object([
            .init("left", .string(left.map[suggestion.left].name)),
            .init("right", .string(right.map[suggestion.right].name)),
            .init("reason", .string(ComparisonWords.reason(suggestion.reason))),
          ])
        })),
    .init(
      "measures",
      .object([
        .init("left", measures(of: left, comparison.leftMeasures)),
        .init("right", measures(of: right, comparison.rightMeasures)),
      ])),
  ]).document()
}

/// A map's three layers as a JSON document, for other programs.
public func threeWayJSON(of threeWay: ThreeWay) -> String {
  let map = threeWay.map
  let rows = threeWay.rows.map { row in
    JSONValue.object([
      .init("from", .string(map[row.source].name)), .init("to", .string(map[row.target].name)),
      .init("status", .text(row.status.map(ComparisonWords.status))),
      .init("proposal", .string(ComparisonWords.verdict(row.verdict))),
      .init("official", row.official.map(json) ?? .null),
      .init("real", row.real.map(json) ?? .null),
      .init("to-be", row.proposed.map(json) ?? .null),
    ])
  }
  return JSONValue.object([
    .init("map", .text(map.title?.text)), .init("flows", .array(rows)),
    .init(
      "measures",
      .object(
        Layer.allCases.map { layer in
          .init(layer.name, threeWay.measures[layer].map { layerJSON(of: $0, map) } ?? .null)
        })),
  ]).document()
}

private func json(of side: Side) -> JSONValue {
  .object([
    .init("map", .text(side.map.title?.text)), .init("layer", .text(side.layer?.name)),
  ])
}

/// What is counted of a side: of a layer, or of all layers of a map.
private func measures(of side: Side, _ measures: Measures) -> JSONValue {
  guard let layer = side.layer else {
    return .object([
      .init("layers", .array(measures.layers.map { layerJSON(of: $0, side.map) }))
    ])
  }
  return measures[layer].map { layerJSON(of: $0, side.map) } ?? .null
}

private func json(of difference: AgencyDifference) -> JSONValue {
  .object([
    .init("name", .text((difference.left ?? difference.right)?.name)),
    .init("status", .string(ComparisonWords.status(difference.status))),
    .init("changes", keys(of: difference.changes)),
  ])
}

private func json(of difference: FlowDifference, _ comparison: Comparison) -> JSONValue {
  let other = difference.isInOtherWords ? [JSONValue.string("label")] : []
  return .object([
    .init("from", .string(name(of: difference.source, comparison))),
    .init("to", .string(name(of: difference.target, comparison))),
    .init("status", .string(ComparisonWords.status(difference.status))),
    .init("left", difference.left.map(json) ?? .null),
    .init("right", difference.right.map(json) ?? .null),
    .init("changes", .array(other + difference.changes.map(key))),
    .init("voices", .array(difference.voices.map(json))),
    .init("tables", .array(difference.tables.map(JSONValue.string))),
    .init("accepted", .bool(difference.isAccepted)),
    .init("disputed", .bool(difference.isDisputed)),
  ])
}

private func json(of flow: Flow) -> JSONValue {
  .object([
    .init("layer", .string(flow.layer.name)), .init("label", .string(flow.label)),
    .init("wait", json(of: flow.wait)), .init("takes", json(of: flow.takes)),
    .init("volume", .text(flow.volume?.description)), .init("by", .text(flow.channel)),
    .init("carries", .string(flow.cargo.rawValue)),
  ])
}

/// A time in seconds; nothing where nobody knows it.
private func json(of duration: Duration?) -> JSONValue {
  guard let range = duration?.milliseconds else { return .null }
  return .object([
    .init("low", .seconds(milliseconds: range.lowerBound)),
    .init("high", .seconds(milliseconds: range.upperBound)),
  ])
}

private func json(of voice: Voice) -> JSONValue {
  .object([
    .init("role", .string(voice.role.description)), .init("words", .text(voice.words)),
  ])
}

private func json(of journey: JourneyDifference) -> JSONValue {
  let left = journey.left?.journey.stops ?? []
  let right = journey.right?.journey.stops ?? []
  let steps = (journey.alignment?.steps ?? []).map { step in
    JSONValue.object([
      .init("status", .string(ComparisonWords.stop(step.word))),
      .init("left", .text(step.left.map { left[$0] })),
      .init("right", .text(step.right.map { right[$0] })),
    ])
  }
  let isStandIn = journey.left?.isStandIn ?? false || journey.right?.isStandIn ?? false
  return .object([
    .init("title", .string(journey.title)), .init("layer", .string(journey.layer.name)),
    .init("variant", .count(journey.variant)), .init("count", .count(journey.count)),
    .init("status", .string(ComparisonWords.status(journey.status))),
    .init("standsIn", .bool(isStandIn)),
    .init("cost", journey.alignment.map { .count($0.cost) } ?? .null),
    .init("steps", .array(steps)),
  ])
}

private func json(of difference: RemarkDifference) -> JSONValue {
  let remark = difference.left ?? difference.right
  return .object([
    .init("kind", .text(remark?.kind.rawValue)), .init("text", .text(remark?.text)),
    .init("status", .string(ComparisonWords.status(difference.status))),
    .init("changes", keys(of: difference.changes)),
  ])
}

private func name(of match: AgencyMatch, _ comparison: Comparison) -> String {
  match.left.map { comparison.left.map[$0].name }
    ?? match.right.map { comparison.right.map[$0].name } ?? ""
}

private func keys(of changes: [Change]) -> JSONValue { .array(changes.map(key)) }

/// The key of what changed; of keys that the language does not know, that they are others.
private func key(of change: Change) -> JSONValue {
  switch change.key {
  case .volume?: .string("volume")
  case let key?: .string(key.word)
  case nil: .string("other")
  }
}
