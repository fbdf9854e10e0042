import MapLayout
import MapModel
import TestSupport
import Testing
import TextCanvas

@testable import MapDrawing

@Suite("A picture in tiles")
struct TilingTests {
  private struct Cut {
    let map: CareMap
    let placement: Placement
    let whole: Canvas
    let tiling: Tiling
    let room: PageSize.Room
  }

  private func cut(_ seed: UInt64, _ room: PageSize.Room, grouping: LayoutOptions.Grouping = .none)
    throws -> Cut
  {
    var map = randomMap(seed: seed, agencies: 20 + Int(seed % 40), flows: 30 + Int(seed % 90))
    if grouping == .site { map = withSites(map) }
    var options = LayoutOptions(labels: seed % 2 == 0 ? .auto : .keyed, grouping: grouping)
    options.numbersAsTold = true
    let placement = layout(of: map, options).parts[0]
    var whole = Canvas(columns: placement.columns, rows: placement.rows)
    whole.draw(placement, of: map)
    return Cut(
      map: map, placement: placement, whole: whole,
      tiling: Tiling(placement, of: map, Emphasis(), whole: Emphasis(), room), room: room)
  }

  private func withSites(_ map: CareMap) -> CareMap {
    let sites = ["Town Hall", "Hospital", "Health Centre"]
    let declarations = map.agencies.map { agency in
      Fact.agency(
        .init(agency.name, attributes: [.at(sites[agency.id.index % sites.count])]))
    }
    return CareMap(declarations + map.facts)
  }

  private static let rooms = [
    PageSize.Room(columns: 77, rows: 44), PageSize.Room(columns: 46, rows: 24),
    PageSize.Room(columns: 131, rows: 60),
  ]

  @Test(
    "is the whole picture again where its tiles lie side by side, no cell of which stands twice")
  func together() throws {
    for seed in UInt64(0)..<60 {
      let cut = try cut(
        seed, Self.rooms[Int(seed % 3)], grouping: seed % 5 == 0 ? .site : .none)
      var seen = Canvas(columns: cut.whole.columns, rows: cut.whole.rows)
      var count = 0
      for tile in cut.tiling.tiles {
        for row in 0..<tile.canvas.rows {
          for column in 0..<tile.canvas.columns {
            let cell = tile.canvas[Point(column: column, row: row)]
            guard !cell.isBlank else { continue }
            let place = Point(column: column, row: row).offset(by: tile.origin)
            #expect(cut.whole.contains(place))
            #expect(seen[place].isBlank)
            count += 1
          }
        }
        seen.lay(tile: tile)
      }
      for (row, lines) in zip(seen.lines(.unicode), cut.whole.lines(.unicode)).enumerated() {
        #expect(lines.0 == lines.1, "row \(row) of seed \(seed)")
      }
      #expect(count > 0)
    }
  }

  @Test("has room for each of its tiles on a page")
  func room() throws {
    for seed in UInt64(0)..<60 {
      let cut = try cut(seed, Self.rooms[Int(seed % 3)])
      for tile in cut.tiling.tiles {
        #expect(tile.canvas.columns <= cut.room.columns)
        #expect(tile.canvas.rows <= cut.room.rows)
      }
    }
  }

  @Test("cuts no box in two")
  func boxes() throws {
    for seed in UInt64(0)..<60 {
      let cut = try cut(seed, Self.rooms[Int(seed % 3)])
      for box in cut.placement.boxes where box.frame.columns < cut.room.columns / 2 {
        let tile = try #require(cut.tiling.tileOfAgency[box.agency].map { cut.tiling.tiles[$0] })
        for row in box.frame.top...box.frame.bottom {
          for column in [box.frame.left, box.frame.right] {
            let place = Point(column: column, row: row)
            let there = Point(
              column: place.column - tile.origin.column, row: place.row - tile.origin.row)
            #expect(tile.canvas[there] == cut.whole[place])
          }
        }
      }
    }
  }

  @Test("has the number of a flow on both sides wherever its line goes from tile to tile")
  func numbers() throws {
    var count = 0
    for seed in UInt64(0)..<60 {
      let cut = try cut(seed, Self.rooms[Int(seed % 3)])
      var ends: [Flow.ID: Int] = [:]
      for tile in cut.tiling.tiles {
        let passing = tile.passing.map(\.flow)
        #expect(passing == passing.sorted())
        var taken: Set<Point> = []
        for number in tile.numbers {
          for (point, _) in number.digits {
            let there = Point(
              column: point.column - tile.origin.column, row: point.row - tile.origin.row)
            // A number hides nothing, and no other number.
            #expect(tile.canvas[there].isBlank, "seed \(seed)")
            #expect(taken.insert(point).inserted, "seed \(seed)")
          }
        }
        for flow in passing { ends[flow, default: 0] += 1 }
        count += tile.numbers.count
      }
      for (_, tiles) in ends { #expect(tiles > 1) }
      let areWhole = cut.placement.boxes.allSatisfy { $0.frame.columns < cut.room.columns / 2 }
      for flow in cut.map.flows where areWhole {
        let tiles = [flow.source, flow.target].map { cut.tiling.tileOfAgency[$0] }
        if tiles[0] != tiles[1] { #expect(ends[flow.id] ?? 0 > 1) }
      }
    }
    #expect(count > 500)
  }
}

extension Canvas {
  /// Lays what is not blank of a tile where it belongs.
  fileprivate mutating func lay(tile: Tiling.Tile) {
    for row in 0..<tile.canvas.rows {
      var column = 0
      while column < tile.canvas.columns {
        let start = Point(column: column, row: row)
        while !tile.canvas[Point(column: column, row: row)].isBlank { column += 1 }
        let run = Rect(origin: start, columns: column - start.column, rows: 1)
        lay(tile.canvas, showing: run, at: start.offset(by: tile.origin))
        column += 1
      }
    }
  }
}
