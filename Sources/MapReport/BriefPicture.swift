import MapDiff
public import MapDrawing
public import MapModel

/// A picture that belongs into a brief: what is drawn, and the words round it.
public struct BriefPicture {
  /// The map to draw.
  public let map: CareMap
  /// The words round the picture; nothing where the map's layers are drawn as they are.
  public let caption: Caption?

  /// The pictures of a map's brief, in their order.
  ///
  /// Where both the official and the real layer are told, one picture compares them, and another shows
  /// the proposal; else one shows all there is.
  public static func all(of map: CareMap) -> [BriefPicture] {
    let told = Layer.allCases.filter { layer in map.flows.contains { $0.layer == layer } }
    guard told.contains(.official), told.contains(.real) else {
      return told.isEmpty ? [] : [BriefPicture(map: map, caption: nil)]
    }
    let comparison = ComparisonPicture(of: Comparison(of: map))
    let pictures = [BriefPicture(map: comparison.map, caption: comparison.caption)]
    return told.contains(.toBe)
      ? pictures + [BriefPicture(map: map.only(.toBe), caption: nil)] : pictures
  }
}

extension CareMap {
  /// The map of one layer: its title, its flows, and what is said of the agencies in it.
  fileprivate func only(_ layer: Layer) -> CareMap {
    var isTouched = [Bool](repeating: false, count: agencies.count)
    for flow in flows where flow.layer == layer {
      isTouched[flow.source.index] = true
      isTouched[flow.target.index] = true
    }
    return CareMap(
      facts.filter { fact in
        switch fact {
        case .flow(let step): step.layer == layer
        case .agency(let declaration):
          agency(named: declaration.name).map { isTouched[$0.id.index] } ?? false
        case .title: true
        case .journey, .remark, .heading: false
        }
      })
  }
}
