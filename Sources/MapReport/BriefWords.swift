import MapMeasures
import MapModel

/// The words of the brief that no other telling has.
///
/// Maps find differences, not culprits: no word here judges anybody.
enum BriefWords {
  // MARK: How much stands in front

  /// How many differences stand in front.
  static let fewDifferences = 5
  /// How many quotes stand with each of them.
  static let fewQuotes = 1
  /// How many loops stand in front.
  static let fewLoops = 3
  /// How many issues stand in front.
  static let fewIssues = 5
  /// How many of the longest waits stand in front.
  static let fewWaits = 3

  // MARK: Headings

  static let untitled = "How care flows"
  static let attendance = "Who was there, and who was not"
  static let layers = "What it takes"
  static let journeysTake = "What each journey takes"
  static let agreed = "Agreed, and not agreed"
  static let issues = "What troubles people"
  static let otherIssues = "What else troubles people"
  static let actions = "Who will do what by when"
  static let questions = "What we could not answer"
  static let marks = "What we want to come back to"
  static let parked = "For another day"
  static let notes = "Also noted"
  static let methodHeading = "How to read this"
  static let drawings = "The map, drawn"
  static let differences = "All that differs"
  static let oneSided = "Who takes part on one side only"
  static let journeys = "Journeys, stop by stop"
  static let everyFlow = "Every flow"
  static let agencies = "The agencies"

  /// What stands above the differences in front, which may be all there are.
  static func greatest(_ count: Int, of all: Int) -> String {
    guard count == all else { return "The \(few(count)) greatest differences" }
    switch count {
    case 0: return "What differs"
    case 1: return "The one difference"
    default: return "The \(few(count)) differences, the greatest first"
    }
  }

  private static func few(_ count: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five"]
    return count < words.count ? words[count] : Words.digits(count)
  }

  /// What stands above the waits, loops and voices of a layer.
  static func findings(_ layer: Layer) -> String {
    switch layer {
    case .official: "Waits, loops and voices, as it is supposed to happen"
    case .real: "Waits, loops and voices, as it really happens"
    case .toBe: "Waits, loops and voices, as we want it to happen"
    }
  }

  /// What stands above the flows of a layer.
  static func flows(_ layer: Layer) -> String {
    switch layer {
    case .official: "How it is supposed to happen"
    case .real: "How it really happens"
    case .toBe: "How we want it to happen"
    }
  }

  /// What stands above the ways of a journey that no table shows.
  static func ways(_ title: String) -> String { "\(title), told in words" }

  // MARK: Who was there

  static let everybodyHeard = "Somebody spoke for every agency on the map."

  // MARK: What it takes

  /// A layer in front of what is told of it.
  static func side(_ layer: Layer) -> String { "\(Words.short(layer)):" }

  /// The layer of a way, and how many people went it.
  static func way(_ journey: Journey) -> String {
    Words.short(journey.layer)
      + (journey.toldCount.map { ", \(Words.count($0, "person", "people"))" } ?? "") + ":"
  }

  /// What a journey takes: `4 steps, 2 handoffs and 12 hours 5 minutes of waiting`.
  static func cost(_ journey: JourneyMeasures) -> String {
    Words.sentence(
      "\(Words.count(journey.figures.steps, "step", "steps")), "
        + ComparisonWords.cost(journey.figures))
  }

  /// What all flows of a layer take.
  static func cost(_ layer: LayerMeasures) -> String {
    Words.sentence(
      "\(Words.count(layer.flows, "flow", "flows")) between "
        + "\(Words.count(layer.agencies, "agency", "agencies")), "
        + ComparisonWords.cost(layer.figures))
  }

  /// Of which layers nobody told; nothing where all were told.
  static func untold(_ layers: [Layer]) -> String {
    let told = layers.map { layer in
      switch layer {
      case .official: "how it is supposed to happen"
      case .real: "how it really happens"
      case .toBe: "how we want it to happen"
      }
    }
    return told.isEmpty ? "" : "Not told yet: \(told.joined(separator: ", "))."
  }

  // MARK: Differences, waits, voices

  /// The votes of the issues and questions about a difference.
  static func votesAbout(_ votes: Int) -> String {
    "\(Words.count(votes, "vote", "votes")) about it"
  }

  /// A flow, and what differs.
  static func difference(_ flow: String, _ told: [String]) -> String {
    guard !told.isEmpty else { return flow }
    return Words.sentence(flow) + " "
      + Words.sentence(ComparisonWords.capitalized(told.joined(separator: "; ")))
  }

  static let accepted = "Agreed to be good:"
  static let disputed = "People do not agree:"
  static let paperAlone = "On paper only:"
  static let realAlone = "Really, and not on paper:"

