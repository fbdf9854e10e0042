import MapModel
import TestSupport
import Testing

@Suite("Names that are nearly the same")
struct CloseNameTests {
  @Test(
    "a letter or two put in, left out, mistaken or swapped is a matter of spelling",
    arguments: [
      ("Ambulance", "Ambulence", 1), ("Ambulance", "Ambulanc", 1), ("Ambulance", "Ambuulance", 1),
      ("Ambulance", "Ambualnce", 1), ("Ambulance", "Ambulence's", 2), ("Home", "Hone", 1),
      ("Social Services", "Socail Servises", 2), ("Acute-Trust", "AcuteTrust", 0),
      ("Rathaus Süd", "Rathaus Sud", 1), ("Ward 4", "Wrad 4", 1),
    ])
  func spelling(one: String, other: String, letters: Int) {
    #expect(CloseName.Reason(one, other) == .spelling(letters: letters))
  }

  @Test(
    "initials, and acronyms of care whose words the other shares, are acronyms",
    arguments: [
      ("ED", "Emergency Dept"), ("A&E", "Emergency Dept"), ("A&E", "Accident and Emergency"),
      ("PCT", "Primary Care Trust"), ("DoH", "Department of Health"), ("E.D.", "Emergency Dept"),
      ("GP", "General Practice"), ("OOH", "Out of Hours Service"), ("ED2", "Emergency Dept 2"),
      ("CAMHS12", "Child and Adolescent Service 12"),
    ])
  func acronym(short: String, long: String) {
    #expect(CloseName.Reason(short, long) == .acronym)
  }

  @Test(
    "names of the same words, in another order or shortened, have the same words",
    arguments: [
      ("Dept of Housing", "Housing Department"), ("Team Night", "The Night Team"),
      ("Comm. Hospital", "Community Hosp"), ("Ward 4 (East)", "East: Ward 4"),
      ("Day-Hub", "day hub"),
    ])
  func sameWords(one: String, other: String) {
    #expect(CloseName.Reason(one, other) == .sameWords)
  }

  @Test(
    "names of which one has all words of the other share them",
    arguments: [
      ("Carelink", "Carelink Night Service", ["carelink"]),
      ("Night Service", "Carelink Night Service", ["night", "service"]),
      ("Ward 4 East", "East Wing Ward 4", ["4", "east", "ward"]),
    ])
  func sharedWords(one: String, other: String, words: [String]) {
    #expect(CloseName.Reason(one, other) == .sharedWords(words))
  }

  @Test(
    "names that differ in a number are never close",
    arguments: [
      ("Ward 4", "Ward 5"), ("Ward 4", "Ward"), ("Tables 1-6", "Tables 1-7"), ("4 Ward", "Ward 14"),
      ("ED2", "Emergency Dept"), ("ED2", "Emergency Dept 3"), ("ED", "Emergency Dept 2"),
      ("Station 12", "Station 21"),
    ])
  func numbers(one: String, other: String) {
    #expect(CloseName.Reason(one, other) == nil)
  }

  @Test(
    "names that mean the same, or have little in common, are not close",
    arguments: [
      ("GP", "gp"), ("Café", "CAFE\u{301}"), ("GP", "GPs"), ("Ward", "Home"), ("A", "B"), ("", "A"),
      ("Hub", "Hut"), ("Day Hub", "Day Hub East Wing"), ("Social Services", "Ambulance Service"),
    ])
  func notClose(one: String, other: String) {
    #expect(CloseName.Reason(one, other) == nil)
  }

  @Test("a name is as close to another one as that is to it")
  func turnedRound() {
    var random = RandomFacts(seed: 1)
    for _ in 0..<5000 {
      let (one, other) = (random.nearlySameName(), random.nearlySameName())
      #expect(CloseName.Reason(one, other) == CloseName.Reason(other, one), "\(one), \(other)")
    }
  }

  @Test("words differ by the fewest letters that all ways of mending them need")
  func againstPlainDistance() {
    var random = RandomFacts(seed: 1)
    for _ in 0..<2000 {
      let words = (0..<2).map { _ in
        (0..<random.number(4...8)).map { _ in random.pick(["x", "y", "z"]) }.joined()
      }
      guard words[0] != words[1] else { continue }
      let letters = plainDistance(Array(words[0])[...], Array(words[1])[...])
      let most = min(2, words.map(\.count).reduce(.max, min) / 4)
      let expected: CloseName.Reason? = letters <= most ? .spelling(letters: letters) : nil
      #expect(CloseName.Reason(words[0], words[1]) == expected, "\(words)")
    }
  }
}

/// The fewest letters to put in, leave out, mistake or swap with the next, tried in every way.
private func plainDistance(_ left: ArraySlice<Character>, _ right: ArraySlice<Character>) -> Int {
  guard let first = left.first, let other = right.first else { return left.count + right.count }
  let (leftRest, rightRest) = (left.dropFirst(), right.dropFirst())
  if first == other { return plainDistance(leftRest, rightRest) }
  var ways = [(leftRest, rightRest), (leftRest, right), (left, rightRest)]
  if leftRest.first == other, rightRest.first == first {
    ways.append((leftRest.dropFirst(), rightRest.dropFirst()))
  }
  return 1 + (ways.map { plainDistance($0, $1) }.min() ?? 0)
}
