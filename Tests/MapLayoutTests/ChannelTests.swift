import TestSupport
import Testing

@testable import MapLayout

@Suite("A channel")
struct ChannelTests {
  /// Nets between places that are a pitch apart.
  private static func nets(seed: UInt64, count: Int, places: Int) -> [Channel.Net] {
    var random = RandomFacts(seed: seed)
    let upper = shuffled(Array(0..<places), &random).prefix(count)
    let lower = shuffled(Array(0..<places), &random).prefix(count)
    return zip(upper, lower).map { Channel.Net(upper: 2 * $0, lower: 2 * $1) }
  }

  /// A piece of line that runs from top to bottom.
  private struct Vertical {
    let net: Int
    let place: Int
    let rows: ClosedRange<Int>
  }

  /// Every upright piece of line, with a row for each track; nothing where lines run upwards.
  private static func verticals(_ nets: [Channel.Net], _ channel: Channel) -> [Vertical]? {
    var verticals: [Vertical] = []
    for (index, net) in nets.enumerated() {
      var row = -1
      var place = net.upper
      for (track, piece) in channel.pieces.enumerated() where piece.net == index {
        guard piece.top == place else { return nil }
        verticals.append(Vertical(net: index, place: place, rows: row...track))
        row = track
        place = piece.bottom
      }
      guard place == net.lower else { return nil }
      verticals.append(Vertical(net: index, place: place, rows: row...channel.pieces.count))
    }
    return verticals
  }

  @Test("leads every line down to its place, and none along another", arguments: UInt64(0)..<200)
  func noCollisions(seed: UInt64) throws {
    let count = 1 + Int(seed % 9)
    let nets = Self.nets(seed: seed, count: count, places: count + Int(seed % 3))
    let channel = try #require(Channel(nets, reserved: [], width: nil, pitch: 2))
    let verticals = try #require(Self.verticals(nets, channel), "seed \(seed)")
    for (index, one) in verticals.enumerated() {
      for other in verticals[..<index] where one.place == other.place && one.net != other.net {
        #expect(!one.rows.overlaps(other.rows), "seed \(seed)")
      }
    }
    #expect(channel.pieces.allSatisfy { $0.top != $0.bottom })
  }

  @Test(
    "lets lines step aside to nowhere but free places within its width", arguments: UInt64(0)..<200)
  func steppingAside(seed: UInt64) {
    let count = 2 + Int(seed % 5)
    let nets = Self.nets(seed: seed, count: count, places: count)
    let width = 3 * count + 6
    let reserved = 2 * count...2 * count + Int(seed % 3)
    guard let channel = Channel(nets, reserved: [reserved], width: width, pitch: 2) else {
      Issue.record("no channel, seed \(seed)")
      return
    }
    let ends = Set(nets.flatMap { [$0.upper, $0.lower] })
    let aside = channel.pieces.filter { $0.bottom != nets[$0.net].lower }.map(\.bottom)
    #expect(Set(aside).count == aside.count)
    for place in aside {
      #expect(!ends.contains(place) && !reserved.contains(place), "seed \(seed)")
      #expect((0..<width).contains(place), "seed \(seed)")
    }
  }

  @Test("is none where lines must change places and there is no place to step aside to")
  func noRoom() {
    let nets = [Channel.Net(upper: 0, lower: 2), Channel.Net(upper: 2, lower: 0)]
    #expect(Channel(nets, reserved: [0...2], width: 4, pitch: 2) == nil)
    #expect(Channel(nets, reserved: [0...4], width: 5, pitch: 2) == nil)
    #expect(Channel(nets, reserved: [0...2], width: 5, pitch: 2)?.pieces.count == 3)
    // Where no place a pitch away is free, one between two lines does.
    #expect(
      Channel(nets, reserved: [], width: 3, pitch: 2)?.pieces.contains { $0.top == 1 } == true)
  }

  /// How often upright pieces and tracks cross.
  private static func crossings(_ nets: [Channel.Net], _ pieces: [Channel.Piece]) -> Int {
    var count = 0
    for (row, piece) in pieces.enumerated() {
      for (index, net) in nets.enumerated() where index != piece.net {
        let turn = pieces.firstIndex { $0.net == index }
        let place = turn.map { $0 < row ? net.lower : net.upper } ?? net.upper
        if place > piece.span.lowerBound, place < piece.span.upperBound { count += 1 }
      }
    }
    return count
  }

  /// Whether, at a place where one line comes down and another goes on, the first has turned away.
  private static func isPossible(_ pieces: [Channel.Piece]) -> Bool {
    pieces.enumerated().allSatisfy { row, piece in
      !pieces[..<row].contains { $0.bottom == piece.top }
    }
  }

  @Test("has no more crossings than any order of its tracks", arguments: UInt64(0)..<150)
  func againstAllOrders(seed: UInt64) throws {
    let count = 2 + Int(seed % 4)
    let nets = Self.nets(seed: seed, count: count, places: count + 2)
    let channel = try #require(Channel(nets, reserved: [], width: nil, pitch: 2))
    guard Set(channel.pieces.map(\.net)).count == channel.pieces.count else { return }
    let fewest = permutations(of: channel.pieces).filter(Self.isPossible)
      .map { Self.crossings(nets, $0) }.min()
    #expect(Self.crossings(nets, channel.pieces) == fewest, "seed \(seed)")
  }
}
