public import MapModel

/// What is amiss with a line, or looks wrong on a map; the words are in `Problem+Words.swift`.
public enum Problem: Hashable, Sendable {
  /// The name that is missing.
  public enum MissingName: Hashable, Sendable {
    case source, target, agency, stop
  }

  // Lines that cannot be read.

  /// The line is no flow, and its first word is no keyword.
  case unknownLine(word: String, closest: String?)
  /// A name is empty.
  case missingName(MissingName)
  /// A flow or a journey has arrows of two layers.
  case mixedArrows(first: Layer, other: Layer)
  /// A quotation mark stands within a name.
  case strayQuote
  /// A quotation mark opens a name and none closes it.
  case unclosedQuote
  /// Something stands behind a name in quotation marks.
  case textAfterQuote
  /// A line that needs a text has none.
  case missingText(Keyword)
  /// An agency line has an arrow or a colon in its name.
  case separatorInAgencyName(String)
  /// No colon ends a journey's title.
  case journeyWithoutColon
  /// A journey has an empty title.
  case journeyWithoutTitle
  /// A journey goes nowhere.
  case journeyWithoutSteps
  /// A journey has a label behind its stops.
  case labelledJourney

  // Values that cannot be read.

  /// A value is not of the form that its key asks for.
  case unreadableValue(Attribute.Key, written: String, suggestion: String?)
  /// A range's low end is above its high end.
  case reversedRange(written: String, suggestion: String)
  /// A key that needs a value has none.
  case missingValue(Attribute.Key)

  // Warnings of reading.

  /// A flow's line begins with a keyword.
  case keywordLedFlow(Keyword, quoted: String)
  /// The language does not know a key.
  case unknownKey(String, closest: String?)
  /// A key does not belong to this kind of fact.
  case misplacedKey(Attribute.Key, on: Fact.Kind)
  /// A key stands twice that may stand once.
  case repeatedKey(Attribute.Key)
  /// Nothing stands behind a `;`.
  case emptyAttribute
  /// A character that would do something to a terminal.
  case controlCharacter(Unicode.Scalar)
  /// The map has a title already.
  case secondTitle(firstLine: Int)
  /// Another agency has claimed a short or other name first.
  case claimedName(String, holder: String)

  // Findings about the whole map.

  /// Two agencies have nearly the same name.
  case nearlySameNames(String, String, CloseName.Reason)
  /// No flow makes a journey's step.
  case stepWithoutFlow(from: String, to: String, Layer)
  /// An agency is declared, and no flow touches it.
  case agencyWithoutFlow(String)
  /// A flow is told again.
  case toldTwice(firstLine: Int)

  /// How grave a problem is.
  public enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// How grave the problem is: what cannot be read is an error, all else a warning.
  public var severity: Severity {
    switch self {
    case .unreadableValue, .reversedRange, .missingValue: .error
    default: makesLineUnreadable ? .error : .warning
    }
  }

  /// Whether the line tells nothing because of this.
  public var makesLineUnreadable: Bool {
    switch self {
    case .unknownLine, .missingName, .mixedArrows, .strayQuote, .unclosedQuote, .textAfterQuote,
      .missingText, .separatorInAgencyName, .journeyWithoutColon, .journeyWithoutTitle,
      .journeyWithoutSteps, .labelledJourney:
      true
    case .unreadableValue, .reversedRange, .missingValue, .keywordLedFlow, .unknownKey,
      .misplacedKey, .repeatedKey, .emptyAttribute, .controlCharacter, .secondTitle, .claimedName,
      .nearlySameNames, .stepWithoutFlow, .agencyWithoutFlow, .toldTwice:
      false
    }
  }
}
