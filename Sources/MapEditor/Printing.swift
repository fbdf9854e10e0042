import MapDrawing
import MapReport
import TextCanvas

/// Where a handout goes.
public enum PrintTarget: Hashable, Sendable {
  /// To a printer, which is told some options of `lp`; to the usual one where it has no name.
  case printer(String?, options: [String])
  /// Into a file that is not there yet.
  case file(String)
}

/// A handout that is looked at before it is printed: what it holds, and how its pages are set.
struct Printing: Hashable, Sendable {
  /// The part that is printed; all of them where nothing is chosen.
  var part: HandoutPart?
  var format = PageFormat.standard
  var isLandscape = false
  var comparing: HandoutOptions.Comparing?
  var isAnonymous = false
  /// Which printer: nothing is the usual one, else a place in the list of those that are known.
  var printer: Int?
  /// The name of a file that is being written, where it is to go there.
  var file: LineInput?
  /// The pages as they are set now.
  var handout: Handout
  /// The page that is seen.
  var page = 0
  /// The first row of it that is seen.
  var row = 0

  /// How large a page is.
  var size: PageSize { format.size(isLandscape: isLandscape) }

  /// Takes the next of some choices, and behind the last none.
  static func next<Choice: Equatable>(
    _ choice: Choice?, of choices: some Collection<Choice>
  ) -> Choice? {
    guard let choice else { return choices.first }
    return choices.drop { $0 != choice }.dropFirst().first
  }

  /// Takes the next of some choices, and behind the last the first.
  static func following<Choice: Equatable>(
    _ choice: Choice, of choices: some Collection<Choice>
  ) -> Choice {
    next(choice, of: choices) ?? choices.first ?? choice
  }
}
