import MapModel
import TestSupport

/// A flow as it was told, really unless said.
func flow(
  _ source: String, _ target: String, _ layer: Layer = .real, label: String = "",
  with attributes: [Attribute] = []
) -> Fact {
  .flow(Fact.Step(source, layer, target, label: label, attributes: attributes))
}

/// What one line says of an agency.
func agency(_ name: String, _ attributes: Attribute...) -> Fact {
  .agency(Fact.Declaration(name, attributes: attributes))
}

extension CareMap {
  /// The names of the agencies, in the order of first mention.
  var agencyNames: [String] { agencies.map(\.name) }

  /// The names of the agencies at the ends of each flow, in the order of telling.
  var flowEnds: [[String]] { flows.map { [self[$0.source].name, self[$0.target].name] } }
}

extension RandomFacts {
  /// A name of words, acronyms and numbers that are often close to each other.
  mutating func nearlySameName() -> String {
    let words = [
      "Emergency", "Emergancy", "Dept", "Department", "of", "ED", "A&E", "GP", "General", "4", "12",
      "Practice", "practise", "Night", "Nite", "CAMHS12", "Adolescent", "E.D.", "Ward", "Wards",
    ]
    return (0...number(0...2)).map { _ in pick(words) }
      .joined(separator: pick([" ", " ", "-", ""]))
  }
}
