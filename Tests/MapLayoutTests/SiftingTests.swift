import TestSupport
import Testing

@testable import MapLayout

@Suite("Sifting a level")
struct SiftingTests {
  /// A level with lines to the levels above and below it.
  private struct World {
    /// The items of three levels, of which that in the middle is sifted.
    let above: [Int]
    var level: [Int]
    let below: [Int]
    let up: [(item: Int, neighbour: Int, weight: Int)]
    let down: [(item: Int, neighbour: Int, weight: Int)]

    init(seed: UInt64, count: Int, lines: Int) {
      var random = RandomFacts(seed: seed)
      above = Array(0..<count)
      level = shuffled(Array(count..<2 * count), &random)
      below = Array(2 * count..<3 * count)
      func ends(_ others: [Int]) -> [(item: Int, neighbour: Int, weight: Int)] {
        (0..<lines).map { _ in
          (random.number(count...2 * count - 1), random.pick(others), random.number(1...3))
        }
      }
      up = ends(above)
      down = ends(below)
    }

    var places: [Int] {
      var places = [Int](repeating: 0, count: above.count * 3)
      for level in [above, level, below] {
        for (place, item) in level.enumerated() { places[item] = place }
      }
      return places
    }

    /// How many strands cross, counted pair by pair.
    var crossings: Int {
      let places = places
      return [up, down].reduce(0) { sum, ends in
        var count = 0
        for (index, one) in ends.enumerated() {
          for other in ends[..<index] {
            let here = places[one.item] - places[other.item]
            let there = places[one.neighbour] - places[other.neighbour]
            if here * there < 0 { count += one.weight * other.weight }
          }
        }
        return sum + count
      }
    }

    mutating func sift(turningEquals: Bool) -> (gain: Int, places: [Int]) {
      var places = places
      var sifting = LevelSifting()
      let gain = sifting.sift(
        &level, &places, Neighbours(itemCount: places.count, up),
        Neighbours(itemCount: places.count, down), turningEquals: turningEquals)
      return (gain, places)
    }
  }

  @Test("takes away as many crossings as it tells", arguments: UInt64(0)..<60)
  func gain(seed: UInt64) {
    var world = World(seed: seed, count: 2 + Int(seed % 7), lines: 12)
    let items = world.level.sorted()
    for turningEquals in [true, false] {
      let before = world.crossings
      let (gain, places) = world.sift(turningEquals: turningEquals)
      #expect(gain >= 0)
      #expect(world.crossings == before - gain, "seed \(seed)")
      #expect(places == world.places, "seed \(seed)")
      #expect(world.level.sorted() == items)
    }
  }

  @Test("puts two items in the better order", arguments: UInt64(0)..<30)
  func twoItems(seed: UInt64) {
    var world = World(seed: seed, count: 2, lines: 5)
    var turned = world
    turned.level.reverse()
    let best = min(world.crossings, turned.crossings)
    _ = world.sift(turningEquals: false)
    #expect(world.crossings == best, "seed \(seed)")
  }

  @Test("ends where no item would do better elsewhere in its level", arguments: UInt64(0)..<40)
  func localOptimum(seed: UInt64) {
    var world = World(seed: seed, count: 6, lines: 9)
    for _ in 0..<20 { _ = world.sift(turningEquals: false) }
    for item in world.level {
      for slot in world.level.indices {
        var other = world
        other.level.removeAll { $0 == item }
        other.level.insert(item, at: slot)
        #expect(other.crossings >= world.crossings, "seed \(seed)")
      }
    }
  }

  @Test("exchanges neighbours where a level is too large to sift")
  func largeLevel() {
    var world = World(seed: 3, count: 401, lines: 600)
    let before = world.crossings
    let (gain, places) = world.sift(turningEquals: true)
    #expect(gain > 0)
    #expect(world.crossings == before - gain)
    #expect(places == world.places)
  }
}
