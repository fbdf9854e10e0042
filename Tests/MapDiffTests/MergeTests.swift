import MapDiff
import MapModel
import MapText
import Testing

@Suite("Merging two texts of one map")
struct MergeTests {
  private func merged(_ base: String, _ ours: String, _ theirs: String) throws -> String {
    String(
      decoding: try MergeWorld(base, ours: ours, theirs: theirs).merge().document.bytes,
      as: UTF8.self)
  }

  @Test("what both told at the end stands at the end, theirs first")
  func appended() throws {
    #expect(
      try merged("A -> B\n", "A -> B\nB -> C\nC -> D\n", "A -> B\nX -> Y\n")
        == "A -> B\nX -> Y\nB -> C\nC -> D\n")
  }

  @Test("what was told in between stands behind what it followed")
  func between() throws {
    #expect(
      try merged("A -> B\nissue x\n", "A -> B\nB -> C\nissue x\n", "A -> B\nissue x\npark y\n")
        == "A -> B\nB -> C\nissue x\npark y\n")
    #expect(try merged("A -> B\n", "# top\nA -> B\n", "A -> B\nB -> C") == "# top\nA -> B\nB -> C")
  }

  @Test("what both told alike is told once, what one told twice twice")
  func alike() throws {
    #expect(try merged("", "A -> B\n", "A -> B\n# c\n") == "A -> B\n# c\n")
    #expect(try merged("", "A -> B\nA -> B\n", "A -> B\n# c\n") == "A -> B\n# c\nA -> B\n")
  }

  @Test("a quote of the one and a wait of the other are told of the same flow")
  func attributes() throws {
    let merge = try MergeWorld(
      "A -> B : calls\n", ours: "A -> B : calls ; said Nurse: no\n",
      theirs: "# top\nA -> B  : calls  ; wait 2h\n"
    ).merge()
    #expect(
      String(decoding: merge.document.bytes, as: UTF8.self)
        == "# top\nA -> B : calls  ; wait 2h ; said Nurse: no\n")
    #expect(merge.conflicts.isEmpty)
    #expect(merge.news == MapMerge.News(changed: 1))
  }

  @Test("names in a list are merged one by one")
  func lists() throws {
    #expect(
      try merged(
        "agency GP ; also A, B\n", "agency GP ; also A, B, C\n", "# x\nagency GP ; also B, D\n")
        == "# x\nagency GP ; also B, D, C\n")
  }

  @Test("two who contradict each other are both kept, one behind the other, and it is said")
  func conflict() throws {
    let merge = try MergeWorld(
      "A -> B ; wait 1h\nB -> C\n", ours: "A -> B ; wait 2h\nB -> C\n",
      theirs: "A -> B ; wait 3h\nB -> C\n"
    ).merge()
    #expect(
      String(decoding: merge.document.bytes, as: UTF8.self)
        == "A -> B ; wait 3h\nA -> B ; wait 2h\nB -> C\n")
    let flows = [3_600_000, 7_200_000, 10_800_000].map { wait in
      Fact.flow(.init("A", .real, "B", attributes: [.wait(.known(Int64(wait)...Int64(wait)))]))
    }
    #expect(
      merge.conflicts == [MergeConflict(base: flows[0], ours: flows[1], theirs: flows[2])])
  }

  @Test("what one removed and the other edited stays as it was edited, and it is said")
  func removedAndEdited() throws {
    let (base, edited) = ("A -> B\nB -> C\n", "A -> B ; wait 2h\nB -> C\n")
    let (fact, changed) = (
      Fact.flow(.init("A", .real, "B")),
      Fact.flow(.init("A", .real, "B", attributes: [.wait(.known(7_200_000...7_200_000))]))
    )
    let one = try MergeWorld(base, ours: edited, theirs: "B -> C\n").merge()
    #expect(String(decoding: one.document.bytes, as: UTF8.self) == edited)
    #expect(one.conflicts == [MergeConflict(base: fact, ours: changed, theirs: nil)])
    let other = try MergeWorld(base, ours: "B -> C\n", theirs: edited).merge()
    #expect(String(decoding: other.document.bytes, as: UTF8.self) == edited)
    #expect(other.conflicts == [MergeConflict(base: fact, ours: nil, theirs: changed)])
  }

  @Test("a chain stays one where nothing of it changes, and keeps what each side told of a step")
  func chains() throws {
    #expect(
      try merged(
        "A -> B -> C : x ; wait 1h\n", "A -> B : x ; wait 1h\nB -> C : x ; wait 1h ; later\n",
        "A -> B -> C : x ; wait 1h\nC -> D -> E : y\n")
        == "A -> B : x ; wait 1h\nB -> C : x ; wait 1h ; later\nC -> D -> E : y\n")
    #expect(
      try merged("A -> B\n", "A -> B\nC -> D -> E : y\n", "A -> B ; later\n")
        == "A -> B ; later\nC -> D -> E : y\n")
  }

  @Test("lines that cannot be read, comments and unknown keys are carried")
  func unread() throws {
    #expect(
      try merged(
        "A -> B\nwhat\n# old\n", "A -> B ; colour red\nwhat\nwhat else\nC -> D ; wait soon\n",
        "A -> B\nwhat\n# old\n# new\n")
        == "A -> B ; colour red\nwhat\n# new\nwhat else\nC -> D ; wait soon\n")
  }

  @Test("line endings stay theirs, and a last line that has none gets one")
  func endings() throws {
    #expect(
      try merged("A -> B", "A -> B\nB -> C\n", "A -> B\r\nX -> Y")
        == "A -> B\r\nX -> Y\r\nB -> C\r\n")
  }

  @Test("what others told, changed and removed is counted, and what both did alike is not")
  func news() throws {
    let merge = try MergeWorld(
      "A -> B\nB -> C\nC -> D\n", ours: "A -> B\nB -> C\nC -> D\nE -> F\n",
      theirs: "A -> B ; later\nC -> D\nE -> F\nissue x\nissue y\n"
    ).merge()
    #expect(merge.news == MapMerge.News(told: 2, changed: 1, removed: 1))
  }
}
