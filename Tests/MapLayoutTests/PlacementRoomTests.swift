import MapModel
import TestSupport
import Testing
import TextCanvas

@testable import MapLayout

@Suite("Room made in a picture")
struct PlacementRoomTests {
  private static func world(seed: UInt64) -> (map: CareMap, picture: Placement) {
    var random = RandomFacts(seed: seed)
    let agencies = random.number(1...12)
    let map = randomMap(seed: seed, agencies: agencies, flows: random.number(0...agencies * 2))
    return (map, LaidOutMap(map, LayoutOptions(columns: random.pick([60, 100, 140]))).placement)
  }

  /// Where a cell goes: not at all before the cut, by as much as was inserted behind it.
  private static func moved(_ cell: Int, _ cut: Int, _ count: Int) -> Int {
    cell > cut ? cell + count : cell
  }

  @Test("by columns or rows leaves no fault", arguments: UInt64(0)..<25)
  func noFaults(seed: UInt64) {
    let (map, picture) = Self.world(seed: seed)
    #expect(faults(of: picture, map, columns: nil) == [])
    for column in -1..<picture.columns {
      var wider = picture
      wider.insertColumns(4, behind: column, growing: nil, map)
      let found = faults(of: wider, map, columns: picture.columns + 4)
      #expect(found == [], "seed \(seed), 4 columns behind \(column)")
    }
    for row in -1..<picture.rows {
      var higher = picture
      higher.insertRows(1, behind: row, growing: nil, map)
      let found = faults(of: higher, map, columns: picture.columns)
      #expect(found == [], "seed \(seed), 1 row behind \(row)")
    }
  }

  @Test("by columns moves what stands behind the cut, and nothing else", arguments: UInt64(0)..<15)
  func columns(seed: UInt64) {
    let (map, picture) = Self.world(seed: seed)
    for cut in stride(from: 0, to: picture.columns, by: 5) {
      var wider = picture
      wider.insertColumns(3, behind: cut, growing: nil, map)
      #expect(wider.columns == picture.columns + 3)
      for (old, new) in zip(picture.boxes, wider.boxes) {
        #expect(new.frame.left == Self.moved(old.frame.left, cut, 3), "seed \(seed), \(cut)")
        #expect(new.frame.top == old.frame.top && new.frame.rows == old.frame.rows)
        let right = Self.moved(old.frame.right, cut, 3)
        #expect(new.frame.right == right || new.frame.right == old.frame.right)
        #expect(new.lines == old.lines)
      }
      for (old, new) in zip(picture.routes, wider.routes) {
        for (bend, now) in zip(old.bends, new.bends).dropLast() {
          #expect(now == Point(column: Self.moved(bend.column, cut, 3), row: bend.row))
        }
      }
      for (old, new) in zip(picture.labels, wider.labels) {
        let shifts = Set(zip(old.origins, new.origins).map { $1.column - $0.column })
        #expect(shifts == [0] || shifts == [3], "seed \(seed), \(cut)")
        #expect(old.origins.map(\.row) == new.origins.map(\.row))
      }
    }
  }

  @Test("by rows moves what stands behind the cut, and nothing else", arguments: UInt64(0)..<15)
  func rows(seed: UInt64) {
    let (map, picture) = Self.world(seed: seed)
    for cut in stride(from: 0, to: picture.rows, by: 2) {
      var higher = picture
      higher.insertRows(5, behind: cut, growing: nil, map)
      let count = higher.rows - picture.rows
      #expect(count >= 5)
      for (old, new) in zip(picture.boxes, higher.boxes) {
        #expect(new.frame.top == Self.moved(old.frame.top, cut, count), "seed \(seed), \(cut)")
        #expect(new.frame.left == old.frame.left && new.frame.columns == old.frame.columns)
      }
      for (old, new) in zip(picture.routes, higher.routes) {
        for (bend, now) in zip(old.bends, new.bends).dropLast() {
          #expect(now == Point(column: bend.column, row: Self.moved(bend.row, cut, count)))
        }
      }
    }
  }

  @Test("lets the box grow that is to, and moves what is behind it", arguments: UInt64(0)..<20)
  func growing(seed: UInt64) {
    let (map, picture) = Self.world(seed: seed)
    for (index, box) in picture.boxes.enumerated() {
      var wider = picture
      wider.insertColumns(4, behind: box.frame.right - 1, growing: box.agency, map)
      #expect(wider.boxes[index].frame.columns == box.frame.columns + 4)
      #expect(wider.boxes[index].frame.origin == box.frame.origin)
      #expect(faults(of: wider, map, columns: nil) == [], "seed \(seed), box \(index)")
      var higher = picture
      higher.insertRows(2, behind: box.frame.bottom - 1, growing: box.agency, map)
      #expect(higher.boxes[index].frame.rows >= box.frame.rows + 2)
      #expect(higher.boxes[index].frame.origin == box.frame.origin)
      #expect(faults(of: higher, map, columns: nil) == [], "seed \(seed), box \(index)")
    }
  }
}
