import MapMeasures
import MapModel

/// Compares the journeys of two sides.
struct JourneyComparing {
  private let left: Side
  private let right: Side
  private let measures: (left: Measures, right: Measures)
  private let stops: (left: StopReader, right: StopReader)

  private enum Group: Hashable {
    case title(String)
    case ends(AgencyMatching.Identity?, AgencyMatching.Identity?)
    case all
  }

  private typealias Variant = (number: Int, way: Routes.Stopped)

  init(
    _ left: Side, _ right: Side, _ matching: AgencyMatching, _ measures: (Measures, Measures)
  ) {
    self.left = left
    self.right = right
    self.measures = measures
    stops = (
      StopReader(left.map, matching.identity(ofLeft:)),
      StopReader(right.map, matching.identity(ofRight:))
    )
  }

  /// What differs, by layers and titles in the order of telling.
  var differences: [JourneyDifference] {
    guard let leftLayer = left.layer, let rightLayer = right.layer else {
      return Layer.allCases.flatMap { differences($0, $0) }
    }
    return differences(leftLayer, rightLayer)
  }

  private func differences(_ leftLayer: Layer, _ rightLayer: Layer) -> [JourneyDifference] {
    var lefts = Routes(told: leftLayer, left.map, measures.left, stops.left)
    var rights = Routes(told: rightLayer, right.map, measures.right, stops.right)
    let isNothingTold = lefts.all.isEmpty && rights.all.isEmpty
    // Where a whole map lost its journeys, they are gone; a path that nobody told is no substitute.
    if left.layer != nil || isNothingTold {
      if lefts.all.isEmpty { lefts = Routes(standingIn: leftLayer, left.map, stops.left) }
      if rights.all.isEmpty { rights = Routes(standingIn: rightLayer, right.map, stops.right) }
    }
    let byLeft = grouped(lefts, beside: rights)
    let byRight = grouped(rights, beside: lefts)
    let titles = places(lefts, beside: rights) + places(rights, beside: lefts)
    var seen: Set<Group> = []
    let wording = Wording(left.layer, right.layer)
    return titles.filter { seen.insert($0).inserted }.flatMap { title in
      compared(byLeft[title] ?? [], byRight[title] ?? [], wording)
    }
  }

  private func places(_ routes: Routes, beside others: Routes) -> [Group] {
    routes.all.map { group(of: $0, routes, beside: others) }
  }

  private func grouped(_ routes: Routes, beside others: Routes) -> [Group: [Variant]] {
    var groups: [Group: [Variant]] = [:]
    for way in routes.all {
      let group = group(of: way, routes, beside: others)
      groups[group, default: []].append(((groups[group]?.count ?? 0) + 1, way))
    }
    return groups
  }

  /// Which ways are compared with which: those of one title; paths that stand in with those that have
  /// the same ends; and with journeys that were told, all.
  private func group(
    of way: Routes.Stopped, _ routes: Routes, beside others: Routes
  ) -> Group {
    if !routes.areStandIns, !others.areStandIns || others.all.isEmpty {
      return .title(NameKey.key(of: way.route.journey.title))
    }
    guard routes.areStandIns, others.areStandIns else { return .all }
    return .ends(way.stops.first?.agency, way.stops.last?.agency)
  }

  /// Every variant on the right beside the cheapest on the left, then the left ones that are left over.
  private func compared(
    _ lefts: [Variant], _ rights: [Variant], _ wording: Wording
  ) -> [JourneyDifference] {
    var isNear: Set<Int> = []
    var differences: [JourneyDifference] = []
    for right in rights {
      let costs = lefts.map { alignmentCost($0.way.stops, right.way.stops) }
      // The first of the least: the earliest told among equals.
      guard let nearest = costs.indices.min(by: { costs[$0] < costs[$1] }) else {
        differences.append(alone(right, wording.rightAlone, isLeft: false))
        continue
      }
      isNear.insert(nearest)
      isNear.formUnion(costs.indices.filter { costs[$0] == 0 })
      differences.append(beside(lefts[nearest], right, wording))
    }
    let others = lefts.indices.filter { index in
      !isNear.contains(index) && (!lefts[index].way.route.isStandIn || rights.isEmpty)
    }
    return differences + others.map { alone(lefts[$0], wording.leftAlone, isLeft: true) }
  }

  private func beside(_ left: Variant, _ right: Variant, _ wording: Wording) -> JourneyDifference {
    let alignment = Alignment(of: left.way.stops, with: right.way.stops)
    let (route, other) = (left.way.route, right.way.route)
    return JourneyDifference(
      title: other.isStandIn ? route.journey.title : other.journey.title,
      layer: other.journey.layer, variant: right.number, left: route, right: other,
      status: wording.both(differ: alignment.cost > 0), alignment: alignment)
  }

  private func alone(_ variant: Variant, _ status: Status, isLeft: Bool) -> JourneyDifference {
    let route = variant.way.route
    return JourneyDifference(
      title: route.journey.title, layer: route.journey.layer, variant: variant.number,
      left: isLeft ? route : nil, right: isLeft ? nil : route, status: status, alignment: nil)
  }
}
