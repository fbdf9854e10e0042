import TestSupport
import Testing

@testable import MapLayout

@Suite("Spacing")
struct SpacingTests {
  struct Hold {
    let later: Int
    let earlier: Int
    let distance: Int

    func isKept(by numbers: [Int]) -> Bool { numbers[later] - numbers[earlier] >= distance }
  }

  struct Pull {
    let one: Int
    let other: Int
    let weight: Int
  }

  /// Numbers with distances that some numbers keep, so that they contradict each other nowhere.
  struct World {
    static let greatestDistance = 3
    var holds: [Hold] = []
    var pulls: [Pull] = []
    let count: Int

    init(seed: UInt64) {
      var random = RandomFacts(seed: seed)
      let count = random.number(2...4)
      self.count = count
      let secret = (0..<count).map { _ in random.number(0...4) }
      for _ in 0..<random.number(1...6) {
        let later = random.number(0...count - 1)
        let earlier = random.number(0...count - 1)
        let most = min(secret[later] - secret[earlier], Self.greatestDistance)
        guard later != earlier, most >= -Self.greatestDistance else { continue }
        let distance = random.number(max(-Self.greatestDistance, most - 2)...most)
        holds.append(Hold(later: later, earlier: earlier, distance: distance))
      }
      for _ in 0..<random.number(1...5) {
        pulls.append(
          Pull(
            one: random.number(0...count - 1), other: random.number(0...count - 1),
            weight: random.number(0...4)))
      }
    }

    func cost(of numbers: [Int]) -> Int {
      pulls.reduce(0) { $0 + $1.weight * abs(numbers[$1.one] - numbers[$1.other]) }
    }

    /// The least cost of all numbers that keep their distances, found by trying them all.
    ///
    /// Some best numbers are joined by distances that are just kept, so none is farther from the first.
    func leastCost(_ numbers: [Int] = [0]) -> Int? {
      guard numbers.count < count else { return cost(of: numbers) }
      let reach = Self.greatestDistance * (count - 1)
      return (-reach...reach).compactMap { number in
        let more = numbers + [number]
        let isKept = holds.allSatisfy {
          max($0.later, $0.earlier) != more.count - 1 || $0.isKept(by: more)
        }
        return isKept ? leastCost(more) : nil
      }.min()
    }
  }

  @Test("keeps every distance, and no numbers are nearer together", arguments: UInt64(0)..<150)
  func againstAllNumbers(seed: UInt64) {
    let world = World(seed: seed)
    var spacing = Spacing(count: world.count, greatestDistance: World.greatestDistance)
    for hold in world.holds {
      spacing.keep(hold.later, behind: hold.earlier, by: hold.distance)
    }
    for pull in world.pulls { spacing.pull(pull.one, pull.other, weight: pull.weight) }
    let numbers = spacing.solve()
    #expect(numbers.count == world.count && numbers.min() == 0)
    #expect(world.holds.allSatisfy { $0.isKept(by: numbers) }, "seed \(seed): \(numbers)")
    #expect(world.cost(of: numbers) == world.leastCost(), "seed \(seed): \(numbers)")
  }

  @Test(
    "that is asked for more goes on as if all had been asked at once", arguments: UInt64(0)..<100)
  func askedTwice(seed: UInt64) {
    let world = World(seed: seed &+ 5000)
    var spacing = Spacing(count: world.count, greatestDistance: World.greatestDistance)
    for (index, hold) in world.holds.enumerated() {
      spacing.keep(hold.later, behind: hold.earlier, by: hold.distance)
      if index.isMultiple(of: 2) { _ = spacing.solve() }
    }
    for pull in world.pulls {
      spacing.pull(pull.one, pull.other, weight: pull.weight)
      _ = spacing.solve()
    }
    let numbers = spacing.solve()
    #expect(world.holds.allSatisfy { $0.isKept(by: numbers) }, "seed \(seed): \(numbers)")
    #expect(world.cost(of: numbers) == world.leastCost(), "seed \(seed): \(numbers)")
  }

  @Test("of numbers that nothing holds is nought for each")
  func nothingHeld() {
    var spacing = Spacing(count: 3, greatestDistance: 1)
    #expect(spacing.solve() == [0, 0, 0])
    var none = Spacing(count: 0, greatestDistance: 1)
    #expect(none.solve() == [])
  }
}
