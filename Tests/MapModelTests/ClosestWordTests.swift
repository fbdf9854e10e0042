import MapModel
import Testing

@Suite("The word that was meant")
struct ClosestWordTests {
  private let words = ["draw", "measure", "compare", "report", "recover", "table", "tag", "takes"]

  @Test(
    "it is the one with the fewest letters mistaken",
    arguments: [
      ("darw", "draw"), ("mesure", "measure"), ("compair", "compare"), ("reprot", "report"),
      ("recoverr", "recover"), ("tabel", "table"), ("TAGS", "tag"), ("takse", "takes"),
    ])
  func mistakes(written: String, word: String) {
    #expect(closestWord(to: written, among: words) == word)
  }

  @Test(
    "it may begin with what was written, where no word is closer",
    arguments: [("meas", "measure"), ("re", "report"), ("REC", "recover"), ("tak", "tag")])
  func beginnings(written: String, word: String) {
    #expect(closestWord(to: written, among: words) == word)
  }

  @Test(
    "where more than a third of the letters, or more than two, are mistaken, there is none",
    arguments: ["", "m", "drxx", "xxxxure", "tgx", "repoxxx", "walk"])
  func none(written: String) {
    #expect(closestWord(to: written, among: words) == nil)
  }

  @Test("a word of the list is itself the closest")
  func itself() {
    for word in words { #expect(closestWord(to: word, among: words) == word) }
  }

  @Test("of equally close words the first is meant")
  func ties() {
    #expect(closestWord(to: "tale", among: ["tall", "tile", "table"]) == "tall")
    #expect(closestWord(to: "tale", among: ["table", "tile"]) == "table")
  }
}
