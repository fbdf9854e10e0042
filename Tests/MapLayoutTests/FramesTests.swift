import MapLayout
import MapModel
import TestSupport
import Testing
import TextCanvas

@Suite("Frames")
struct FramesTests {
  private static let titles = ["Hospital site", "Town hall", "病院", "High street, number 4"]

  /// A random map, most of whose agencies are somewhere, or run by somebody.
  private static func world(seed: UInt64, _ grouping: LayoutOptions.Grouping) -> CareMap {
    var random = RandomFacts(seed: seed &+ 40)
    let agencies = random.number(2...10)
    let plain = randomMap(seed: seed, agencies: agencies, flows: random.number(1...agencies * 2))
    let places = plain.agencies.compactMap { agency -> Fact? in
      guard random.chance(70) else { return nil }
      let title = random.pick(Array(titles.prefix(1 + agencies / 3)))
      return .agency(
        Fact.Declaration(
          agency.name, attributes: [grouping == .site ? .at(title) : .of(title)]))
    }
    return CareMap(Array(plain.facts) + places)
  }

  private static func title(of agency: Agency, _ grouping: LayoutOptions.Grouping) -> String? {
    grouping == .site ? agency.site : agency.organisation
  }

  private static let worlds = (UInt64(0)..<12).flatMap { seed in
    [LayoutOptions.Grouping.site, .organisation].map { (seed, $0) }
  }

  @Test("hold the boxes that belong to them and no other, and share no cell", arguments: worlds)
  func holding(seed: UInt64, grouping: LayoutOptions.Grouping) {
    let map = Self.world(seed: seed, grouping)
    for columns in [80, 140, nil] {
      let layout = layout(of: map, LayoutOptions(columns: columns, grouping: grouping))
      let titles = layout.parts.flatMap { $0.frames.map(\.title) }
      #expect(Set(titles).count == titles.count)
      if layout.parts.count == 1 {
        #expect(
          Set(titles) == Set(map.agencies.compactMap { Self.title(of: $0, grouping) }),
          "seed \(seed)")
      }
      for part in layout.parts {
        #expect(faults(of: part, map, columns: columns) == [], "seed \(seed), \(columns ?? 0)")
        expectFrames(part, map, grouping, seed)
      }
    }
  }

  private func expectFrames(
    _ part: Placement, _ map: CareMap, _ grouping: LayoutOptions.Grouping, _ seed: UInt64
  ) {
    for (index, frame) in part.frames.enumerated() {
      for other in part.frames[..<index] { #expect(!frame.rect.intersects(other.rect)) }
      #expect(TextCanvas.columns(of: frame.title) <= frame.rect.columns - 4)
      let rect = frame.rect
      #expect(rect.left >= 0 && rect.top >= 0)
      #expect(rect.right < part.columns && rect.bottom < part.rows)
      for box in part.boxes {
        let belongs = Self.title(of: map[box.agency], grouping) == frame.title
        let inner = Rect(
          origin: Point(column: rect.left + 1, row: rect.top + 1), columns: rect.columns - 2,
          rows: rect.rows - 2)
        let isInside =
          inner.contains(box.frame.origin)
          && inner.contains(Point(column: box.frame.right, row: box.frame.bottom))
        #expect(belongs ? isInside : !box.frame.intersects(rect), "seed \(seed), \(frame.title)")
      }
    }
  }

  @Test(
    "are passed by lines straight through their border, beside corners and title", arguments: worlds
  )
  func borders(seed: UInt64, grouping: LayoutOptions.Grouping) {
    let map = Self.world(seed: seed, grouping)
    let layout = layout(of: map, LayoutOptions(columns: 120, grouping: grouping))
    for part in layout.parts {
      for route in part.routes {
        let cells = route.cells
        for ((before, cell), next) in zip(zip(cells, cells.dropFirst()), cells.dropFirst(2)) {
          for frame in part.frames where Self.isInBorder(cell, frame.rect) {
            let isAcross =
              [frame.rect.left, frame.rect.right].contains(cell.column)
              ? before.row == cell.row && cell.row == next.row
              : before.column == cell.column && cell.column == next.column
            #expect(isAcross, "seed \(seed), flow \(route.flow.index)")
            #expect(!Self.isTaken(cell, frame), "seed \(seed), flow \(route.flow.index)")
          }
        }
        let ends = [cells.first, cells.last].compactMap { $0 }
        for frame in part.frames {
          #expect(!ends.contains { Self.isInBorder($0, frame.rect) }, "seed \(seed)")
        }
      }
    }
  }

  private static func isInBorder(_ cell: Point, _ rect: Rect) -> Bool {
    rect.contains(cell)
      && ([rect.left, rect.right].contains(cell.column)
        || [rect.top, rect.bottom].contains(cell.row))
  }

  /// Whether a corner or the title stands in a cell of a border.
  private static func isTaken(_ cell: Point, _ frame: Placement.Frame) -> Bool {
    let rect = frame.rect
    let isCorner =
      [rect.left, rect.right].contains(cell.column) && [rect.top, rect.bottom].contains(cell.row)
    let title = rect.left + 1...rect.left + 2 + TextCanvas.columns(of: frame.title)
    return isCorner || cell.row == rect.top && title.contains(cell.column)
  }

  @Test("are not drawn where nobody asks, or where nothing is told to belong anywhere")
  func none() {
    let map = Self.world(seed: 4, .site)
    for part in layout(of: map, LayoutOptions(columns: 100)).parts { #expect(part.frames == []) }
    let plain = randomMap(seed: 4, agencies: 5, flows: 6)
    for part in layout(of: plain, LayoutOptions(columns: 100, grouping: .site)).parts {
      #expect(part.frames == [])
    }
  }
}
