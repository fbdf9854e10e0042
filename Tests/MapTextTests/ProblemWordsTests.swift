import MapModel
import MapText
import TestSupport
import Testing

@Suite("The words of problems")
struct ProblemWordsTests {
  /// What `check` says of a map, one message below the other.
  private func messages(of input: String) throws -> String {
    let document = try Document(reading: Array(input.utf8))
    return (document.diagnostics + document.findings)
      .map { $0.message(path: "story.map", lineText: document.text(ofLine: $0.line - 1)) }
      .joined()
  }

  @Test("are those of its case file", arguments: CaseFile.all(in: "Cases"))
  func cases(_ file: CaseFile) throws {
    let messages = try messages(of: file.input)
    if messages != file.expected { file.record(messages) }
    #expect(messages == file.expected)
  }

  @Test(
    "stand in a case file for every problem that a text can have", arguments: ProblemName.allCases)
  func everyProblem(name: ProblemName) throws {
    // Names that only share words are asked about while they are typed, and never found in a text.
    guard name != .sharedWords else { return }
    let told = try CaseFile.all(in: "Cases").flatMap { file in
      let document = try Document(reading: Array(file.input.utf8))
      return (document.diagnostics + document.findings).map { ProblemName($0.problem) }
    }
    #expect(told.contains(name))
  }

  @Test("name the words that two names share")
  func sharedWords() {
    let problem = Problem.nearlySameNames(
      "Carelink", "Carelink Night Service", .sharedWords(["care", "link"]))
    #expect(problem.why == "they share care, link")
  }

  @Test(
    "name a control character by its number, in four digits or more",
    arguments: [
      ("\u{1}", "U+0001"), ("\r", "U+000D"), ("\u{1B}", "U+001B"), ("\u{7F}", "U+007F"),
      ("\u{9B}", "U+009B"), ("\u{202E}", "U+202E"), ("\u{2066}", "U+2066"),
    ])
  func controlCharacters(character: String, number: String) throws {
    let message = try messages(of: "GP -> Wa\(character)rd\n")
    #expect(
      message == """
        story.map:1:9: warning: a control character, \(number), stands in the text
         1 | GP -> Wa?rd
           |         ^
          why: it is kept in the file, and shown as ? everywhere
          mend: take it out

        """)
  }
}
