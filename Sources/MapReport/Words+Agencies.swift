import MapModel

extension Words {
  /// What stands above who takes part.
  static let agencies = "These take part."

  /// The agencies of which nothing more is told, behind the others where there are any.
  static func others(_ names: [String], areAll: Bool) -> String {
    sentence("\(areAll ? "Taking" : "Also taking") part: \(list(names))")
  }

  /// Who an agency is, such as `Emergency Dept, ED for short, is run by Acute Trust at Hospital site`.
  static func introduction(_ agency: Agency) -> String {
    var asides = agency.short.map { ["\($0) for short"] } ?? []
    if !agency.alsoKnownAs.isEmpty { asides.append("also called \(list(agency.alsoKnownAs))") }
    let subject = agency.name + asides.map { ", \($0)" }.joined() + (asides.isEmpty ? "" : ",")
    return sentence("\(subject) \(predicate(agency))")
  }

  private static func predicate(_ agency: Agency) -> String {
    let site = agency.site.map { " at \($0)" } ?? ""
    let owner = agency.organisation.map { " of \($0)" } ?? ""
    switch agency.kind {
    case .person: return "is a person" + owner + site
    case .place: return "is a place" + owner + site
    case .service: return "is a service" + owner + site
    case .agency:
      if let organisation = agency.organisation { return "is run by \(organisation)" + site }
      return site.isEmpty ? "takes part" : "is" + site
    }
  }

  /// What is told of an agency beyond who it is, or nothing for what is told elsewhere.
  static func detail(_ attribute: Attribute, of agency: Agency) -> String? {
    let it = agency.kind == .person ? "They" : "It"
    let its = agency.kind == .person ? "Their" : "Its"
    switch attribute {
    case .sector(let text): return sentence("\(its) sector: \(text)")
    case .hours(let text): return sentence("\(its) hours: \(hours(text))")
    case .capacity(let rate): return "\(it) can take \(Self.rate(rate))."
    case .resource(let text): return sentence("\(it) can bring \(text)")
    case .funding(let text): return sentence("\(its) funding: \(text)")
    case .framework(let text):
      return sentence("\(it) \(it == "It" ? "answers" : "answer") to \(text)")
    case .policy(let text): return sentence("\(it) \(it == "It" ? "follows" : "follow") \(text)")
    default: return nil
    }
  }
}
