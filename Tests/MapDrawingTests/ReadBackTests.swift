import MapDrawing
import MapLayout
import MapModel
import TestSupport
import Testing
import TextCanvas

@Suite("Reading a drawing back")
struct ReadBackTests {
  @Test(
    "gives the flows of the map, whatever the map, the width, the labels and the glyphs",
    arguments: UInt64(0)..<120)
  func randomMaps(block: UInt64) {
    for seed in block * 20..<block * 20 + 20 {
      let drawn = DrawnMap(seed: seed)
      expectReadBack(drawn)
    }
  }

  @Test("gives the flows of large maps", arguments: UInt64(0)..<8)
  func largeMaps(seed: UInt64) {
    let map = randomMap(seed: seed, agencies: 60, flows: 110, habits: [.hub, .pairs])
    for charset in Charset.allCases {
      let columns = seed.isMultiple(of: 2) ? 120 : nil
      let options = SheetOptions(layout: LayoutOptions(columns: columns), charset: charset)
      expectReadBack(DrawnMap(seed, map, options))
    }
  }

  @Test("gives the flows of a picture that grew while people told", arguments: UInt64(0)..<24)
  func told(seed: UInt64) {
    let agencies = 4 + Int(seed % 14)
    let facts = Array(randomTelling(seed: seed, agencies: agencies, flows: agencies * 2).facts)
    var picture = LaidOutMap(nothingOf: CareMap(), LayoutOptions(columns: 100))
    for count in 1...facts.count {
      picture = placement(of: CareMap(Array(facts[..<count])), after: picture)
      for charset in Charset.allCases where count % 4 == Int(seed % 4) || count == facts.count {
        expectReadBack(DrawnMap(seed, picture, charset))
      }
    }
  }

  @Test("cannot be done where one character is rubbed out", arguments: UInt64(0)..<40)
  func rubbingOut(block: UInt64) {
    for seed in block * 5..<block * 5 + 5 {
      let drawn = DrawnMap(seed: seed)
      var random = RandomFacts(seed: seed)
      // Of the title and the legend nothing is read.
      let legend = drawn.lines.lastIndex(of: "") ?? 0
      let rows = drawn.lines.indices.filter { row in
        row < legend && !drawn.lines[row].isEmpty && !drawn.lines[row].hasSuffix(" layer")
      }
      for _ in 0..<5 where !rows.isEmpty {
        let row = random.pick(rows)
        var line = Array(drawn.lines[row])
        let column = random.pick(line.indices.filter { line[$0] != " " })
        line[column] = " "
        var lines = drawn.lines
        lines[row] = String(line)
        while lines[row].last == " " { lines[row].removeLast() }
        let read = DrawingReader(lines)
        let isNoticed = read.troubles != [] || drawn.differences(from: read) != []
        #expect(isNoticed, "\(drawn), row \(row + 1): \(drawn.lines[row]), \(column + 1)")
      }
    }
  }

  private func expectReadBack(_ drawn: DrawnMap) {
    let read = DrawingReader(drawn.lines)
    let differences = read.troubles + drawn.differences(from: read)
    guard !differences.isEmpty else { return }
    Testing.Issue.record(
      """
      \(drawn)
      \(differences.joined(separator: "\n"))
      \(drawn.lines.joined(separator: "\n"))
      """)
  }
}

/// A random map, drawn in a random way.
private struct DrawnMap: CustomStringConvertible {
  let seed: UInt64
  let map: CareMap
  let options: SheetOptions
  let lines: [String]

  init(_ seed: UInt64, _ map: CareMap, _ options: SheetOptions) {
    self.seed = seed
    self.map = map
    self.options = options
    lines = Sheet(of: map, options).canvas.lines(options.charset)
  }

  init(_ seed: UInt64, _ picture: LaidOutMap, _ charset: Charset) {
    self.seed = seed
    map = picture.map
    options = SheetOptions(layout: picture.options, charset: charset)
    lines = Sheet(of: picture, options).canvas.lines(charset)
  }

