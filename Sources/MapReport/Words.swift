import MapModel

/// The words of this module that belong to no single topic.
///
/// Words blame nobody, and they can be read aloud.
enum Words {
  /// What stands for a map of which nothing is told.
  static let nothingTold = "Nothing has been told yet."

  /// How many of something there are: `no handoffs`, `1 step`, `2 steps`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    switch number {
    case 0: "no \(many)"
    case 1: "1 \(one)"
    default: "\(digits(number)) \(many)"
    }
  }

  /// A whole number with a comma behind every three digits: `1,000,000`.
  static func digits(_ number: Int) -> String {
    var digits = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0, place % 3 == 0, digit != "-" { digits.append(",") }
      digits.append(digit)
    }
    return String(digits.reversed())
  }

  /// Names as one says them: `A, B and C`, or with another word than `and`.
  static func list(_ names: [String], _ word: String = "and") -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// Names as one says them; of more than a dozen the first ten, and how many more there are.
  static func shortList(_ names: [String]) -> String { shortList(first: names, of: names.count) }

  /// The first of many names, as `shortList` says them; those beyond the twelfth need not be given.
  static func shortList(first names: [String], of count: Int) -> String {
    count <= 12 ? list(names) : list(names.prefix(10) + ["\(digits(count - 10)) more"])
  }

  /// A text with a full stop behind it, unless it ends as sentences do.
  static func sentence(_ text: String) -> String {
    guard let last = text.last(where: { !"\"'”’)".contains($0) }) else { return text }
    return ".!?…:".contains(last) ? text : text + "."
  }

  /// A layer in few words: `on paper`.
  static func short(_ layer: Layer) -> String {
    switch layer {
    case .official: "on paper"
    case .real: "really"
    case .toBe: "as we want it"
    }
  }
}
