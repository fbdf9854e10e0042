import MapEditor
import Testing

@Suite("The minimap")
struct MinimapTests {
  private static let chain = (1...40).map { "Agency \($0) -> Agency \($0 + 1)\n" }.joined()

  @Test("shows a map much larger than the screen small in the corner, when asked, and hides again")
  func shows() {
    var stage = Stage(Self.chain, columns: 80, rows: 24)
    stage.press("<Tab>")
    let before = stage.screen
    stage.press(":minimap<Enter>")
    let corner = stage.screen[1...6].map { String($0.dropFirst(60)) }
    #expect(corner.joined().contains("o"))
    #expect(corner.joined().contains("@"))
    stage.press(":minimap<Enter>")
    #expect(stage.screen == before)
  }

  @Test("is not there where the map has room")
  func small() {
    var stage = Stage("GP -> Ward\n", columns: 80, rows: 24)
    let before = stage.screen
    stage.press(":minimap<Enter>")
    #expect(stage.screen == before)
  }
}
