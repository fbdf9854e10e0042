import MapLayout
import MapModel

/// A word that begins with two dashes and says how a command is to be done.
public enum Option: String, CaseIterable, Hashable, Sendable {
  case layer, width, charset, labels, detail, group, part, color
  case noMouse = "no-mouse"
  case format, strict, check, man
  case help, version

  /// The options of everything that draws.
  static let forDrawing: [Option] = [
    .layer, .width, .charset, .labels, .detail, .group, .part, .color,
  ]

  /// The options of the editor, which draws too.
  static let forEditing = forDrawing + [.noMouse]

  /// The options that every command takes.
  static let forAll: [Option] = [.help, .version]

  /// The option as it is written.
  public var word: String { "--\(rawValue)" }

  /// What the option does, in one line.
  package var summary: String {
    switch self {
    case .layer: "show one layer; where boxes stand does not change"
    case .width: "never draw wider than so many columns, from 20; none: as wide as it likes"
    case .charset: "the glyphs of lines; by the locale unless asked"
    case .labels: "labels on their lines, or numbered with a list below"
    case .detail: "tell only names, or labels too, or waits and times as well"
    case .group: "draw frames round sites or organisations"
    case .part: "show one part of a map that is too wide for one picture"
    case .color: "colours; auto: on a terminal, unless NO_COLOR is set"
    case .noMouse: "leave the mouse to the terminal, which selects text with it"
    case .format: "for people or for programs"
    case .strict: "let warnings count as errors for the exit code"
    case .check: "change nothing; say which maps would change, and exit 1 if any would"
    case .man: "write the manual page"
    case .help: "what there is, or the command in full"
    case .version: "the version"
    }
  }

  /// What the option's value is, or nothing where it has none.
  var value: Value? {
    switch self {
    case .layer: .oneOf(Layer.allCases.map(\.name) + ["all"])
    case .width: .number(from: LayoutOptions.fewestColumns, orWord: "none")
    case .charset: .oneOf(["unicode", "ascii"])
    case .labels: .oneOf(LayoutOptions.Labels.allCases.map(\.rawValue))
    case .detail: .oneOf(LayoutOptions.Detail.allCases.map(\.rawValue))
    case .group: .oneOf(LayoutOptions.Grouping.allCases.map(\.rawValue))
    case .part: .number(from: 1, orWord: nil)
    case .color: .oneOf(["auto", "always", "never"])
    case .format: .oneOf(["text", "json"])
    case .noMouse, .strict, .check, .man, .help, .version: nil
    }
  }

  /// What may stand behind an option.
  enum Value {
    case oneOf([String])
    /// A whole number that is not too small, or a word instead.
    case number(from: Int, orWord: String?)

    /// The value in help: `official|real|to-be|all` or `N`.
    var placeholder: String {
      switch self {
      case .oneOf(let words): words.joined(separator: "|")
      case .number(_, let word): word.map { "N|\($0)" } ?? "N"
      }
    }

    /// The words that the value can be.
    var words: [String] {
      switch self {
      case .oneOf(let words): words
      case .number(_, let word): word.map { [$0] } ?? []
      }
    }

    /// Tells whether a word is such a value.
    func allows(_ word: String) -> Bool {
      switch self {
      case .oneOf(let words): words.contains(word)
      case .number(let least, let other):
        word == other || word.utf8.count <= 9 && Int(word).map { $0 >= least } ?? false
      }
    }
  }

  /// The option in help: `--width N|none`.
  package var usage: String { value.map { "\(word) \($0.placeholder)" } ?? word }
}
