import MapModel
import TestSupport
import Testing
import TextCanvas

@testable import MapLayout

@Suite("Which way levels follow each other")
struct HeadingTests {
  private static func chain(of agencies: Int, label: String = "") -> CareMap {
    CareMap(
      (1..<agencies).map { number in
        .flow(Fact.Step("Agency \(number)", .real, "Agency \(number + 1)", label: label))
      })
  }

  private static func frames(_ map: CareMap, columns: Int) -> [Rect] {
    let layout = layout(of: map, LayoutOptions(columns: columns))
    #expect(layout.parts.count == 1)
    #expect(faults(of: layout.parts[0], map, columns: columns) == [], "\(columns) columns")
    return layout.parts[0].boxes.map(\.frame)
  }

  private static func runsRight(_ frames: [Rect]) -> Bool {
    zip(frames, frames.dropFirst()).allSatisfy { $0.right < $1.left }
  }

  private static func runsDown(_ frames: [Rect]) -> Bool {
    zip(frames, frames.dropFirst()).allSatisfy { $0.bottom < $1.top }
  }

  @Test("is to the right where a few agencies in a row fit the width, and down where they do not")
  func chosenByWidth() {
    for agencies in 2...6 {
      let map = Self.chain(of: agencies, label: "asks")
      let widths = [20, 30, 40, 60, 80, 100, 140, 200]
      let runsRight = widths.map { Self.runsRight(Self.frames(map, columns: $0)) }
      #expect(Self.runsDown(Self.frames(map, columns: 20)))
      #expect(runsRight.last == true)
      // Once there is room, there is in every greater width.
      #expect(runsRight == runsRight.sorted { !$0 && $1 }, "\(agencies) agencies: \(runsRight)")
    }
  }

  @Test("is down where no width is asked, and on large maps")
  func downByDefault() {
    let map = Self.chain(of: 4, label: "asks")
    let placement = layout(of: map, LayoutOptions()).parts[0]
    #expect(Self.runsDown(placement.boxes.map(\.frame)))
    #expect(Self.runsDown(Self.frames(Self.chain(of: 42), columns: 400)))
  }

  @Test("to the right takes fewer rows than down, or it is not taken", arguments: UInt64(0)..<12)
  func fewerRows(seed: UInt64) throws {
    let map = randomTelling(seed: seed, agencies: 4, flows: 5)
    let wide = layout(of: map, LayoutOptions(columns: 200))
    let down = layout(of: map, LayoutOptions())
    let tall = try #require(down.parts.first)
    #expect(wide.parts[0].rows <= tall.rows, "seed \(seed)")
  }

  @Test("turns columns and rows round")
  func geometry() {
    #expect(Heading.down.point(across: 3, along: 5) == Point(column: 3, row: 5))
    #expect(Heading.right.point(across: 3, along: 5) == Point(column: 5, row: 3))
    for heading in [Heading.down, .right] {
      let extent = Extent(columns: 7, rows: 2, heading)
      #expect(extent.columns(heading) == 7 && extent.rows(heading) == 2)
      for cells in 0..<12 {
        let up = heading.up(cells)
        #expect(up >= cells && up < cells + heading.pitch && up.isMultiple(of: heading.pitch))
        #expect(heading.places(cells) * heading.pitch == up)
      }
    }
  }
}
