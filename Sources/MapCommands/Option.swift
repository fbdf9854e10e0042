import MapDiff
import MapDrawing
import MapLayout
import MapModel
import MapReport

/// A word that begins with two dashes and says how a command is to be done.
public enum Option: String, CaseIterable, Hashable, Sendable {
  case layer, width, charset, labels, detail, group, part, color
  case layers, same, git
  case page, landscape, large, columns, lines, only, compare
  case sideBySide = "side-by-side"
  case noMouse = "no-mouse"
  case format, by, anonymous, strict, check, show, backup, man
  case help, version

  /// The options of everything that draws.
  static let forDrawing: [Option] = [
    .layer, .width, .charset, .labels, .detail, .group, .part, .color,
  ]

  /// The options of the editor, which draws too.
  static let forEditing = forDrawing + [.noMouse, .backup]

  /// The options that every command takes.
  static let forAll: [Option] = [.help, .version]

  /// The option as it is written.
  public var word: String { "--\(rawValue)" }

  /// What the option does, in one line.
  package var summary: String {
    switch self {
    case .layer: "only one layer; in drawings boxes stay where they stand"
    case .layers: "compare these layers of one map; official,real unless asked"
    case .same: "an agency of the first map is one of the second; may be given several times"
    case .git: "take the arguments of git's external diff, and exit 0"
    case .width: "never draw wider than so many columns, from 20; none: as wide as it likes"
    case .charset: "the glyphs of lines; by the locale unless asked"
    case .labels: "labels on their lines, or numbered with a list below"
    case .detail: "tell only names, or labels too, or waits and times as well"
    case .group: "draw frames round sites or organisations"
    case .part: "show one part of a map that is too wide for one picture"
    case .color: "colours; auto: on a terminal, unless NO_COLOR is set"
    case .page: "the block of characters that makes a page, on A4 and on Letter"
    case .landscape: "the paper lies on its long side"
    case .large: "large letters, and fewer boxes on a page, for poor sight"
    case .columns: "a page has so many characters in a line; tell its lines too"
    case .lines: "a page has so many lines; tell its columns too"
    case .only: "only this part; may be given several times"
    case .compare: "draw official and real in one picture, and what differs"
    case .sideBySide: "draw official and real in two pictures, every box in the same place"
    case .noMouse: "leave the mouse to the terminal, which selects text with it"
    case .format: "for people, pages or programs"
    case .by: "in the order of telling, journey by journey, or agency by agency"
    case .anonymous: "hide who told what, and at which table; what they said stays"
    case .strict: "let warnings count as errors for the exit code"
    case .check: "change nothing; say which maps would change, and exit 1 if any would"
    case .show: "change nothing; tell what the journal holds, and exit 1 if that is not in the file"
    case .backup: "keep the version before as MAP~ when a map is saved"
    case .man: "write the manual page"
    case .help: "what there is, or the command in full"
    case .version: "the version"
    }
  }

  /// What the option's value is, or nothing where it has none; without a command, in all of them.
  func value(in command: Command?) -> Value? {
    switch self {
    case .layer: .oneOf(Layer.allCases.map(\.name) + ["all"])
    case .width: .number(from: LayoutOptions.fewestColumns, orWord: "none")
    case .charset: .oneOf(["unicode", "ascii"])
    case .labels: .oneOf(LayoutOptions.Labels.allCases.map(\.rawValue))
    case .detail: .oneOf(LayoutOptions.Detail.allCases.map(\.rawValue))
    case .group: .oneOf(LayoutOptions.Grouping.allCases.map(\.rawValue))
    case .part: .number(from: 1, orWord: nil)
    case .color: .oneOf(["auto", "always", "never"])
    case .layers: .layers
    case .same: .twoNames
    case .format: .oneOf(Self.formats(of: command))
    case .by: .oneOf(TellingOrder.allCases.map(\.rawValue))
    case .page:
      .oneOf(PageFormat.allCases.filter { $0 != .large }.map(\.rawValue))
    case .columns: .number(from: PageSize.least.columns, orWord: nil)
    case .lines: .number(from: PageSize.least.rows, orWord: nil)
    case .only: .oneOf(HandoutPart.allCases.map(\.rawValue))
    case .landscape, .large, .compare, .sideBySide: nil
    case .noMouse, .git, .anonymous, .strict, .check, .show, .backup, .man, .help, .version: nil
    }
  }

  private static func formats(of command: Command?) -> [String] {
    if command == .draw { return ["text", "svg", "html"] }
    if command == .measure { return ["text", "json"] }
    return ["text", "json", "drawing", "svg", "markdown", "html"]
  }

  /// What may stand behind an option.
  enum Value {
    /// Two or three different layers with commas between them.
    case layers
    /// Two names with an equals sign between them.
    case twoNames
    case oneOf([String])
    /// A whole number that is not too small, or a word instead.
    case number(from: Int, orWord: String?)

    /// The value in help: `official|real|to-be|all` or `N`.
    var placeholder: String {
      switch self {
      case .oneOf(let words): words.joined(separator: "|")
      case .number(_, let word): word.map { "N|\($0)" } ?? "N"
      case .layers: "LAYER,LAYER[,LAYER]"
      case .twoNames: "NAME=NAME"
      }
    }

    /// The words that the value can be.
    var words: [String] {
      switch self {
      case .oneOf(let words): words
      case .number(_, let word): word.map { [$0] } ?? []
      case .layers: ["official,real", "real,to-be", "official,to-be", "official,real,to-be"]
      case .twoNames: []
      }
    }

    /// Tells whether a word is such a value.
    func allows(_ word: String) -> Bool {
      switch self {
      case .oneOf(let words): words.contains(word)
      case .number(let least, let other):
        word == other || word.utf8.count <= 9 && Int(word).map { $0 >= least } ?? false
      case .layers: Layer.severalNamed(word) != nil
      case .twoNames: SameNames(parsing: word) != nil
      }
    }
  }

  /// The option in help, `--width N|none`; without a command, as it is in all of them.
  package func usage(in command: Command?) -> String {
    value(in: command).map { "\(word) \($0.placeholder)" } ?? word
  }
}

extension Layer {
  /// Two or three different layers, named with commas between them; nothing where a text is not that.
  static func severalNamed(_ text: String) -> [Layer]? {
    let names = text.split(separator: ",", omittingEmptySubsequences: false)
    let layers = names.compactMap { name in Layer.allCases.first { $0.name == name } }
    let areDifferent = Set(layers).count == names.count
    return areDifferent && layers.count >= 2 ? layers : nil
  }
}

extension SameNames {
  /// Two names with an equals sign between them; nothing where a text is not that.
  ///
  /// A name that has an equals sign itself can be told only where the other has none: the last is meant.
  init?(parsing text: String) {
    guard let sign = text.lastIndex(of: "=") else { return nil }
    let names = [text[..<sign], text[text.index(after: sign)...]].map { name in
      String(name.trimmed)
    }
    guard names.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(names[0], names[1])
  }
}

extension Substring {
  /// The text without the white space round it.
  fileprivate var trimmed: Substring {
    let front = drop(while: \.isWhitespace)
    let end = front.lastIndex { !$0.isWhitespace }.map(front.index(after:)) ?? front.startIndex
    return front[..<end]
  }
}
