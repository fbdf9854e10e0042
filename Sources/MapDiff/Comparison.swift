public import MapMeasures
public import MapModel

/// What differs between two layers of a map, between one layer in two maps, or between two maps.
///
///     let comparison = Comparison(of: map)   // the official layer beside the real one
///     comparison.flows.filter { $0.status == .workaround }
///
/// Lists stand in the order of telling; what only the right of two maps has follows what it follows
/// there.
public struct Comparison: Hashable, Sendable {
  /// The first of the two.
  public let left: Side
  /// The other.
  public let right: Side
  /// All agencies of both sides: of layers, those with a flow in them.
  public let agencies: [AgencyDifference]
  /// All flows of both sides, one entry a pairing; those that are disputed or accepted are among them,
  /// and `standing` tells them apart.
  public let flows: [FlowDifference]
  /// All journeys, by layer and title.
  public let journeys: [JourneyDifference]
  /// All remarks of two whole maps; layers have none.
  public let remarks: [RemarkDifference]
  /// Agencies that only one map has, each, and that may be the same.
  public let suggestions: [Suggestion]
  /// The pairs of names given that settle nothing.
  public let unsettled: [SameNames]
  /// What is counted on the left map.
  public let leftMeasures: Measures
  /// What is counted on the right map.
  public let rightMeasures: Measures

  /// Compares two layers of a map.
  ///
  /// - Complexity: O(*n* log *n*) expected, where *n* is the number of facts, and what the journeys take.
  public init(of map: CareMap, _ left: Layer = .official, with right: Layer = .real) {
    self.init(
      Side(map, left), Side(map, right), AgencyMatching(of: map), .oneMap,
      suggestions: [])
  }

  /// Compares two maps, or one layer of both.
  ///
  /// - Parameters:
  ///   - left: The first map.
  ///   - right: The other map.
  ///   - layer: The layer to compare, or nothing for the whole maps.
  ///   - same: Names that people say mean one agency, before all that the maps say themselves.
  /// - Complexity: O(*n* log *n*) expected, where *n* is the number of facts, and what the journeys take.
  public init(
    of left: CareMap, with right: CareMap, layer: Layer? = nil, same: [SameNames] = []
  ) {
    let matching = AgencyMatching(of: left, with: right, same: same)
    self.init(
      Side(left, layer), Side(right, layer), matching, .twoMaps,
      suggestions: SuggestionSearch(matching).suggestions)
  }

  private init(
    _ left: Side, _ right: Side, _ matching: AgencyMatching, _ order: TellingOrder,
    suggestions: [Suggestion]
  ) {
    self.left = left
    self.right = right
    self.suggestions = suggestions
    unsettled = matching.unsettled
    leftMeasures = Measures(of: left.map)
    switch order {
    case .oneMap: rightMeasures = leftMeasures
    case .twoMaps: rightMeasures = Measures(of: right.map)
    }
    let comparing = Comparing(left: left, right: right, matching: matching, order: order)
    agencies = comparing.agencies
    flows = comparing.flows
    remarks = comparing.remarks
    journeys = JourneyComparing(left, right, matching, (leftMeasures, rightMeasures)).differences
  }

  /// Whether nothing at all differs in what is compared, not even what keeps the status.
  public var findsNothing: Bool {
    agencies.allSatisfy { $0.status.isSame && $0.changes.isEmpty }
      && flows.allSatisfy { $0.status.isSame && $0.changes.isEmpty && !$0.isInOtherWords }
      && journeys.allSatisfy(\.status.isSame)
      && remarks.allSatisfy { $0.status.isSame && $0.changes.isEmpty }
  }
}
