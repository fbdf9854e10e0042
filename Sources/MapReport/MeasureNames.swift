import MapMeasures
import MapModel

/// Who is in the loops and black holes of a map, in words; nothing where there are none.
struct MeasureNames {
  /// A line for each loop.
  let loops: [String]
  /// A line for each layer that has black holes.
  let blackHoles: [String]

  init(_ measures: Measures, _ map: CareMap) {
    func names(_ agencies: [Agency.ID]) -> String { Words.shortList(agencies.map { map[$0].name }) }
    loops = measures.layers.flatMap { layer in
      layer.loops.map { Words.line(layer.layer, people: nil, names($0)) }
    }
    blackHoles = measures.layers.filter { !$0.blackHoles.isEmpty }.map { layer in
      Words.line(layer.layer, people: nil, names(layer.blackHoles))
    }
  }
}
