import MapDrawing
import MapLayout
import MapModel
import MapText
import TestSupport
import Testing
import TextCanvas

@Suite("A handout")
struct HandoutTests {
  private func sheet(_ seed: UInt64, agencies: Int) -> Sheet {
    let map = randomMap(seed: seed, agencies: agencies, flows: agencies * 2)
    return Sheet(
      of: map, SheetOptions(layout: LayoutOptions(columns: 77), charset: .ascii))
  }

  @Test("stands on one page where it has room, and says nothing of pages then")
  func onePage() throws {
    let map = try map("GP -> Ward : phones")
    let sheet = Sheet(of: map, SheetOptions(layout: LayoutOptions(columns: 77), charset: .ascii))
    let handout = Handout(of: sheet)
    #expect(handout.pages == [sheet.canvas.lines(.ascii)])
    #expect(!handout.text.contains(0x0C))
  }

  @Test("is the whole drawing, a page no larger than the paper, and every page numbered")
  func pages() {
    for seed in UInt64(0)..<40 {
      let sheet = sheet(seed, agencies: 30)
      for size in [PageSize.standard, PageSize(columns: 77, rows: 24)] {
        let handout = Handout(of: sheet, .ascii, size)
        let count = handout.pages.count
        for (place, page) in handout.pages.enumerated() {
          #expect(page.count <= size.rows)
          #expect(page.allSatisfy { $0.count <= size.columns })
          if count > 1 {
            #expect(page.last?.hasSuffix("page \(place + 1) of \(count)") == true)
          }
        }
        let printed = handout.pages.flatMap { count > 1 ? $0.dropLast() : $0[...] }
        #expect(printed.filter { !$0.isEmpty } == sheet.canvas.lines(.ascii).filter { !$0.isEmpty })
        #expect(handout.text.count { $0 == 0x0C } == count - 1)
      }
    }
  }

  @Test("cuts no box in two")
  func boxes() throws {
    let map = try map((0..<60).map { "A\($0) -> A\($0 + 1) : goes on" }.joined(separator: "\n"))
    let sheet = Sheet(of: map, SheetOptions(layout: LayoutOptions(columns: 40), charset: .ascii))
    let handout = Handout(of: sheet, .ascii, PageSize(columns: 40, rows: 30))
    #expect(handout.pages.count > 2)
    for page in handout.pages {
      // The top and the bottom borders of boxes are alike: on each page they come in pairs.
      let corners = page.joined().count { $0 == "+" }
      #expect(corners.isMultiple(of: 4))
    }
  }
}
