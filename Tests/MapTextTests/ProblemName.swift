import MapModel
import MapText

/// Every problem that people can be told of, and every reason that has words of its own.
///
/// The switches name all cases: a new problem does not compile here until it has a name, and then
/// `ProblemWordsTests` want a case file for it.
enum ProblemName: String, CaseIterable {
  case unknownLine, missingSource, missingTarget, missingAgency, missingStop, mixedArrows
  case strayQuote, unclosedQuote, textAfterQuote, missingText, separatorInAgencyName
  case journeyWithoutColon, journeyWithoutTitle, journeyWithoutSteps, labelledJourney
  case unreadableValue, reversedRange, missingValue
  case keywordLedFlow, unknownKey, misplacedKey, repeatedKey, emptyAttribute, controlCharacter
  case secondTitle, claimedName
  case sameSpelling, acronym, sameWords, sharedWords
  case stepWithoutFlow, agencyWithoutFlow, toldTwice

  init(_ problem: Problem) {
    self =
      switch problem {
      case .unknownLine: .unknownLine
      case .missingName(let name): Self(name)
      case .mixedArrows: .mixedArrows
      case .strayQuote: .strayQuote
      case .unclosedQuote: .unclosedQuote
      case .textAfterQuote: .textAfterQuote
      case .missingText: .missingText
      case .separatorInAgencyName: .separatorInAgencyName
      case .journeyWithoutColon: .journeyWithoutColon
      case .journeyWithoutTitle: .journeyWithoutTitle
      case .journeyWithoutSteps: .journeyWithoutSteps
      case .labelledJourney: .labelledJourney
      case .unreadableValue: .unreadableValue
      case .reversedRange: .reversedRange
      case .missingValue: .missingValue
      case .keywordLedFlow: .keywordLedFlow
      case .unknownKey: .unknownKey
      case .misplacedKey: .misplacedKey
      case .repeatedKey: .repeatedKey
      case .emptyAttribute: .emptyAttribute
      case .controlCharacter: .controlCharacter
      case .secondTitle: .secondTitle
      case .claimedName: .claimedName
      case .nearlySameNames(_, _, let reason): Self(reason)
      case .stepWithoutFlow: .stepWithoutFlow
      case .agencyWithoutFlow: .agencyWithoutFlow
      case .toldTwice: .toldTwice
      }
  }

  private init(_ name: Problem.MissingName) {
    self =
      switch name {
      case .source: .missingSource
      case .target: .missingTarget
      case .agency: .missingAgency
      case .stop: .missingStop
      }
  }

  private init(_ reason: CloseName.Reason) {
    self =
      switch reason {
      case .spelling: .sameSpelling
      case .acronym: .acronym
      case .sameWords: .sameWords
      case .sharedWords: .sharedWords
      }
  }
}
