/// A name taken apart into what its words say, to tell which names may mean the same.
package struct NameWords: Sendable {
  let name: String
  /// What all spellings of the name have in common.
  package let key: String
  /// The letters and digits of the key, for distances between spellings.
  package let letters: [Character]
  /// The words that carry meaning, each in full: `Dept` counts as `department`.
  package let words: Set<String>
  /// The initials of all words but the little ones.
  private let initials: String
  private let initialsWithLittleWords: String
  /// The words that are or hold numbers, in order.
  let numbers: [String]
  /// The numbers alone, in order: `ED2` has the one that `Emergency Dept 2` has.
  let digits: [String]

  /// The name where it may be an acronym: two to six letters in one word.
  private let acronym: String?

  /// Takes a name apart.
  package init(_ name: String) {
    self.name = name
    key = NameKey.key(of: name)
    let short = key.filter { $0.isLetter || $0 == "&" }
    acronym = (2...6).contains(short.count) && !key.contains(" ") ? short : nil
    let parts = key.split { !$0.isLetter && !$0.isNumber && $0 != "&" && $0 != "'" }.map(
      String.init)
    letters = key.filter { $0.isLetter || $0.isNumber || $0 == " " }
    numbers = parts.filter { $0.contains(where: \.isNumber) }
    digits = key.split { !$0.isNumber }.map(String.init)
    let full = parts.map { Self.abbreviations[$0] ?? $0 }
    let meaning = full.filter { !Self.littleWords.contains($0) }
    words = Set(meaning)
    initials = String(meaning.compactMap(\.first))
    initialsWithLittleWords = String(full.compactMap(\.first))
  }

  /// Tells whether this name is made of another's initials, as `ED` is of `Emergency Dept`, or stands
  /// for words of care that the other shares, as `A&E` does with `Emergency Dept`.
  func isAcronym(of other: NameWords) -> Bool {
    guard let short = acronym else { return false }
    let plain = short.filter { $0 != "&" }
    if other.initials.count >= 2, plain == other.initials { return true }
    if other.initialsWithLittleWords.count >= 3, plain == other.initialsWithLittleWords {
      return true
    }
    guard let meant = Self.acronyms[short] else { return false }
    return !meant.isDisjoint(with: other.words)
  }

  /// Words that say nothing of their own.
  package static let littleWords: Set = [
    "a", "and", "&", "at", "for", "in", "of", "on", "the", "to",
  ]

  /// How people in care shorten words.
  private static let abbreviations = [
    "assoc": "association", "comm": "community", "dept": "department", "dr": "doctor",
    "hosp": "hospital", "mgmt": "management", "org": "organisation", "svc": "service",
    "svcs": "services", "soc": "social",
  ]

  /// Acronyms of care whose words are often told in full or in part.
  private static let acronyms: [String: Set<String>] = [
    "a&e": ["accident", "emergency"], "ae": ["accident", "emergency"], "ed": ["emergency"],
    "gp": ["practitioner", "practice"], "ooh": ["hours"], "ot": ["occupational"],
    "pct": ["primary"], "camhs": ["adolescent"], "cmht": ["mental"],
  ]
}

/// How many letters must be put in, left out, mistaken or swapped with the next to make one row of
/// letters of another, or nothing where it is more than a limit.
///
/// - Complexity: O(*n* *m*), and O(1) where the lengths alone differ too much.
/// - SeeAlso: R. Lowrance and R. A. Wagner, “An Extension of the String-to-String Correction
///   Problem”, 1975, restricted to swaps of letters that stay neighbours.
func editDistance(_ left: [Character], _ right: [Character], atMost limit: Int) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var next = [row + 1]
    for column in right.indices {
      let change = left[row] == right[column] ? 0 : 1
      var least = min(last[column] + change, last[column + 1] + 1, next[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      next.append(least)
    }
    beforeLast = last
    last = next
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
