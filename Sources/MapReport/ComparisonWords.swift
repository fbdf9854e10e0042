public import MapDiff
import MapMeasures
public import MapModel
import MapText

/// The words in which comparisons are told, all of them.
///
/// Maps find differences, not culprits: no word here judges anybody.
public enum ComparisonWords {
  // MARK: Terms

  /// How something stands on one side beside the other.
  public static func status(_ status: Status) -> String {
    switch status {
    case .asDesigned: "as designed"
    case .onPaperOnly: "on paper only"
    case .workaround: "workaround"
    case .drifted: "drifted"
    case .kept: "kept"
    case .gone: "gone"
    case .new: "new"
    case .changed: "changed"
    case .moved: "moved"
    }
  }

  /// What a stop of a journey is beside the other way.
  public static func stop(_ word: Alignment.Word) -> String {
    switch word {
    case .asItShould: "as it should"
    case .leftOut: "left out"
    case .extra: "extra"
    case .again: "again"
    case .outOfOrder: "out of order"
    case .byAnother: "by someone else"
    }
  }

  /// What a proposal does to a flow.
  public static func verdict(_ verdict: ThreeWay.Verdict) -> String {
    switch verdict {
    case .keeps: "keeps"
    case .bringsBack: "brings back"
    case .makesOfficial: "makes official"
    case .changes: "changes"
    case .adds: "adds"
    case .leaves: "says nothing"
    }
  }

  /// A layer where it heads a column: `on paper`.
  public static func side(_ layer: Layer) -> String { Words.short(layer) }

  /// What a line stands for where both sides are drawn in one picture; nothing where its word says it.
  static func meaning(_ line: Status, _ sides: SideNames) -> String? {
    switch line {
    case .onPaperOnly: nil
    case .workaround: "really, and not on paper"
    case .asDesigned, .drifted: "on paper and really"
    case .kept, .changed, .moved: "in both"
    case .gone: "\(sides.left) only"
    case .new: "\(sides.right) only"
    }
  }

