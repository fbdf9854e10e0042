import MapModel
import TestSupport

/// What tests about names go through.
let namingSeeds = 0..<200 as Range<UInt64>

/// A map of a seed, with facts that name agencies in every way there is, and each of its agencies.
func mapsOfRoom(_ seed: UInt64) -> [(map: CareMap, agency: Agency)] {
  var random = RandomFacts(seed: seed)
  let facts = (0..<random.number(1...14)).map { _ -> Fact in
    switch random.number(0...9) {
    case 0...1: .heading(Fact.Heading(.present, random.people()))
    case 2:
      .remark(Remark(.action, "Ring", attributes: [.by("\(random.name()), \(random.name())")]))
    case 3...4: agency(random.name(), attributes: random.attributes(on: .agency))
    default: random.fact()
    }
  }
  let map = CareMap(facts)
  return map.agencies.map { (map, $0) }
}

private func agency(_ name: String, attributes: [Attribute]) -> Fact {
  .agency(Fact.Declaration(name, attributes: attributes))
}

extension RandomFacts {
  fileprivate mutating func people() -> String {
    (0...number(0...2)).map { _ in chance(60) ? "Nurse of \(name())" : name() }
      .joined(separator: pick([", ", ",", " , "]))
  }
}

extension Voice {
  /// A role without words.
  init(_ role: String) { self.init(Role(role)) }
}

extension Fact {
  /// The keys of all names by which a fact may name agencies, looked up in the plainest way.
  var plainMentions: [String] {
    let attributes = attributes.flatMap { attribute -> [String] in
      switch attribute {
      case .of(let name): [name]
      case .on(let names): names
      case .by(let text) where kind == .action: Self.runs(of: text)
      case .said(let voice): Self.tails(of: voice.role.description)
      default: []
      }
    }
    let names: [String]
    switch self {
    case .flow(let step): names = [step.source, step.target]
    case .agency(let declaration): names = [declaration.name]
    case .journey(let journey): names = journey.stops
    case .heading(let heading) where heading.kind == .present:
      names = Self.runs(of: heading.text).flatMap(Self.tails)
    case .remark, .title, .heading: names = []
    }
    return (names + attributes).map(NameKey.key(of:))
  }

  /// Everything that stands between two commas of a text, or at its ends.
  private static func runs(of text: String) -> [String] {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    return parts.indices.flatMap { start in
      (start..<parts.count).map { parts[start...$0].joined(separator: ",") }
    }
  }

  /// A role, and everything that stands behind an `of` of it.
  private static func tails(of role: String) -> [String] {
    let words = role.split(separator: " ")
    return [role]
      + words.indices.filter { words[$0] == "of" }.map { words[($0 + 1)...].joined(separator: " ") }
  }
}