  static let noVoice = "no voice yet"
  static let longestWaits = "Longest waits:"
  static let waits = "Waits:"
  static let blackHoles = "People come, and nobody told how they go on:"
  static let voices = "Told by a single voice:"

  /// What stands before agencies among which one can come back to where one was.
  static func loop(_ count: Int) -> String {
    count == 1 ? "It can go back at once to" : "It can go round between"
  }

  /// How many loops there are beside those that are told.
  static func moreLoops(_ count: Int) -> String {
    "\(count == 1 ? "Another loop stands" : "\(Words.digits(count)) other loops stand") below."
  }

  /// The longest waits, each with its way, the longest first.
  static func waits(_ waits: [(range: ClosedRange<Int64>, way: String)]) -> String {
    Words.sentence(
      waits.map { "\(Words.time($0.range)), \($0.way)" }.joined(separator: "; "))
  }

  /// How many waits nobody knows.
  static func unknownWaits(_ sum: TimeSum) -> String {
    let all = sum.known + sum.unknown
    guard sum.unknown > 0 else { return "All waits are known." }
    let verb = sum.unknown == 1 ? "is" : "are"
    return
      "\(Words.digits(sum.unknown)) of \(Words.count(all, "wait", "waits")) \(verb) not known."
  }

  /// How many flows rest on one voice, and on none.
  static func voices(of layer: LayerMeasures) -> String {
    let told =
      "\(Words.digits(layer.singleVoices.count)) of \(Words.count(layer.flows, "flow", "flows"))"
    guard layer.noVoice > 0 else { return Words.sentence(told) }
    return "\(told); of \(Words.digits(layer.noVoice)) it is not noted who told us."
  }

  /// A flow in a few words: `GP to Ward: admits`.
  static func flow(_ way: String, _ label: String) -> String {
    label.isEmpty ? way : "\(way): \(label)"
  }

  // MARK: The room

  static let noActions = "Nothing is agreed yet."

  /// How many votes a remark got.
  static func votes(_ votes: Int) -> String { "\(Words.count(votes, "vote", "votes")):" }

  /// When an action is due.
  static func due(_ date: CalendarDate?) -> String {
    date.map { "by \(Words.day($0)):" } ?? "no date yet:"
  }

  /// An action, and who will do it.
  static func action(_ text: String, by actors: [String]) -> String {
    "\(text) (\(actors.isEmpty ? "nobody has said who" : Words.list(actors)))"
  }

  /// A remark with the agencies that it is about.
  static func remark(_ text: String, about names: [String]) -> String {
    names.isEmpty ? text : "\(text) (\(Words.list(names)))"
  }

  /// A mark to come back to something; perhaps why.
  static func mark(_ subject: String, _ why: String) -> String {
    why.isEmpty ? subject : Words.sentence("\(subject): \(why)")
  }

  /// A flow that people want to come back to.
  static func marked(_ way: String, _ label: String) -> String {
    label.isEmpty ? way : "\(way), \(label)"
  }

  // MARK: Tables

  static let columns = ["from", "to", "what", "wait", "takes", "how often", "told by"]
  static let whatWasSaid = "What was said of them:"

  /// What happens on a flow, by what channel, and what it carries.
  static func what(_ flow: Flow) -> String {
    let told = [flow.label, Words.channel(of: flow)].filter { !$0.isEmpty }.joined(separator: ", ")
    guard let cargo = Words.cargo(flow.cargo) else { return told }
    return told.isEmpty ? cargo : "\(told) (\(cargo))"
  }

  /// How long one waits; a wait that nobody was asked about is not known either, and that is said.
  static func wait(of flow: Flow) -> String {
    guard let wait = flow.wait else { return "not asked" }
    return wait.milliseconds.map(Words.code) ?? "not known"
  }

  /// How long a flow takes.
  static func takes(of flow: Flow) -> String {
    guard let takes = flow.takes else { return ComparisonWords.nothing }
    return takes.milliseconds.map(Words.code) ?? "not known"
  }

  /// Who told of a flow.
  static func voices(of flow: Flow) -> String {
    let roles = flow.voices.map(\.role.description).filter { !$0.isEmpty }
    var seen: Set<String> = []
    let distinct = roles.filter { seen.insert(NameKey.key(of: $0)).inserted }
    guard distinct.isEmpty else { return Words.list(distinct) }
    guard !flow.tables.isEmpty else { return ComparisonWords.nothing }
    return "\(flow.tables.count == 1 ? "table" : "tables") \(Words.list(flow.tables))"
  }
}
