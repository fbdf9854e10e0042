import MapEditor
import MapLayout
import MapModel
import Testing
import TextCanvas

/// The picture in the editor: it stays still, and nobody waits for it.
@Suite("The editor's picture")
struct PictureTests {
  private static let story = """
    Neighbour -> Ambulance : rings 999
    Ambulance -> Emergency Dept : conveys
    Emergency Dept -> Medical Ward : admits
    Medical Ward -> Home : goes home

    """

  private let names = ["Neighbour", "Ambulance", "Emergency Dept", "Medical Ward", "Home"]

  @Test("stays still when a flow is told between boxes that are there, and when one comes")
  func staysStill() {
    var stage = Stage(Self.story, columns: 100, rows: 60)
    let before = names.map { stage.place(of: $0) }
    stage.press("iMedical Ward>Neighbour : rings back<Enter>GP : writes<Enter><Esc>")
    #expect(
      stage.text.hasSuffix("Medical Ward -> Neighbour : rings back\nNeighbour -> GP : writes\n"))
    #expect(names.map { stage.place(of: $0) } == before)
    #expect(stage.place(of: "GP") != nil)
    stage.press("x")
    #expect(names.map { stage.place(of: $0) } == before)
  }

  @Test("is as it was when a change is undone, and as it came when it is done again")
  func undo() {
    var stage = Stage(Self.story, columns: 100, rows: 60)
    let first = stage.screen.dropLast(2)
    stage.press("iHome>GP : visits<Enter>Ambulance : rings<Enter><Esc><Esc>")
    let last = stage.screen.dropLast(2)
    stage.press("uu")
    #expect(stage.screen.dropLast(2).dropFirst() == first.dropFirst())
    stage.press("<C-r><C-r>")
    #expect(stage.screen.dropLast(2).dropFirst() == last.dropFirst())
  }

  @Test("keeps the box of an agency that gets another name")
  func renames() {
    var stage = Stage("GP -> Ward : phones\n")
    let before = stage.place(of: "GP")
    stage.press("<Tab><Tab><Enter><Home><Del><Del>Dr<Enter><Esc>")
    #expect(stage.text == "Dr -> Ward : phones\n")
    #expect(stage.place(of: "Dr") == before)
  }

  @Test("moves no box when more or less is told of each flow")
  func detail() {
    var stage = Stage(Self.story, columns: 100, rows: 60)
    let before = names.map { stage.place(of: $0) }
    for key in ["-", "+", "+", "-"] {
      stage.press(key)
      #expect(names.map { stage.place(of: $0) } == before, "after \(key)")
    }
    #expect(stage.place(of: "conveys") != nil)
  }

  @Test("is made while the person goes on, and what they told meanwhile is on it")
  func background() {
    var stage = Stage("", columns: 100)
    stage.isLaidOutAtOnce = false
    stage.send(.pasted(""))
    stage.press("iGP>Ward : phones<Enter>")
    #expect(stage.jobs.count == 1)
    #expect(stage.screen.contains { $0.contains("Laying the map out") })
    stage.press("Home : goes<Enter><Esc>")
    #expect(stage.text == "GP -> Ward : phones\nWard -> Home : goes\n")
    stage.send(.laidOut(stage.jobs[0].done()))
    #expect(["GP", "Ward", "Home"].allSatisfy { stage.place(of: $0) != nil })
  }

  @Test("that was asked for before a change does not take the place of a later one")
  func stale() {
    var stage = Stage(Self.story, columns: 100, rows: 60)
    stage.isLaidOutAtOnce = false
    stage.press("iHome>Ambulance<Enter><Esc>")
    let early = stage.jobs
    stage.press("iHome>Social Services<Enter><Esc>")
    let late = stage.jobs.dropFirst(early.count)
    let shown = stage.screen
    for job in early { stage.send(.laidOut(job.done())) }
    #expect(stage.screen == shown)
    for job in late { stage.send(.laidOut(job.done())) }
    #expect(stage.place(of: "Social") != nil)
  }

  @Test("is laid out afresh by R, and that is offered where it would have far fewer crossings")
  func offer() {
    var stage = Stage(
      "agency A\nagency B\nagency C\nagency D\nagency E\nagency F\n", columns: 100, rows: 60)
    #expect(!stage.hints.contains("R afresh"))
    for flow in ["F>A", "A>E", "E>B", "B>D", "D>C", "C>F", "F>B", "E>C"] {
      stage.press("i\(flow)<Enter><Esc>")
    }
    let offered = stage.hints
    #expect(offered.contains("R afresh: 0 crossings, not "))
    stage.press("R")
    #expect(!stage.hints.contains("R afresh"))
  }

  @Test("is opened at its top, whoever is declared first")
  func openedAtTop() {
    let chain = (1...20).map { "Step \($0) -> Step \($0 + 1) : goes on\n" }.joined()
    let stage = Stage("agency Step 21\n" + chain, columns: 80, rows: 24)
    #expect(stage.place(of: "Step 1 ") != nil)
  }

  @Test("fills a larger window again")
  func resized() {
    var stage = Stage(Self.story, columns: 60, rows: 14)
    stage.send(.resized(columns: 120, rows: 50))
    #expect(names.allSatisfy { stage.place(of: $0) != nil })
  }

  @Test("follows what is told, down and up again")
  func follows() {
    var stage = Stage("", columns: 60, rows: 16)
    stage.press("iStep 1>Step 2<Enter>")
    for number in 3...12 { stage.press("Step \(number)<Enter>") }
    #expect(stage.place(of: "Step 12") != nil)
    stage.press("Step 1<Enter><Esc>")
    stage.press("<Tab>")
    #expect(stage.place(of: "Step 1 ") != nil)
  }
}

@Suite("The picture of a large map")
struct LargePictureTests {
  @Test("changes in the background, and the line is ready before")
  func background() {
    let text = (0..<1100).map { "Agency \($0 % 300) -> Agency \(($0 * 7 + 1) % 300) : \($0)\n" }
    var stage = Stage(text.joined(), columns: 100, rows: 30)
    stage.isLaidOutAtOnce = false
    stage.press("iAgency 5>Newcomer<Enter>")
    #expect(stage.editor.typedLine == "Newcomer -> ")
    #expect(stage.editor.picture.map.agency(named: "Newcomer") == nil)
    #expect(stage.jobs.count == 1)
    for job in stage.jobs { stage.send(.laidOut(job.done())) }
    #expect(stage.editor.picture.map.agency(named: "Newcomer") != nil)
    #expect(stage.screen.contains { $0.contains("Newcomer") })
  }

  @Test("is that of the last change where one follows another before it is made")
  func superseded() {
    let text = (0..<1100).map { "Agency \($0 % 300) -> Agency \(($0 * 7 + 1) % 300) : \($0)\n" }
    var stage = Stage(text.joined(), columns: 100, rows: 30)
    stage.isLaidOutAtOnce = false
    stage.press("iAgency 5>One<Enter>Two<Enter>")
    let jobs = stage.jobs
    #expect(jobs.count == 2)
    for job in jobs { stage.send(.laidOut(job.done())) }
    #expect(stage.editor.picture.map.agency(named: "One") != nil)
    #expect(stage.editor.picture.map.agency(named: "Two") != nil)
  }
}
