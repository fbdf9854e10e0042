import MapDrawing
import MapLayout
import MapModel
import MapText
import TestSupport
import Testing
import TextCanvas

@Suite("A sheet")
struct SheetTests {
  /// The first line of a case's input may hold options: `# 60 ascii keyed official part 2`.
  @Test("is drawn as its case file says", arguments: CaseFile.all(in: "Cases"))
  func cases(_ file: CaseFile) throws {
    let document = try Document(reading: Array(file.input.utf8))
    let options = Self.options(in: file.input)
    let sheet = Sheet(of: document.map, options)
    let drawing = sheet.canvas.lines(options.charset).map { $0 + "\n" }.joined()
    if drawing != file.expected { file.record(drawing) }
    #expect(drawing == file.expected)
  }

  private static func options(in input: String) -> SheetOptions {
    var options = SheetOptions(layout: LayoutOptions(columns: 60))
    let first = input.prefix { $0 != "\n" }
    guard first.hasPrefix("#") else { return options }
    let words = first.dropFirst().split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() {
      if let columns = Int(word), index == 0 { options.layout.columns = columns }
      if word == "none" { options.layout.columns = nil }
      if word == "ascii" { options.charset = .ascii }
      if let labels = LayoutOptions.Labels(rawValue: word) { options.layout.labels = labels }
      if let detail = LayoutOptions.Detail(rawValue: word) { options.layout.detail = detail }
      if let layer = Layer.allCases.first(where: { $0.name == word }) {
        options.layers = LayerSet(layer)
      }
      if word == "part" { options.part = Int(words[index + 1]) }
    }
    return options
  }

  @Test("shows one layer without moving a box")
  func oneLayerKeepsPlaces() {
    for seed in UInt64(0)..<10 {
      let map = randomMap(seed: seed, agencies: 10, flows: 20)
      let all = Sheet(of: map, SheetOptions(layout: LayoutOptions(columns: 100)))
      for layer in Layer.allCases {
        let one = Sheet(
          of: map,
          SheetOptions(layout: LayoutOptions(columns: 100), layers: LayerSet(layer)))
        let placement = layout(of: map, LayoutOptions(columns: 100)).parts[0]
        for box in placement.boxes {
          let corner = box.frame.origin
          let shown = one.canvas[Point(column: corner.column, row: corner.row + 2)]
          let whole = all.canvas[corner]
          // The map has no title; the name of the layer and a blank row stand above.
          let isShown = one.canvas.scalars(of: shown, .ascii) == ["+"]
          let hasFlow = map.flows.contains {
            ($0.source == box.agency || $0.target == box.agency)
              && $0.layer == layer
          }
          let isLonely = !map.flows.contains { $0.source == box.agency || $0.target == box.agency }
          #expect(all.canvas.scalars(of: whole, .ascii) == ["+"])
          #expect(!(hasFlow || isLonely) || isShown, "seed \(seed) \(layer.name)")
        }
      }
    }
  }

  @Test("of an empty map is empty")
  func emptyMap() {
    let sheet = Sheet(of: CareMap(), SheetOptions(layout: LayoutOptions(columns: 80)))
    #expect(sheet.canvas.lines(.unicode) == [])
    #expect(sheet.partCount == 1)
  }

  @Test(
    "shows control characters of names, labels and titles as question marks",
    arguments: Charset.allCases)
  func controlCharacters(charset: Charset) throws {
    let text = """
      map a\u{1B}[31mred\u{7}
      G\u{202E}P -> Wa\u{9B}rd : pho\u{7F}nes\ttwice ; wait 2h
      """
    let document = try Document(reading: Array(text.utf8))
    for labels in LayoutOptions.Labels.allCases {
      let sheet = Sheet(
        of: document.map,
        SheetOptions(layout: LayoutOptions(columns: 60, labels: labels), charset: charset))
      let drawing = sheet.canvas.lines(charset).joined(separator: "\n")
      #expect(drawing.unicodeScalars.allSatisfy { $0 == "\n" || !isControl($0) })
      #expect(drawing.contains("a?[31mred?"))
      #expect(drawing.contains("G?P"))
      #expect(drawing.contains("pho?nes twice"))
    }
  }
}
