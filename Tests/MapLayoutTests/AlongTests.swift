import TestSupport
import Testing

@testable import MapLayout

@Suite("Everything along a picture")
struct AlongTests {
  /// A few objects with lines between them.
  private struct World {
    let objects: [AlongObject]
    let chains: [[Int]]

    init(seed: UInt64, count: Int) {
      var random = RandomFacts(seed: seed)
      objects = (0..<count).map { number in
        let first = random.number(1...6)
        return AlongObject(
          kind: random.chance(50) ? .track(segment: number) : .box(vertex: number),
          across: first...first + random.number(0...3), along: random.number(1...2),
          margin: random.number(0...1))
      }
      chains = (0..<random.number(0...3)).map { _ in
        (0..<count).filter { _ in random.chance(60) }
      }
    }

    func gap(_ one: AlongObject, _ other: AlongObject) -> Int {
      (one.along + other.across.lowerBound) % 2
    }

    /// How far objects must be behind each other: those that share a place with nothing between.
    var holds: [(later: Int, earlier: Int, distance: Int)] {
      func places(_ index: Int) -> ClosedRange<Int> {
        let object = objects[index]
        return object.across.lowerBound - object.margin...object.across.upperBound + object.margin
      }
      var holds: [(later: Int, earlier: Int, distance: Int)] = []
      for later in objects.indices {
        for earlier in 0..<later {
          let isSeen = (-2...14).contains { place in
            places(later).contains(place) && places(earlier).contains(place)
              && !(earlier + 1..<later).contains { places($0).contains(place) }
          }
          let distance = objects[earlier].along + gap(objects[earlier], objects[later])
          if isSeen { holds.append((later, earlier, distance)) }
        }
      }
      return holds
    }

    func cost(_ starts: [Int], _ length: Int) -> Int {
      chains.reduce((chains.count + 1) * length) { sum, chain in
        zip(chain, chain.dropFirst()).reduce(sum) { $0 + abs(starts[$1.0] - starts[$1.1]) }
      }
    }

    /// The least cost of all places along.
    func leastCost(_ holds: [(later: Int, earlier: Int, distance: Int)], _ starts: [Int] = [])
      -> Int
    {
      guard starts.count < objects.count else {
        let length = zip(starts, objects).map { $0 + $1.along }.max() ?? 0
        return cost(starts, length)
      }
      let least =
        holds.filter { $0.later == starts.count }
        .map { starts[$0.earlier] + $0.distance }.max() ?? 0
      guard least <= 9 else { return .max }
      return (least...9).map { leastCost(holds, starts + [$0]) }.min() ?? 0
    }
  }

  @Test("takes the least room, and lines the least length", arguments: UInt64(0)..<60)
  func againstAllStarts(seed: UInt64) {
    let world = World(seed: seed, count: 1 + Int(seed % 4))
    let (starts, length) = along(
      world.objects, gap: world.gap, chains: world.chains, isFramed: false)
    #expect(starts.allSatisfy { $0 >= 0 })
    #expect(zip(starts, world.objects).allSatisfy { $0 + $1.along <= length })
    #expect(world.cost(starts, length) == world.leastCost(world.holds), "seed \(seed): \(starts)")
  }

  @Test("keeps its order and its distances where it shares a place", arguments: UInt64(0)..<60)
  func order(seed: UInt64) {
    let world = World(seed: seed &+ 900, count: 25)
    let starts = along(world.objects, gap: world.gap, chains: world.chains, isFramed: false).starts
    for hold in world.holds {
      #expect(starts[hold.later] - starts[hold.earlier] >= hold.distance, "seed \(seed)")
    }
    for (later, object) in world.objects.enumerated() {
      for (earlier, other) in world.objects[..<later].enumerated()
      where object.across.overlaps(other.across) {
        #expect(starts[later] >= starts[earlier] + other.along, "seed \(seed)")
      }
    }
  }

  @Test("stands within its frame, and the gates in the frame's border", arguments: UInt64(0)..<30)
  func frames(seed: UInt64) {
    let world = World(seed: seed, count: 6)
    func gate(_ place: Int) -> AlongObject {
      AlongObject(kind: .gate(vertex: 0), across: place...place, along: 1, margin: 0)
    }
    let objects = [gate(1), gate(5)] + world.objects + [gate(2), gate(6)]
    let (starts, length) = along(
      objects, gap: world.gap, chains: [[0, 2, 8], [1, 4, 9]], isFramed: true)
    #expect(starts.prefix(2) == [0, 0])
    #expect(starts.suffix(2) == [length - 1, length - 1])
    for (start, object) in zip(starts, objects).dropFirst(2).dropLast(2) {
      #expect(start >= 1 && start + object.along <= length - 1, "seed \(seed)")
    }
  }
}
