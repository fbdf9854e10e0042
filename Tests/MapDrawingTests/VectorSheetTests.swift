import Foundation
import MapDrawing
import MapLayout
import MapModel
import MapText
import TestSupport
import Testing
import TextCanvas

@Suite("A drawing in vectors")
struct VectorSheetTests {
  private static func shipped(_ name: String) throws -> CareMap {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appendingPathComponent("maps/\(name).map"))
    return try Document(reading: Array(data)).map
  }

  @Test("is drawn as its case file says", arguments: CaseFile.all(in: "Cases/vectors"))
  func cases(_ file: CaseFile) throws {
    let document = try Document(reading: Array(file.input.utf8))
    let options = SheetOptions(layout: LayoutOptions(columns: 40, grouping: .site))
    let drawing = VectorSheet(of: document.map, options).text
    if drawing != file.expected { file.record(drawing) }
    #expect(drawing == file.expected)
  }

  @Test(
    "of a map that ships has every flow to be followed, whatever is asked",
    arguments: ["night-fall", "hospital-site", "priorities"], LayoutOptions.Grouping.allCases)
  func shippedMaps(name: String, grouping: LayoutOptions.Grouping) throws {
    let map = try Self.shipped(name)
    for columns in [40, 80, nil] {
      for detail in LayoutOptions.Detail.allCases {
        let layout = LayoutOptions(columns: columns, detail: detail, grouping: grouping)
        try expectReadBack(map, SheetOptions(layout: layout))
      }
      for layer in Layer.allCases {
        let layout = LayoutOptions(columns: columns, labels: .keyed, grouping: grouping)
        try expectReadBack(map, SheetOptions(layout: layout, layers: LayerSet(layer)))
      }
    }
  }

  @Test("of any map has every flow to be followed", arguments: UInt64(0)..<120)
  func randomMaps(seed: UInt64) throws {
    let agencies = 1 + Int(seed % 14)
    let map = randomMap(
      seed: seed, agencies: agencies, flows: agencies * 2,
      habits: MapHabits.allSets[Int(seed) % MapHabits.allSets.count])
    let columns = [20, 40, 80, nil][Int(seed / 2 % 4)]
    let grouping: LayoutOptions.Grouping = seed.isMultiple(of: 2) ? .none : .site
    let labels = LayoutOptions.Labels.allCases[Int(seed % 3)]
    let options = LayoutOptions(columns: columns, labels: labels, grouping: grouping)
    try expectReadBack(map, SheetOptions(layout: options))
  }

  /// Reads a drawing back, from the SVG alone.
  private func expectReadBack(_ map: CareMap, _ options: SheetOptions) throws {
    let sheet = VectorSheet(of: map, options)
    let svg = try MarkupElement.reading(sheet.text)
    let read = VectorReader(svg)
    #expect(read.troubles == [], "\(options)")
    #expect(VectorReader.hiddenLines(svg) == [], "\(options)")
    let drawn = layout(of: map, options.layout).parts.flatMap(\.routes).map(\.flow)
      .filter { options.layers.contains(map[$0].layer) }
    #expect(read.flows.map(\.number) == drawn.map { $0.index + 1 })
    #expect(Set(drawn) == Set(sheet.flows))
    for (number, flow) in read.flows {
      let told = map[Flow.ID(number - 1)]
      #expect(flow.layer == told.layer)
      #expect(flow.source == squeezed(map[told.source].name), "\(options)")
      #expect(flow.target == squeezed(map[told.target].name), "\(options)")
    }
  }

  private func squeezed(_ text: String) -> String { shownText(text).filter { $0 != " " } }

  @Test("has all words of the drawing in text", arguments: UInt64(0)..<20)
  func words(seed: UInt64) throws {
    let map = randomMap(seed: seed, agencies: 9, flows: 18, habits: [.times, .sites, .pairs])
    let layout = LayoutOptions(
      columns: seed.isMultiple(of: 2) ? 50 : nil, detail: .times,
      grouping: seed % 3 == 0 ? .site : .none)
    let options = SheetOptions(layout: layout, layers: seed % 5 == 0 ? LayerSet(.real) : .all)
    let texts = try MarkupElement.reading(VectorSheet(of: map, options).text).all("text")
      .map(\.text)
    let drawn = Sheet(of: map, options).canvas.lines(.ascii).joined()
    // What stands on paper is lines, boxes and these texts, no more and no less.
    for text in texts {
      #expect(drawn.contains(text), "\(text)")
    }
    let letters = drawn.filter { $0.isNumber }.count
    #expect(texts.joined().filter(\.isNumber).count == letters)
  }

  @Test("keeps to its page, text and all", arguments: UInt64(0)..<20)
  func size(seed: UInt64) throws {
    let map = randomMap(seed: seed, agencies: 12, flows: 24)
    let options = SheetOptions(layout: LayoutOptions(columns: 60))
    let svg = try MarkupElement.reading(VectorSheet(of: map, options).text)
    #expect(svg["viewBox"] == "0 0 \(svg.number("width")) \(svg.number("height"))")
    for text in svg.all("text") {
      #expect(text.number("x") + text.number("textLength") <= svg.number("width") - 32)
      #expect(text.number("y") + 4 <= svg.number("height") - 32)
      #expect(text.number("textLength") == columns(of: text.text) * 8)
    }
  }

  @Test("is named and described for those who do not see it")
  func alternative() throws {
    let map = try map("map Falls\nA => B : phones ; wait 2h\nB -> C\n")
    let svg = try MarkupElement.reading(VectorSheet(of: map, SheetOptions()).text)
    #expect(svg["role"] == "img")
    let told = (svg["aria-labelledby"] ?? "").split(separator: " ").map { id in
      svg.all.first { $0["id"] == String(id) }?.text
    }
    #expect(
      told == [
        "Falls",
        """
        A drawing of 2 flows between agencies: 1 official, 1 real.
        A => B : phones, wait 2h.
        B -> C.
        """,
      ])
  }

  @Test("lets no text be anything but text", arguments: hostileTexts)
  func hostile(text: String) throws {
    let map = CareMap([
      .heading(Fact.Heading(.about, "x")),
      .agency(Fact.Declaration("\(text) one", attributes: [.at("\(text) site")])),
      .flow(Fact.Step("\(text) one", .real, "two \(text)", label: text)),
    ])
    for labels in LayoutOptions.Labels.allCases {
      let layout = LayoutOptions(columns: 60, labels: labels, grouping: .site)
      var options = SheetOptions(layout: layout)
      options.caption = Caption(
        title: text, meanings: Layer.allCases.map { Caption.Meaning(of: $0, text, text) })
      let svg = try MarkupElement.reading(VectorSheet(of: map, options).text)
      let known: Set = [
        "svg", "title", "desc", "style", "rect", "g", "text", "path", "polygon",
      ]
      #expect(svg.all.allSatisfy { known.contains($0.name) })
      #expect(svg.all.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
      let all = squeezed(svg.all("text").map(\.text).joined())
      #expect(all.contains(seen("\(text) one")) && all.contains(seen("two \(text)")))
      #expect(all.contains(seen("\(text) site")))
      #expect(svg.all("title").first?.text == spaced(text))
      #expect(
        svg.all.allSatisfy { $0.text.unicodeScalars.allSatisfy { $0 == "\n" || !isControl($0) } })
    }
  }

  /// A text as XML can have it.
  private func spaced(_ text: String) -> String {
    shownText(text).replacing("\u{FFFE}", with: "?").replacing("\u{FFFF}", with: "?")
  }

  private func seen(_ text: String) -> String { squeezed(spaced(text)) }

  @Test("of an empty map is an empty page with a name")
  func emptyMap() throws {
    let svg = try MarkupElement.reading(VectorSheet(of: CareMap(), SheetOptions()).text)
    #expect(svg.all("text").isEmpty)
    #expect(svg.all("title").map(\.text) == ["A map of how care flows"])
  }
}
