import MapDrawing
import MapLayout
import MapModel
import MapText
import TestSupport
import Testing
import TextCanvas

@Suite("A handout")
struct HandoutTests {
  private func contents(of map: CareMap, sections: [HandoutSection] = []) -> HandoutContents {
    HandoutContents(
      title: ["The title"], more: ["Who was there"], running: "The title",
      picture: HandoutPicture(of: map, SheetOptions(), views: [.init(layers: .all)]),
      sections: sections)
  }

  private static let sizes =
    PageFormat.allCases.flatMap { [$0.size(isLandscape: false), $0.size(isLandscape: true)] }
    + [PageSize.least]

  @Test("stands on one page where it has room")
  func onePage() throws {
    let map = try map("GP -> Ward : phones")
    let handout = Handout(contents(of: map))
    #expect(handout.pages.count == 1)
    #expect(!handout.text.contains(0x0C))
    let page = try #require(handout.pages.first)
    #expect(page.prefix(2) == ["The title", "Who was there"])
    #expect(page.count == 59)
    #expect(page.last == "The title" + String(repeating: " ", count: 57) + "page 1 of 1")
    let sheet = Sheet(
      of: map, SheetOptions(layout: LayoutOptions(columns: 77), charset: .ascii))
    let drawing = sheet.canvas.lines(.ascii)
    #expect(page.dropFirst(3).prefix(drawing.count) == drawing[...])
  }

  @Test("leaves who was there for later where that would drive the picture from the page")
  func moreBelow() throws {
    let map = try map("GP -> Ward : phones")
    var contents = contents(of: map)
    contents.more = (0..<54).map { "Line \($0)" }
    let handout = Handout(contents)
    try #require(handout.pages.count == 2)
    #expect(handout.pages[0].contains { $0.contains("GP") })
    #expect(handout.pages[1].first == "Line 0")
  }

  @Test("has no line that is too long and no page that is too full, and numbers every page")
  func pages() {
    for (place, size) in Self.sizes.enumerated() {
      for seed in UInt64(0)..<4 {
        let map = randomMap(
          seed: seed * 31 + UInt64(place), agencies: 8 + Int(seed) * 9, flows: 12 + Int(seed) * 15)
        let section = HandoutSection(
          "Heading", map.flows.map { ["[\($0.id.index + 1)] a flow", "  told by somebody"] },
          isLoose: seed % 2 == 0)
        let handout = Handout(contents(of: map, sections: [section]), size)
        let count = handout.pages.count
        for (number, page) in handout.pages.enumerated() {
          #expect(page.count == size.rows - 1)
          #expect(page.allSatisfy { columns(of: $0) <= size.columns })
          #expect(page.last?.hasSuffix("page \(number + 1) of \(count)") == true)
        }
        #expect(handout.text.count { $0 == 0x0C } == count - 1)
      }
    }
  }

  @Test("lets no page part what belongs together, and says where a part goes on")
  func sections() throws {
    let entries = (0..<50).map { number in ["first line of \(number)", "second line of \(number)"] }
    let contents = HandoutContents(
      title: ["The title"], running: "The title",
      sections: [HandoutSection("All of them", entries, isLoose: false)])
    let handout = Handout(contents)
    try #require(handout.pages.count == 2)
    #expect(handout.pages[0].contains("All of them"))
    #expect(handout.pages[1].first == "All of them (goes on)")
    for page in handout.pages {
      let firsts = page.count { $0.hasPrefix("first line") }
      #expect(firsts == page.count { $0.hasPrefix("second line") })
    }
    #expect(handout.pages.joined().count { $0.hasPrefix("first line") } == entries.count)
  }

  @Test("cuts a large map into sheets, each of which tells where its lines go on")
  func sheets() throws {
    let story = (0..<40).map { "A\($0) -> A\($0 + 1) : goes on\nA\($0) => A\($0 + 1) : too" }
    let map = try map(story.joined(separator: "\n"))
    let handout = Handout(contents(of: map))
    let text = handout.pages.map { $0.joined(separator: "\n") }
    #expect(text[0].contains("Its 6 sheets lie like this"))
    #expect(text[0].contains("p.2: A0, A1"))
    #expect(text[1].hasPrefix("Map, sheet 1 of 6 (below p.3)"))
    #expect(text[2].hasPrefix("Map, sheet 2 of 6 (above p.2, below p.4)"))
    #expect(text[1].contains("> p.3 A"))
    #expect(text[2].contains("< p.2 A"))
    // Every box is whole: in ASCII its corners come in fours.
    for page in handout.pages.dropFirst() {
      #expect(page.joined().count { $0 == "+" }.isMultiple(of: 4))
    }
  }

  @Test("has room on the least page for the numbers of more than a thousand flows")
  func leastPage() throws {
    let story = (0..<1_010).map { "A\($0 / 2) -> A\($0 / 2 + 1) : goes on" }
    let map = try map(story.joined(separator: "\n"))
    let handout = Handout(contents(of: map), .least)
    #expect(handout.pages.count > 100)
    #expect(handout.pages.allSatisfy { $0.allSatisfy { columns(of: $0) <= 40 } })
    #expect(
      handout.pages.joined().contains { $0.hasPrefix("1000 > p.") || $0.hasPrefix("1000 < p.") })
  }

  @Test(
    "shows two looks at a picture beside each other where they have room, else one behind the other"
  )
  func views() throws {
    let map = try map("GP => Ward : phones\nWard => Home\nHome => GP\nGP -> Ward : writes")
    let views = [
      HandoutPicture.View("On paper", layers: LayerSet(.official)),
      HandoutPicture.View("Really", layers: LayerSet(.real)),
    ]
    func handout(_ size: PageSize) -> Handout {
      Handout(
        HandoutContents(
          title: ["The title"], running: "",
          picture: HandoutPicture(of: map, SheetOptions(), views: views)), size)
    }
    let wide = handout(PageFormat.standard.size(isLandscape: false))
    #expect(wide.pages.count == 1)
    #expect(wide.pages[0].contains { $0.hasPrefix("On paper ") && $0.hasSuffix("Really") })
    let narrow = handout(PageSize(columns: 40, rows: 22))
    try #require(narrow.pages.count == 2)
    let places = narrow.pages.map { page in page.firstIndex { $0.contains("GP") } }
    #expect(narrow.pages[0].contains("On paper") && narrow.pages[1].contains("Really"))
    #expect(places[0] != nil && places[1] != nil)
  }
}
