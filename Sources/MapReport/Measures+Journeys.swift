import MapMeasures
import MapModel

extension Measures {
  /// The journeys that people tell under one title.
  struct JourneyGroup {
    /// The title, as it was spelled first.
    let title: String
    /// The journeys: official, real, proposed, in each layer in the order of telling.
    let journeys: [JourneyMeasures]
  }

  /// The journeys of each title, in the order of telling; titles match as names do.
  var journeysByTitle: [JourneyGroup] {
    var groups: [[JourneyMeasures]] = []
    var places: [String: Int] = [:]
    for journey in journeys {
      let key = NameKey.key(of: journey.title)
      if let place = places[key] {
        groups[place].append(journey)
      } else {
        places[key] = groups.count
        groups.append([journey])
      }
    }
    return groups.map { group in
      JourneyGroup(
        title: group[0].title,
        journeys: Layer.allCases.flatMap { layer in group.filter { $0.journey.layer == layer } })
    }
  }

  /// Whether some journey is told both as it is supposed to go and as it really goes.
  var comparesJourneys: Bool {
    journeysByTitle.contains { group in
      group.journeys.contains { $0.journey.layer == .official }
        && group.journeys.contains { $0.journey.layer == .real }
    }
  }
}
