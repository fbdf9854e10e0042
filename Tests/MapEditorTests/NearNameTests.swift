import MapEditor
import MapModel
import TestSupport
import Testing

@Suite("Did you mean?")
struct NearNameTests {
  private static let story = """
    agency Emergency Dept ; short ED ; also Casualty
    agency Ward 4
    Neighbour -> Carelink Night Service
    Social Services -> Emergency Dept

    """

  /// The part of the line, and the agency that may be meant.
  private static func near(_ marked: String) throws -> [String] {
    let typed = CursorText(marked)
    guard let near = NearName(in: typed.line, cursor: typed.cursor, of: try map(story)) else {
      return []
    }
    return [String(Array(typed.line)[near.range]), near.agency]
  }

  @Test(
    "a name that is nearly one of the map's is found once it is complete",
    arguments: [
      ("Emergncy Dept -> ", ["Emergncy Dept", "Emergency Dept"]),
      ("Emergncy Dept :", ["Emergncy Dept", "Emergency Dept"]),
      ("GP -> Emergncy Dept : x", ["Emergncy Dept", "Emergency Dept"]),
      ("GP -> Emergncy Dept", ["Emergncy Dept", "Emergency Dept"]),
      ("GP -> \"Neigbour\" ; by fax", ["\"Neigbour\"", "Neighbour"]),
      ("GP -> Services Social -> ", ["Services Social", "Social Services"]),
      ("CNS -> GP", ["CNS", "Carelink Night Service"]),
      ("Neighbour -> Casulty -> Neigbour", ["Casulty", "Emergency Dept"]),
      ("journey t : GP -> Neigbour ; count 2", ["Neigbour", "Neighbour"]),
      ("agency Neigbour", ["Neigbour", "Neighbour"]),
      ("|GP -> Neigbour", ["Neigbour", "Neighbour"]),
      ("GP -> Emergency Dep|", []),
      ("GP -> Emergency Dep : x", ["Emergency Dep", "Emergency Dept"]),
    ])
  func near(typed: String, expected: [String]) throws {
    let found = try Self.near(typed)
    #expect(found == expected)
  }

  @Test(
    "a name that is known, short, being typed or only alike in some words is left alone",
    arguments: [
      "", "Emergncy Dept", "\"Emergncy Dept", "emergency  DEPT -> ", "ED -> ", "Casualty -> GP",
      "ER -> GP", "Carelink -> GP", "Ward 5 -> GP", "issue Emergncy Dept : x", "# Neigbour -> GP",
      "GP -> Home : Neigbour", "Neighbour -> GP",
    ])
  func leftAlone(typed: String) throws {
    let found = try Self.near(typed)
    #expect(found == [])
  }

  @Test("the reason is told")
  func reasons() throws {
    let told = try map(Self.story)
    let reasons = ["Neigbour -> ", "Services Social -> ", "CNS -> "].map {
      NearName(in: $0, cursor: $0.count, of: told)?.reason
    }
    #expect(reasons == [.spelling(letters: 1), .sameWords, .acronym])
  }

  @Test("a place is counted in characters")
  func characters() throws {
    let line = "Cafe\u{301} 病院 -> Neigbour : x"
    let near = NearName(in: line, cursor: line.count, of: try map(Self.story))
    #expect(near?.range == 11..<19)
  }
}
