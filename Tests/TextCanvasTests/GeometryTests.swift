import Testing
import TextCanvas

@Suite("Points and rectangles")
struct GeometryTests {
  /// Every rectangle of up to so many columns and rows about the middle, empty ones too.
  private static let smallRects = (-2...2).flatMap { column in
    (-1...1).flatMap { row in
      (0...3).flatMap { columns in
        (0...2).map { rows in
          Rect(origin: Point(column: column, row: row), columns: columns, rows: rows)
        }
      }
    }
  }

  /// The cells of a rectangle, counted out.
  private func cells(of rect: Rect) -> Set<Point> {
    Set(
      (0..<rect.columns).flatMap { column in
        (0..<rect.rows).map { row in
          Point(column: rect.origin.column + column, row: rect.origin.row + row)
        }
      })
  }

  @Test("a rectangle contains its cells, and no other point")
  func containing() {
    for rect in Self.smallRects {
      let cells = cells(of: rect)
      for point in (-4...6).flatMap({ column in
        (-3...4).map { Point(column: column, row: $0) }
      }) {
        #expect(rect.contains(point) == cells.contains(point), "\(rect), \(point)")
      }
    }
  }

  @Test("two rectangles intersect where they share a cell, and nowhere else")
  func intersecting() {
    for one in Self.smallRects {
      let cells = cells(of: one)
      for other in Self.smallRects {
        let shares = !cells.isDisjoint(with: self.cells(of: other))
        #expect(one.intersects(other) == shares, "\(one), \(other)")
      }
    }
  }

  @Test("a rectangle's sides are its outermost cells")
  func sides() {
    let rect = Rect(origin: Point(column: 2, row: 5), columns: 4, rows: 3)
    #expect([rect.left, rect.right, rect.top, rect.bottom] == [2, 5, 5, 7])
    let moved = rect.offset(by: Point(column: -2, row: 1))
    #expect([moved.left, moved.right, moved.top, moved.bottom] == [0, 3, 6, 8])
  }

  @Test("who goes back as far as forth is where he was", arguments: Direction.allCases)
  func thereAndBack(direction: Direction) {
    let start = Point(column: 3, row: -4)
    #expect(start.moved(direction) != start)
    #expect(start.moved(direction, by: 7).moved(direction.opposite, by: 7) == start)
    #expect(start.moved(direction, by: 7) == start.moved(direction.opposite, by: -7))
  }

  @Test("columns grow to the right and rows downwards")
  func directions() {
    let start = Point(column: 3, row: 4)
    #expect(start.moved(.right, by: 2) == Point(column: 5, row: 4))
    #expect(start.moved(.down, by: 2) == Point(column: 3, row: 6))
    #expect(start.offset(by: Point(column: 1, row: -1)) == Point(column: 4, row: 3))
  }
}
