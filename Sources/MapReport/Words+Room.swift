import MapModel

// The words about the room: when and where it met, who was there, what it said and will do.

extension Words {
  /// What a line of the map's head says; nothing for who was there, which is said as a whole.
  static func heading(_ heading: Fact.Heading) -> String? {
    switch heading.kind {
    case .date: sentence("When: \(day(heading.text))")
    case .venue: sentence("Where: \(heading.text)")
    case .facilitator: sentence("Facilitator: \(heading.text)")
    case .about: sentence(heading.text)
    case .note: note(heading.text)
    case .present: nil
    }
  }

  /// Who was in the room.
  static func present(_ roles: [Role]) -> String {
    sentence("In the room: \(list(roles.map(\.description)))")
  }

  /// The agencies for which nobody in the room speaks.
  static func unheard(_ names: [String]) -> String {
    sentence("Nobody in the room speaks for \(list(names, "or"))")
  }

  /// What stands above what the room said.
  static let remarks = "This is what the room said, standing back."
  /// What stands above what was agreed.
  static let actions = "This is who will do what by when."

  /// A remark with its votes, such as `Issue with 14 votes: nobody answers`.
  static func remark(_ remark: Remark) -> String {
    let votes = remark.votes > 0 ? " with \(count(remark.votes, "vote", "votes"))" : ""
    let kind =
      switch remark.kind {
      case .issue: "Issue"
      case .question: "Question"
      case .park: "For another day"
      case .action: "Action"
      }
    return sentence("\(kind)\(votes): \(remark.text)")
  }

  /// The agencies that an issue or a question is about.
  static func subjects(_ names: [String]) -> String { sentence("This is about \(list(names))") }

  /// Who will do an action, and by when.
  static func promise(_ actors: [String], due: CalendarDate?) -> String {
    let who = actors.isEmpty ? nil : list(actors)
    switch (who, due.map(day)) {
    case (let who?, let due?): return "\(who) will do it by \(due)."
    case (let who?, nil): return "\(who) will do it; nobody has said by when."
    case (nil, let due?): return "It is due on \(due); nobody has said who will do it."
    case (nil, nil): return "Nobody has said who will do it, or by when."
    }
  }

  /// An action that is done; perhaps when.
  static func done(_ date: CalendarDate?) -> String {
    date.map { "It was done on \(day($0))." } ?? "It is done."
  }
}
