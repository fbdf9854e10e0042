import MapModel
import TestSupport
import Testing
import TextCanvas

@testable import MapLayout

@Suite("Groups of agencies")
struct ComponentsTests {
  /// Whom each agency can be reached from, whichever way flows run, found by going on until nothing
  /// is new.
  private static func reach(_ map: CareMap, _ frames: [SiteGroup]) -> [Set<Int>] {
    var reach = map.agencies.map { Set([$0.id.index]) }
    var pairs = map.flows.map { ($0.source.index, $0.target.index) }
    for frame in frames {
      for one in frame.members { pairs += frame.members.map { (one.index, $0.index) } }
    }
    var isNew = true
    while isNew {
      isNew = false
      for (one, other) in pairs where reach[one] != reach[other] {
        let both = reach[one].union(reach[other])
        reach[one] = both
        reach[other] = both
        isNew = true
      }
    }
    return reach
  }

  @Test(
    "are those that flows and frames join, in the order of first mention", arguments: UInt64(0)..<40
  )
  func groups(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let agencies = random.number(1...14)
    let map = tinyMap(seed: seed, agencies: agencies, flows: random.number(0...agencies))
    let frames = (0..<random.number(0...2)).map { number in
      SiteGroup(
        title: "Site \(number)",
        members: map.agencies.map(\.id).filter { _ in random.chance(25) })
    }
    let groups = components(of: map, frames)
    let reach = Self.reach(map, frames)
    #expect(groups.joined().map(\.index).sorted() == Array(0..<agencies))
    for group in groups {
      #expect(group == group.sorted())
      #expect(Set(group.map(\.index)) == reach[group[0].index], "seed \(seed)")
    }
    let firsts = groups.map { $0[0] }
    #expect(firsts == firsts.sorted())
  }

  @Test("are packed side by side, and none stands upon another", arguments: UInt64(0)..<40)
  func packing(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let pictures = (0..<random.number(0...9)).map { number in
      var picture = Placement.empty
      let rect = Rect(
        origin: Point(column: 0, row: 0), columns: random.number(3...30), rows: random.number(3...9)
      )
      picture.add(
        Placement(
          columns: rect.columns, rows: rect.rows,
          boxes: [Placement.Box(agency: .init(number), frame: rect, lines: [])], routes: [],
          labels: [], looseEnds: [], frames: []), at: rect.origin)
      return picture
    }
    for columns in [30, 50, 90, nil] {
      let whole = packed(pictures, columns: columns)
      let frames = whole.boxes.map(\.frame)
      #expect(whole.columns <= columns ?? .max, "seed \(seed)")
      #expect(frames.map(\.columns) == pictures.map(\.columns))
      for (index, frame) in frames.enumerated() {
        #expect(frame.left >= 0 && frame.top >= 0)
        #expect(frame.right < whole.columns && frame.bottom < whole.rows, "seed \(seed)")
        for other in frames[..<index] {
          let room = frame.widened(columns: 3, rows: 1)
          #expect(!room.intersects(other), "seed \(seed)")
        }
      }
      // In reading order they come as they were told.
      let order = frames.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
      #expect(order == frames, "seed \(seed)")
    }
  }
}
