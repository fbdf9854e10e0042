import Foundation
import MapDiff
import MapDrawing
import MapLayout
import MapModel
import MapReport
import MapText
import TestSupport
import Testing
import TextCanvas

@Suite("A map as a page")
struct MapPageTests {
  private func page(_ map: CareMap, columns: Int? = 80, _ layers: LayerSet = .all) -> String {
    let options = SheetOptions(
      layout: LayoutOptions(columns: columns, labels: .keyed), layers: layers)
    return MapPage(of: map, VectorSheet(of: map, options)).html
  }

  private func comparison(_ map: CareMap) -> String {
    let comparison = Comparison(of: map, .official, with: .real)
    let picture = ComparisonPicture(of: comparison)
    var options = SheetOptions(layout: LayoutOptions(columns: 80))
    options.caption = picture.caption
    return ComparisonReport(of: comparison).page(with: VectorSheet(of: picture.map, options))
  }

  private func pages(_ map: CareMap) -> [String] {
    [page(map), page(map, columns: 30), page(map, LayerSet(.real)), comparison(map)]
  }

  @Test("is as its case file says", arguments: CaseFile.all(in: "Cases/pages"))
  func cases(_ file: CaseFile) throws {
    let page = page(try Document(reading: Array(file.input.utf8)).map, columns: 40)
    if page != file.expected { file.record(page) }
    #expect(page == file.expected)
  }

  @Test("has one first heading, and no heading that leaves out a level", arguments: MapFile.all)
  func headings(_ file: MapFile) throws {
    for page in pages(try file.map()) {
      let levels = try MarkupElement.reading(page).all.compactMap { element in
        element.name.count == 2 && element.name.hasPrefix("h")
          ? element.name.last?.wholeNumberValue : nil
      }
      #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
      #expect(levels.count > 8)
    }
  }

  @Test("has a language, a title, and one of each landmark", arguments: MapFile.all)
  func landmarks(_ file: MapFile) throws {
    for page in pages(try file.map()) {
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
      let html = try MarkupElement.reading(page)
      #expect(html.all("title").first?.text == html.all("h1").first?.text)
      for name in ["header", "nav", "main", "footer"] {
        #expect(html.all(name).count == 1, "\(name)")
      }
      #expect(html.children.map(\.name) == ["head", "body"])
      #expect(html.children[1].children.map(\.name) == ["header", "main", "footer"])
    }
  }

  @Test("gives every place one name, and every link and label a place", arguments: MapFile.all)
  func names(_ file: MapFile) throws {
    for page in pages(try file.map()) {
      let html = try MarkupElement.reading(page)
      let ids = html.all.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count)
      for link in html.all("a") { #expect(ids.contains(String((link["href"] ?? "").dropFirst()))) }
      for element in html.all {
        for id in (element["aria-labelledby"] ?? "").split(separator: " ") {
          #expect(ids.contains(String(id)))
        }
      }
      let regions = html.all.filter { $0["role"] == "region" }
      #expect(regions.allSatisfy { $0["tabindex"] == "0" && !($0["aria-label"] ?? "").isEmpty })
      #expect(html.all("svg").allSatisfy { $0["role"] == "img" || $0["aria-hidden"] == "true" })
      let pictures = html.all("svg").filter { $0["role"] == "img" }
      #expect(!pictures.isEmpty && pictures.allSatisfy { $0.all("desc").count == 1 })
    }
  }

  @Test("has tables whose columns and rows are headed", arguments: MapFile.all)
  func tables(_ file: MapFile) throws {
    for page in pages(try file.map()) {
      let tables = try MarkupElement.reading(page).all("table")
      #expect(!tables.isEmpty)
      for table in tables {
        let head = try #require(table.all("thead").first)
        #expect(head.all("th").count >= 2 && head.all("th").allSatisfy { $0["scope"] == "col" })
        for row in table.all("tbody").flatMap(\.children) {
          #expect(row.children.count == head.children[0].children.count)
          let headings = row.all("th")
          #expect(headings.count == 1 && headings.allSatisfy { $0["scope"] == "row" })
          #expect(headings.allSatisfy { !$0.text.isEmpty })
        }
      }
    }
  }

