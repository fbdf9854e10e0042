/// Which way a reader's eye goes.
enum Way: Int, CaseIterable {
  case up, right, down, left

  var opposite: Way { Way.allCases[(rawValue + 2) % 4] }
  var isVertical: Bool { self == .up || self == .down }
  var bit: UInt8 { 1 << rawValue }
  /// The ways to either side.
  var sides: [Way] { isVertical ? [.left, .right] : [.up, .down] }
}
