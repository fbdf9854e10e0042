import MapModel
import TextCanvas

// Every word about what is amiss with a map. What is quoted has passed `shownText`.

extension Problem {
  /// What is amiss, in lower case and without a full stop.
  public var what: String {
    switch self {
    case .unknownLine(let word, _): "a line cannot begin with \(quoted(word))"
    case .missingName(.source): "this flow comes from nowhere"
    case .missingName(.target): "this flow goes nowhere"
    case .missingName(.agency): "this agency has no name"
    case .missingName(.stop): "this journey has a stop without a name"
    case .mixedArrows(let first, let other):
      "arrows of two kinds in one line, \(first.arrow) and \(other.arrow)"
    case .strayQuote: "a quotation mark inside a name"
    case .unclosedQuote: "this quotation mark is never closed"
    case .textAfterQuote: "something stands behind a name in quotation marks"
    case .missingText(let keyword): "nothing stands behind \(quoted(keyword.rawValue))"
    case .separatorInAgencyName(let separator): "\(quoted(separator)) inside an agency's name"
    case .journeyWithoutColon: "no colon ends this journey's title"
    case .journeyWithoutTitle: "this journey has no title"
    case .journeyWithoutSteps: "this journey goes nowhere"
    case .labelledJourney: "a journey has no label"
    case .unreadableValue(let key, let written, _): "\(quoted(written)) is not \(key.form.name)"
    case .reversedRange(let written, _): "the low end of \(quoted(written)) is above its high end"
    case .missingValue(let key): "\(quoted(key.word)) has no value"
    case .keywordLedFlow(let keyword, _):
      "this flow's line begins with the word \(quoted(keyword.rawValue))"
    case .unknownKey(let key, _): "nobody knows the key \(quoted(key))"
    case .misplacedKey(let key, let kind): "\(quoted(key.word)) says nothing about \(kind.article)"
    case .repeatedKey(let key): "\(quoted(key.word)) stands here twice"
    case .emptyAttribute: "nothing stands behind this semicolon"
    case .controlCharacter(let scalar):
      "a control character, U+\(hexadecimal(scalar)), stands in the text"
    case .secondTitle: "the map has a title already"
    case .claimedName(let name, _): "\(quoted(name)) is another agency's name already"
    case .nearlySameNames(let one, let other, _):
      "\(quoted(one)) and \(quoted(other)) have nearly the same name"
    case .stepWithoutFlow(let source, let target, let layer):
      "no \(layer.name) flow goes from \(quoted(source)) to \(quoted(target))"
    case .agencyWithoutFlow(let name): "no flow comes from or goes to \(quoted(name))"
    case .toldTwice(let line): "this was told before, in line \(line)"
    }
  }

  /// Why that is amiss.
  public var why: String {
    switch self {
    case .unknownLine:
      "a line is a flow, A -> B, or begins with a keyword: "
        + Keyword.allCases.map(\.rawValue).joined(separator: ", ")
    case .missingName(.source), .missingName(.target):
      "a flow has a name at either end of its arrow"
    case .missingName(.agency): "the line is kept, and nothing can be said of nobody"
    case .missingName(.stop): "every stop of a journey has a name"
    case .mixedArrows:
      "=> is how it should be, -> how it really is, ~> how we want it; a line tells one of them"
    case .strayQuote: "quotation marks open and close a name as a whole"
    case .unclosedQuote: "a name that begins with a quotation mark ends with one"
    case .textAfterQuote: "behind a quoted name comes an arrow, a colon, a semicolon or nothing"
    case .missingText(let keyword): "\(keyword.factKind.article) is told in words"
    case .separatorInAgencyName: "an arrow makes a flow, and a colon with a blank behind it a label"
    case .journeyWithoutColon, .journeyWithoutTitle, .journeyWithoutSteps:
      "a journey is a title, a colon, and at least two names with arrows between them"
    case .labelledJourney: "what happens at each step is told by its flow"
    case .unreadableValue(let key, _, _): key.form.rule
    case .reversedRange: "a range goes from the least to the most"
    case .missingValue(let key): "\(key.word) is followed by \(key.form.name)"
    case .keywordLedFlow: "an arrow comes first in it, so it is read as a flow"
    case .unknownKey: "it is kept as it stands, and nothing is counted from it"
    case .misplacedKey(let key, _):
      "it belongs to " + Fact.Kind.allCases.filter(key.belongs(to:)).map(\.article).joinedByOr
    case .repeatedKey: "the first one counts"
    case .emptyAttribute: "a semicolon is followed by a key, such as wait or said"
    case .controlCharacter: "it is kept in the file, and shown as ? everywhere"
    case .secondTitle(let line): "line \(line) has one, and the first one counts"
    case .claimedName(_, let holder): "it was told first of \(quoted(holder)), which keeps it"
    case .nearlySameNames(_, _, let reason): reason.words
    case .stepWithoutFlow: "the step's waits and handoffs come from the flow, so they are not known"
    case .agencyWithoutFlow: "it stands on the map by itself"
    case .toldTwice: "the same flow would be drawn and counted two times"
    }
  }