  init(seed: UInt64) {
    var random = RandomFacts(seed: seed &+ 0x5EED)
    let agencies = random.number(1...random.pick([4, 8, 8, 12, 25]))
    let map = randomMap(
      seed: seed, agencies: agencies, flows: random.number(0...agencies * 2),
      mostFlowsOfAgency: random.pick([8, 12, 40]), habits: random.pick(MapHabits.allSets))
    let options = SheetOptions(
      layout: LayoutOptions(
        columns: random.pick([20, 26, 40, 60, 80, 100, 132, 200, nil]),
        labels: random.pick(LayoutOptions.Labels.allCases),
        detail: random.pick(LayoutOptions.Detail.allCases),
        grouping: random.chance(50) ? .site : .none),
      layers: random.chance(80) ? .all : LayerSet(random.pick(Layer.allCases)),
      charset: random.pick(Charset.allCases))
    self.init(seed, map, options)
  }

  var description: String {
    let columns = options.layout.columns.map { "\($0) columns" } ?? "any width"
    let layers = Layer.allCases.filter { options.layers.contains($0) }.map(\.name)
    return "seed \(seed), \(columns), labels \(options.layout.labels), "
      + "detail \(options.layout.detail), \(options.charset), \(layers.joined(separator: " "))"
  }

  /// What a reader took otherwise than the map tells it.
  func differences(from read: DrawingReader) -> [String] {
    var left = read.flows
    var differences: [String] = []
    for flow in map.flows where options.layers.contains(flow.layer) {
      if let index = left.firstIndex(where: { isRead(flow, in: $0) }) {
        left.remove(at: index)
      } else {
        let names = [flow.source, flow.target].map { map[$0].name }
        differences.append("missing: \(names[0]) \(flow.layer.name) \(names[1]) : \(flow.label)")
      }
    }
    differences += left.map { "not told: \($0)" }
    var names = read.names
    for agency in map.agencies where isDrawn(agency.id) {
      if let index = names.firstIndex(where: { $0.reads(as: shownText(agency.name)) }) {
        names.remove(at: index)
      } else {
        differences.append("no box: \(agency.name)")
      }
    }
    return differences + names.map { "no agency: \($0)" } + framesOtherThanSites(read)
  }

  /// The frames that hold others than the agencies at their sites, and the sites without a frame.
  ///
  /// Of a map in parts, some sites are too wide for a frame; in very few columns some titles are.
  private func framesOtherThanSites(_ read: DrawingReader) -> [String] {
    let isGrouped = options.layout.grouping == .site
    let sites = Set(map.agencies.compactMap { isGrouped ? $0.site : nil })
    var differences: [String] = []
    for (title, names) in read.frames {
      let members = map.agencies.filter { $0.site == title && isDrawn($0.id) }.map(\.name)
      let isRead = members.allSatisfy { name in names.contains { $0.reads(as: shownText(name)) } }
      if !sites.contains(title) || !isRead || members.count != names.count {
        differences.append("the frame \(title) holds \(names)")
      }
    }
    let titles = Set(read.frames.map(\.title))
    if titles.count != read.frames.count { differences.append("two frames of one site") }
    let isWide = options.layout.columns.map { $0 >= 80 } ?? true
    if read.partCount < 2, isWide, titles != sites { differences.append("frames are missing") }
    return differences
  }

  /// Agencies are left out that have flows, but none in the layers drawn.
  private func isDrawn(_ agency: Agency.ID) -> Bool {
    let layers = map.flows.filter { $0.source == agency || $0.target == agency }.map(\.layer)
    return layers.isEmpty || layers.contains { options.layers.contains($0) }
  }

  private func isRead(_ flow: Flow, in read: ReadFlow) -> Bool {
    guard read.layer == flow.layer, read.source.reads(as: shownText(map[flow.source].name)),
      read.target.reads(as: shownText(map[flow.target].name))
    else { return false }
    let times = [flow.wait.map { "wait \($0)" }, flow.takes.map { "takes \($0)" }]
    let volume = flow.volume.map { "\($0)" }
    // What the list says follows the label whatever is shown on lines.
    let told: [String?]
    switch options.layout.detail {
    case .names: told = []
    case .labels: told = read.key == nil ? [flow.label] : [flow.label] + times + [volume]
    case .times: told = [flow.label] + times + (read.key == nil ? [] : [volume])
    }
    let text = told.compactMap { $0.map { shownText($0) } }.filter { !$0.isEmpty }
      .joined(separator: ", ")
    let mayBeInline = options.layout.labels != .keyed || text.isEmpty
    return read.label.reads(as: text) && (read.key != nil || mayBeInline)
  }
}
