public import MapDrawing
import MapMeasures
public import MapModel

/// A map as a page for browsers, in one file: the drawing, every flow in a table, the counts, the sentences.
///
/// The page needs nothing but itself and runs nothing. It can be read by a screen reader, and prints well.
public struct MapPage {
  private let map: CareMap
  private let sheet: VectorSheet

  /// Makes the page of a map.
  ///
  /// - Parameters:
  ///   - map: The map.
  ///   - sheet: The drawing of it.
  public init(of map: CareMap, _ sheet: VectorSheet) {
    self.map = map
    self.sheet = sheet
  }

  /// The page as HTML.
  ///
  /// - Complexity: O(*n*) expected, where *n* is the length of the map's text.
  public var html: String {
    let sections = [
      Page.drawing(sheet, toldIn: "words"),
      Page.Section(id: "flows", heading: Words.flowTable, content: flows),
      Page.Section(id: "counts", heading: Words.counts, content: counts),
      Page.Section(id: "words", heading: Words.sentences, content: sentences),
    ]
    return Page(title: sheet.title, sections: sections).html
  }

  private var flows: [Markup] {
    let table = FlowTable(map, sheet)
    guard !table.rows.isEmpty else { return [Markup("p", Markup(text: Words.nothingTold))] }
    return [Page.wide(table.markup, name: Words.flowTable)]
  }

  // MARK: The counts

  private var counts: [Markup] {
    let measures = Measures(of: map)
    guard !measures.layers.isEmpty else { return [Markup("p", Markup(text: Words.nothingFlows))] }
    let rows = MeasureRow.allCases.map { row in
      [Words.label(row)] + measures.layers.map { row.cell($0, map) }
    }
    let head = [Words.counted] + measures.layers.map(\.layer.name)
    let table = PageTable.table([head] + rows, caption: Words.layersSideBySide)
    return [Page.wide(table, name: Words.counts)] + named(measures) + journeys(measures)
  }

  /// Who is in loops and black holes.
  private func named(_ measures: Measures) -> [Markup] {
    let names = MeasureNames(measures, map)
    return [(Words.loops, names.loops), (Words.blackHoles, names.blackHoles)]
      .filter { !$0.1.isEmpty }
      .flatMap { [Markup("h3", Markup(text: $0)), Page.list($1)] }
  }

  private func journeys(_ measures: Measures) -> [Markup] {
    measures.journeysByTitle.flatMap { group in
      let lines = group.journeys.map { journey in
        Words.line(journey.journey.layer, people: journey.journey.toldCount, Words.code(journey))
      }
      return [Markup("h3", Markup(text: Words.journey(group.title))), Page.list(lines)]
    }
  }

  // MARK: The sentences

  private var sentences: [Markup] {
    let sections = Teller(map).sections(by: .telling).filter { !$0.paragraphs.isEmpty }
    guard !sections.isEmpty else { return [Markup("p", Markup(text: Words.nothingTold))] }
    return sections.flatMap { section in
      let texts = section.paragraphs.map { $0.joined(separator: " ") }
      guard let heading = section.heading else {
        return texts.map { Markup("p", Markup(text: $0)) }
      }
      return [Markup("h3", Markup(text: heading)), Page.list(texts)]
    }
  }
}