  /// What stands on the line of a flow: what is said, and what is not alike.
  static func label(_ difference: FlowDifference, _ sides: SideNames) -> String {
    let said = (difference.right ?? difference.left)?.label ?? ""
    let changes = difference.changes.filter(\.isKnownOnBothSides).map { change($0, sides) }
    let standing =
      switch difference.standing {
      case .plain: [String]()
      case .accepted: ["agreed to be good"]
      case .disputed: ["people do not agree"]
      }
    return ([said] + changes + standing).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  // MARK: Headings

  static func heading(_ sides: SideNames, _ comparison: Comparison) -> String {
    guard sides.areMaps else {
      return capitalized(
        [comparison.left.layer, comparison.right.layer].compactMap(\.self).map(manner)
          .joined(separator: ", beside ") + ".")
    }
    let layer = comparison.left.layer.map { ", the \($0.name) layer" } ?? ""
    return "\(sides.left) beside \(sides.right)\(layer)."
  }

  /// How a layer's flows happen.
  private static func manner(_ layer: Layer) -> String {
    switch layer {
    case .official: "how it is supposed to happen"
    case .real: "how it really happens"
    case .toBe: "how we want it to happen"
    }
  }

  /// That both sides are alike.
  public static let nothingDiffers = "Nothing differs."
  static let differences = "What differs, in the order of the story"
  static let accepted = "Agreed to be good as it is"
  static let disputed = "Where people do not agree"
  static let agencies = "Who takes part"
  static let remarks = "What the room said"
  static let measures = "Counted side by side"
  static let suggestions = "Perhaps the same"
  static let difference = "difference"

  static func measures(of layer: Layer) -> String { "Counted side by side: \(layer.name)" }

  static let steps = "steps"

  /// What is said of a file that a merge by git left open.
  public static let unmerged = "git has not merged it yet"

  // MARK: Three layers

  static let threeLayers =
    "How it is supposed to happen, how it really happens, and how we want it to happen."
  static let everyFlow = "Every flow with its wait, in the order of the story"
  static let proposal = "the proposal"

  /// From where to where something flows.
  static func way(_ source: String, _ target: String) -> String { "\(source) to \(target)" }

  /// How long one waits, or that a flow is told with nothing of its wait.
  static func presence(_ flow: Flow) -> String {
    flow.wait.map(\.description) ?? "told"
  }

  /// A way on two sides: its title, which of several it is, how many went it.
  public static func journey(_ journey: JourneyDifference, of comparison: Comparison) -> String {
    let layer = comparison.left.layer == nil ? " (\(journey.layer.name))" : ""
    let title = journey.title.isEmpty ? "From where care enters to where it leaves" : journey.title
    let variant = journey.variant > 1 ? ", way \(journey.variant)" : ""
    let people =
      (journey.right?.journey.toldCount ?? journey.left?.journey.toldCount)
      .map { " (\(Words.count($0, "person", "people")))" } ?? ""
    let status = journey.alignment == nil ? ": \(status(journey.status))" : ""
    return title + layer + variant + people + status
  }

  static let standIns =
    "Where no journey was told, the shortest paths from where care enters to where it leaves "
    + "stand in."

  // MARK: Differences

  /// A flow where it is told of: `GP to Ward: admits`.
  public static func flow(_ difference: FlowDifference, of comparison: Comparison) -> String {
    guard let flow = difference.left ?? difference.right else { return "" }
    let map = difference.left == nil ? comparison.right.map : comparison.left.map
    let layer = comparison.left.layer == nil ? " (\(flow.layer.name))" : ""
    let label = (difference.right ?? flow).label
    return "\(map[flow.source].name) to \(map[flow.target].name)\(layer)"
      + (label.isEmpty ? "" : ": \(label)")
  }

  /// What is told of a difference below its name: what changed, its figures, who told us unless hidden.
  public static func details(
    of difference: FlowDifference, in comparison: Comparison, hidesVoices: Bool = false
  ) -> [String] {
    let sides = SideNames(of: comparison)
    var lines: [String] = []
    if let left = difference.left, let right = difference.right {
      if difference.isInOtherWords { lines.append(otherWords(left.label, right.label, sides)) }
      lines += difference.changes.map { change($0, sides) }
    } else {
      let told = figures(difference.attributes)
      if !told.isEmpty { lines.append(told) }
    }
    lines += difference.attributes.compactMap(standing)
    if hidesVoices { return lines }
    if let voices = voices(of: difference) {
      lines.append(voices)
    } else if difference.right?.layer == .real || difference.left?.layer == .real {
      lines.append("no voice yet")
    }
    return lines
  }

  /// What is told of an agency or a remark below its name.
  static func details(of difference: some Difference, _ sides: SideNames) -> [String] {
    difference.changes.map { change($0, sides) } + (voices(of: difference).map { [$0] } ?? [])
  }

  static func remark(_ remark: Remark) -> String { "\(remark.kind.rawValue): \(remark.text)" }

  /// What both sides tell: `wait on paper 4h, really 9h`.
  static func change(_ change: Change, _ sides: SideNames) -> String {
    let key = key(of: change)
    let (left, right) = (values(change.left), values(change.right))
    guard sides.areMaps else {
      switch (left.isEmpty, right.isEmpty) {
      case (true, _): return "\(key) not known \(sides.left), \(sides.right) \(right)"
      case (_, true): return "\(key) \(sides.left) \(left), not known \(sides.right)"
      default: return "\(key) \(sides.left) \(left), \(sides.right) \(right)"
      }
    }
    return "\(key) was \(left.isEmpty ? "not told" : left), is "
      + (right.isEmpty ? "not told" : right)
  }

  /// What a key stands for.
  private static func key(of change: Change) -> String {
    switch change.key {
    case .short: "short name"
    case .also: "also called"
    case .of: "organisation"
    case .at: "site"
    case .volume: "volume"
    case .by: "channel"
    case .on: "about"
    case .accepted: "agreed to be good"
    case let key?: key.word
    case nil: "also told:"
    }
  }

  private static func otherWords(_ left: String, _ right: String, _ sides: SideNames) -> String {
    let (left, right) = (quoted(left), quoted(right))
    return "in other words: "
      + (sides.areMaps
        ? "was \(left), is \(right)" : "\(sides.left) \(left), \(sides.right) \(right)")
  }

  private static func quoted(_ label: String) -> String {
    label.isEmpty ? "nothing" : "\"\(label)\""
  }

  /// What attributes say, without their keys.
  private static func values(_ attributes: [Attribute]) -> String {
    attributes.map { attribute in
      let text = LineWriter.text(of: attribute)
      switch attribute {
      case .volume, .other: return text
      case .accepted(let why), .disputed(let why): return why.isEmpty ? "said" : quoted(why)
      default: return String(text.drop { $0 != " " }.dropFirst())
      }
    }
    .joined(separator: ", ")
  }

  /// How long, how often, by what channel.
  private static func figures(_ attributes: [Attribute]) -> String {
    attributes.filter { attribute in
      switch attribute {
      case .wait, .takes, .volume, .share, .by, .carries: true
      default: false
      }
    }
    .map { attribute in
      switch attribute {
      case .wait(.unknown): "wait not known"
      case .takes(.unknown): "takes not known"
      default: LineWriter.text(of: attribute)
      }
    }
    .joined(separator: ", ")
  }

  /// Whether the room agrees on a flow, and has agreed that it is good.
  static func standing(_ attribute: Attribute) -> String? {
    switch attribute {
    case .accepted(let why): why.isEmpty ? "agreed to be good" : "agreed to be good: \(why)"
    case .disputed(let why): why.isEmpty ? "people do not agree" : "people do not agree: \(why)"
    default: nil
    }
  }

  /// Who told us, and how many: `told by Ward sister and GP (2 voices)`.
  static func voices(of fact: some Attributed) -> String? {
    let roles = fact.voices.map(\.role.description).filter { !$0.isEmpty }
    guard roles.isEmpty else {
      let names = roles.enumerated().filter { !roles[..<$0.offset].contains($0.element) }
        .map(\.element)
      let count = fact.voiceCount
      return "told by \(Words.list(names))"
        + (count > 1 ? " (\(Words.count(count, "voice", "voices")))" : "")
    }
    guard !fact.tables.isEmpty else { return nil }
    return "told at \(fact.tables.count == 1 ? "table" : "tables") \(Words.list(fact.tables))"
  }

  // MARK: Names

  /// Two agencies that may be the same, and why.
  static func suggestion(_ suggestion: Suggestion, of comparison: Comparison) -> String {
    let left = comparison.left.map[suggestion.left].name
    let right = comparison.right.map[suggestion.right].name
    return "\(left) and \(right): \(reason(suggestion.reason))"
  }

  /// Why two agencies seem to be the same.
  public static func reason(_ reason: Suggestion.Reason) -> String {
    switch reason {
    case .names(.spelling(let letters)):
      "their spelling differs by \(Words.count(letters, "letter", "letters"))"
    case .names(.acronym): "one is made of the other's initials"
    case .names(.sameWords): "they have the same words"
    case .names(.sharedWords(let words)): "both have \(Words.list(words.map { "\"\($0)\"" }))"
    case .neighbours(let count): "flows join both to the same \(Words.digits(count)) agencies"
    }
  }

  static func settle(_ names: SameNames) -> String {
    let pair = "\(names.left)=\(names.right)"
    return
      "If they are: --same '\(pair.replacing("'", with: "'\\''"))', and to remember it, in the "
      + "second map: \(LineWriter.line(.agency(.init(names.right, attributes: [.also([names.left])]))))"
  }

  /// What `--same` was told and that settles nothing.
  public static func unsettled(_ names: SameNames) -> String {
    "--same \(names.left)=\(names.right) settles nothing: one of them is on neither map, or has "
      + "another that it is the same as"
  }
}
