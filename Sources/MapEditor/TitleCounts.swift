import MapModel

/// The counts of the title line, the most important first.
struct TitleCounts {
  let texts: [String]

  init(_ map: CareMap, _ layers: LayerSet) {
    texts = ["\(map.agencies.count) agencies", "\(map.flows.count) flows"]
  }
}
