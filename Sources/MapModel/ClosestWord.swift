/// The word of a list that somebody most likely meant, or nothing where none is close.
///
/// For keywords, keys, commands and options: a word is close where at most a third of its letters,
/// and at most two, are mistaken, or where it begins with what was written.
///
/// - Complexity: O(*w* *n*²), where *w* is the number of words and *n* their length.
public func closestWord(to written: String, among words: [String]) -> String? {
  let letters = Array(written.lowercased())
  let close = words.compactMap { word -> (distance: Int, word: String)? in
    let most = min(2, max(letters.count, word.count) / 3)
    if let distance = editDistance(letters, Array(word), atMost: most) { return (distance, word) }
    return letters.count >= 2 && word.hasPrefix(written.lowercased()) ? (3, word) : nil
  }
  return close.min { $0.distance < $1.distance }?.word
}
