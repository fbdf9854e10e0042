import MapMeasures
import MapModel

extension Teller {
  /// The journeys, those of one title together.
  var journeys: [Section] {
    measures.journeysByTitle.map { group in
      var seen: Set<Layer> = []
      let paragraphs = group.journeys.map { measures in
        let isVariant = !seen.insert(measures.journey.layer).inserted
        return sentences(of: measures, isVariant: isVariant)
      }
      return Section(Words.journey(group.title), paragraphs)
    }
  }

  /// Each journey in sentences that begin with its title.
  var ways: [(layer: Layer, sentences: [String])] {
    measures.journeysByTitle.flatMap { group in
      group.journeys.map { measures in
        (
          measures.journey.layer,
          [Words.journey(group.title)] + sentences(of: measures, isVariant: false)
        )
      }
    }
  }

  private func sentences(of measures: JourneyMeasures, isVariant: Bool) -> [String] {
    way(measures, isVariant: isVariant) + Words.sums(measures) + asides(measures.journey)
  }

  /// The way of a journey, and how many went it.
  func way(_ measures: JourneyMeasures, isVariant: Bool) -> [String] {
    let journey = measures.journey
    return [Words.way(stops(of: measures), journey.layer, isVariant: isVariant)]
      + (journey.toldCount.map { [Words.travellers($0)] } ?? [])
  }

  /// The names on the way; where one has been before, that is said.
  func stops(of measures: JourneyMeasures) -> [String] {
    var seen: Set<String> = []
    return zip(measures.journey.stops, measures.stops).map { spelling, agency in
      let name = agency.map { map[$0].name } ?? spelling
      let isNew = seen.insert(agency.map { map[$0].key } ?? NameKey.key(of: spelling)).inserted
      return isNew ? name : Words.again(name)
    }
  }

  /// The counts of whole layers, where no two journeys can be compared; that is said, unless there is
  /// but one layer.
  var wholeLayers: Section {
    let layers = measures.layers.filter { $0.flows > 0 }
    guard !layers.isEmpty, !measures.comparesJourneys else { return Section() }
    return Section(layers.count > 1 ? Words.wholeLayers : nil, layers.map(Words.sums))
  }
}
