import MapModel
import Testing

@Suite("A role")
struct VoiceTests {
  @Test(
    "it speaks for what stands behind the last of",
    arguments: [
      ("Ward sister of Medical Ward", "Ward sister", "Medical Ward"),
      ("Head of Nursing of Acute Trust", "Head of Nursing", "Acute Trust"),
      ("Head of of Ward", "Head of", "Ward"), ("Schwester of Café Über", "Schwester", "Café Über"),
      ("a of b", "a", "b"),
    ])
  func agency(description: String, title: String, agency: String) {
    #expect(Role(description).title == title)
    #expect(Role(description).agency == agency)
  }

  @Test(
    "where nothing stands before or behind the of it speaks for nobody",
    arguments: ["Resident", "", " of ", "of Ward", " of Ward", "Nurse of ", "Nurse of", "Roof"])
  func nobody(description: String) {
    #expect(Role(description).title == description)
    #expect(Role(description).agency == nil)
  }

  @Test("roles are the same when they were told in the same words")
  func same() {
    #expect(Voice(Role("Nurse of Ward"), words: "no") == Voice(Role("Nurse of Ward"), words: "no"))
    #expect(Voice(Role("Nurse")) != Voice(Role("Nurse"), words: ""))
  }
}
