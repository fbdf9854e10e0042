import MapModel

/// The form that a key's value has, with the words that name it to people.
enum ValueForm {
  case text, names, duration, rate, share, wholeNumber, date, pin, kind, cargo, voice

  /// The form with its article.
  var name: String {
    switch self {
    case .text: "a text"
    case .names: "a list of names"
    case .duration: "a duration"
    case .rate: "a rate"
    case .share: "a share"
    case .wholeNumber: "a whole number"
    case .date: "a date"
    case .pin: "a place on the map"
    case .kind: "a kind of agency"
    case .cargo: "something that flows carry"
    case .voice: "somebody's role"
    }
  }

  /// What the form is made of.
  var rule: String {
    switch self {
    case .text, .voice: "it is told in words"
    case .names: "names have commas between them"
    case .duration:
      "a duration is a number and a unit with no blank between: s m h d w mo y; or ? "
        + "where nobody knows"
    case .rate:
      "a rate is a number, / and hour, day, night, week, month or year, with no blank between"
    case .share: "a share is a number and %, at most 100%"
    case .wholeNumber: "it is written in digits alone"
    case .date: "a date is a year, a month and a day of the calendar"
    case .pin: "a place is a column and a row, counted from 0, with a comma between"
    case .kind: "an agency is an agency, a service, a person or a place"
    case .cargo: "flows carry people, information, money, equipment or a decision"
    }
  }

  /// A value of the form.
  var example: String {
    switch self {
    case .text: "words"
    case .names: "A&E, Casualty"
    case .duration: "2h, 2-3d or ?"
    case .rate: "12/week"
    case .share: "30%"
    case .wholeNumber: "12"
    case .date: "2006-01-31"
    case .pin: "10,4"
    case .kind: "service"
    case .cargo: "information"
    case .voice: "Ward sister: what she said"
    }
  }
}

extension Attribute.Key {
  /// The form of the key's value.
  var form: ValueForm {
    switch self {
    case .short, .of, .at, .sector, .hours, .resource, .funding, .framework, .policy, .by, .table,
      .note, .tag, .accepted, .disputed, .later:
      .text
    case .also, .on: .names
    case .wait, .takes: .duration
    case .capacity, .volume: .rate
    case .share: .share
    case .count, .votes: .wholeNumber
    case .due, .done: .date
    case .pin: .pin
    case .kind: .kind
    case .carries: .cargo
    case .said: .voice
    }
  }

  /// Whether the key says something without a value.
  package var mayStandAlone: Bool {
    switch self {
    case .done, .accepted, .disputed, .later: true
    default: false
    }
  }
}