  /// How to mend it.
  public var mend: String {
    switch self {
    case .unknownLine(_, let closest):
      closest.map { "write \($0)" }
        ?? "write A -> B : what happens, or begin with # to keep a comment"
    case .missingName(.source): "write who it comes from before the arrow"
    case .missingName(.target): "write who it goes to behind the arrow"
    case .missingName(.agency): "write the agency's name behind the word agency"
    case .missingName(.stop): "write a name between the arrows"
    case .mixedArrows: "write one line for each layer"
    case .strayQuote: "put the whole name in quotation marks and write \\\" for the one inside"
    case .unclosedQuote: "write \" behind the name"
    case .textAfterQuote: "put all of the name in quotation marks"
    case .missingText(let keyword): "write \(keyword.rawValue) and what there is to say"
    case .separatorInAgencyName: "put the name in quotation marks, or use ; note for what follows"
    case .journeyWithoutColon, .journeyWithoutTitle, .journeyWithoutSteps:
      "write journey Mrs A falls : Neighbour -> Ambulance"
    case .labelledJourney: "write the flow on a line of its own"
    case .unreadableValue(let key, _, let suggestion):
      suggestion.map { "write \($0)" } ?? "write \(key.form.example)"
    case .reversedRange(_, let suggestion): "write \(suggestion)"
    case .missingValue(let key): "write \(key.word) \(key.form.example)"
    case .keywordLedFlow(_, let line):
      "if that is meant, put the name in quotation marks; "
        + "if not, write \(line)"
    case .unknownKey(_, let closest):
      closest.map { "write \($0)" } ?? "use note for what has no key"
    case .misplacedKey: "use note, or move it to the line it belongs to"
    case .repeatedKey(let key): "leave one, or use note for the other \(key.word)"
    case .emptyAttribute: "take the semicolon out"
    case .controlCharacter: "take it out"
    case .secondTitle: "use about for what else there is to say"
    case .claimedName: "take it out here or there"
    case .nearlySameNames(let one, let other, _):
      "if they are one, add ; also \(LineWriter.list([other])) to the agency line of \(quoted(one))"
    case .stepWithoutFlow(let source, let target, let layer):
      "tell it: \(LineWriter.chain([source, target], layer)) : what happens"
    case .agencyWithoutFlow: "tell a flow from or to it, or take the line out"
    case .toldTwice: "take one of them out, or say in the label how they differ"
    }
  }

  private func quoted(_ text: String) -> String {
    "\"\(cut(shownText(text), to: 60, .unicode))\""
  }

  private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Fact.Kind {
  /// The kind with its article.
  fileprivate var article: String {
    switch self {
    case .flow: "a flow"
    case .agency: "an agency"
    case .journey: "a journey"
    case .issue: "an issue"
    case .action: "an action"
    case .question: "a question"
    case .park: "something parked"
    case .map: "the map"
    case .heading: "the map's head"
    }
  }
}

extension CloseName.Reason {
  /// Why two names seem to mean the same.
  fileprivate var words: String {
    switch self {
    case .spelling(let letters):
      "they differ in \(letters == 1 ? "one letter" : "\(letters) letters")"
    case .acronym: "one looks like the initials of the other"
    case .sameWords: "they have the same words"
    case .sharedWords(let words): "they share " + words.joined(separator: ", ")
    }
  }
}

extension [String] {
  fileprivate var joinedByOr: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
