import Foundation
import MapDrawing
import MapLayout
import MapModel
import MapReport
import MapText
import TestSupport
import Testing
import TextCanvas

/// A handout in a case file: the first line holds the size of a page, then parts and other options.
private struct HandoutCase {
  private let words: [String]
  private let map: CareMap

  init(_ input: String) throws {
    let lines = input.split(separator: "\n", omittingEmptySubsequences: false)
    words = lines[0].dropFirst().split(separator: " ").map(String.init)
    map = try Document(reading: Array(lines.dropFirst().joined(separator: "\n").utf8)).map
  }

  var output: String {
    let size = words[0].split(separator: "x").compactMap { Int($0) }
    let page = PageSize(columns: size[0], rows: size[1])
    var options = HandoutOptions(sheet: SheetOptions(charset: .ascii))
    if words.contains("compare") { options.comparing = .together }
    options.isAnonymous = words.contains("anonymous")
    if words.contains("side-by-side") { options.comparing = .sideBySide }
    for word in words where word.hasPrefix("layer=") {
      options.sheet.layers = LayerSet(layer(word.dropFirst(6)))
    }
    for word in words where word.hasPrefix("sides=") {
      let names = word.dropFirst(6).split(separator: ",")
      options.sides = (layer(names[0]), layer(names[1]))
    }
    let parts = words.compactMap(HandoutPart.init)
    if !parts.isEmpty { options.parts = parts }
    let handout = Handout(handoutContents(of: map, options, columns: page.columns), page)
    // A page ends with a line of its own, and blank lines are not worth reading.
    return handout.pages.map { page in
      let lines = page.dropLast()
      let filled = lines.lastIndex { !$0.isEmpty }.map { lines[...$0] } ?? []
      return (filled + [page[page.count - 1]]).joined(separator: "\n") + "\n"
    }
    .joined(separator: "-----\n")
  }

  private func layer(_ name: Substring) -> Layer {
    Layer.allCases.first { $0.name == name } ?? .real
  }
}

@Suite("What a handout holds")
struct HandoutContentsTests {
  @Test("reads as its case file says", arguments: CaseFile.all(in: "HandoutCases"))
  func cases(_ file: CaseFile) throws {
    let output = try HandoutCase(file.input).output
    if output != file.expected { file.record(output) }
    #expect(output == file.expected)
  }

  @Test("has cases")
  func hasCases() { #expect(CaseFile.all(in: "HandoutCases").count >= 7) }

  private func text(_ map: CareMap, _ options: HandoutOptions, _ size: PageSize) -> String {
    let contents = handoutContents(of: map, options, columns: size.columns)
    return Handout(contents, size, options.sheet.charset).pages
      .map { $0.joined(separator: "\n") }.joined(separator: "\n")
  }

  @Test(
    "tells every flow with its number, and every quote, of the maps that ship",
    arguments: MapFile.all)
  func wholeKey(_ file: MapFile) throws {
    let map = try file.map()
    for format in PageFormat.allCases {
      let size = format.size(isLandscape: false)
      let text = text(map, HandoutOptions(sheet: SheetOptions(), parts: [.key]), size)
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for flow in map.flows {
        #expect(words.contains("[\(flow.id.index + 1)] \(map[flow.source].name)"))
        for quote in flow.voices.compactMap(\.words) {
          let told = quote.split(separator: " ").joined(separator: " ")
          #expect(
            words.replacing(" ", with: "").contains(told.replacing(" ", with: "")), "\(told)")
        }
      }
    }
  }

  @Test("is as large as its pages, whatever people tell, and shows nothing that moves a cursor")
  func anything() throws {
    for seed in UInt64(0)..<40 {
      var random = RandomFacts(seed: seed)
      let map = CareMap((0..<Int(20 + seed)).map { _ in random.fact() })
      for format in [PageFormat.standard, .large] {
        let size = format.size(isLandscape: seed % 2 == 0)
        var options = HandoutOptions(sheet: SheetOptions())
        options.comparing = seed % 3 == 0 ? nil : seed % 3 == 1 ? .together : .sideBySide
        let contents = handoutContents(of: map, options, columns: size.columns)
        for page in Handout(contents, size).pages {
          #expect(page.count == size.rows - 1)
          for line in page {
            #expect(columns(of: line) <= size.columns)
            #expect(!line.unicodeScalars.contains(where: isControl))
          }
        }
      }
    }
  }
}