  @Test("tells every flow that is drawn, with who told us", arguments: MapFile.all)
  func flows(_ file: MapFile) throws {
    let map = try file.map()
    for layers in [LayerSet.all, LayerSet(.official)] {
      let table = try #require(try MarkupElement.reading(page(map, layers)).all("table").first)
      let rows = table.all("tbody").flatMap(\.children).map { $0.children.map(cellText) }
      let flows = map.flows.filter { layers.contains($0.layer) }
      #expect(rows.count == flows.count)
      for (row, flow) in zip(rows, flows) {
        let name = shownText(map[flow.source].name)
        let start = try #require(row.firstIndex(of: name))
        #expect(row[start + 1] == shownText(map[flow.target].name))
        #expect(row[start + 2] == flow.layer.name)
        #expect(row[start + 3].hasPrefix(shownText(flow.label)))
        for voice in flow.voices { #expect(row[start + 7].contains(voice.role.description)) }
      }
    }
  }

  private func cellText(_ cell: MarkupElement) -> String {
    shownText(cell.text.replacing("\n", with: " ")).trimmed
  }

  @Test("tells every sentence", arguments: MapFile.all)
  func sentences(_ file: MapFile) throws {
    let map = try file.map()
    let told = try MarkupElement.reading(page(map)).text
    for sentence in telling(of: map).split(separator: "\n") {
      #expect(told.contains(sentence), "\(sentence)")
    }
  }

  @Test("needs nothing but itself, and runs nothing", arguments: MapFile.all)
  func selfContained(_ file: MapFile) throws {
    for page in pages(try file.map()) {
      let html = try MarkupElement.reading(page)
      let forbidden: Set = ["script", "link", "img", "iframe", "object", "use", "image"]
      #expect(html.all.allSatisfy { !forbidden.contains($0.name) })
      let style = try #require(html.all("style").first?.text)
      #expect(!style.contains("url(") && !style.contains("@import"))
      #expect(style.contains("@media print") && style.contains("break-inside: avoid"))
      for element in html.all {
        #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") && $0 != "src" })
      }
    }
  }

  @Test("lets no text be anything but text", arguments: hostileTexts)
  func hostile(text: String) throws {
    let voice = Attribute.said(Voice(Role("Sister \(text)"), words: "\(text) said"))
    let map = CareMap([
      .title(Fact.Title(text)),
      .flow(Fact.Step("\(text) one", .official, "two \(text)", label: text, attributes: [voice])),
      .flow(Fact.Step("\(text) one", .real, "two", label: "\(text) x", attributes: [voice])),
      .remark(Remark(.issue, text)),
      .journey(Journey(text, .official, stops: ["\(text) one", "two \(text)"])),
      .journey(Journey(text, .real, stops: ["\(text) one", "two"])),
    ])
    let known = try Set(MarkupElement.reading(page(plain())).all.map(\.name))
      .union(MarkupElement.reading(comparison(plain())).all.map(\.name))
    for page in pages(map) {
      let html = try MarkupElement.reading(page)
      #expect(Set(html.all.map(\.name)).isSubset(of: known))
      #expect(html.all.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
      #expect(html.text.contains(seen("\(text) one")) && html.text.contains(seen(text)))
      #expect(html.text.unicodeScalars.allSatisfy { $0 == "\n" || !isControl($0) })
    }
    let html = try MarkupElement.reading(page(map))
    #expect(html.all("h1").first?.text == seen(text))
    #expect(html.text.contains(seen("Sister \(text): \"\(text) said\"")))
  }

  private func seen(_ text: String) -> String {
    shownText(text).replacing("\u{FFFE}", with: "?").replacing("\u{FFFF}", with: "?")
  }

  /// A map that has something for every part of a page.
  private func plain() throws -> CareMap {
    try map(
      """
      map Falls
      A => B : phones ; wait 2h ; said Sister: yes
      A -> C : phones ; wait 3h
      C -> A
      journey One : A => B
      journey One : A -> C ; count 2
      issue Nobody answers
      """)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
