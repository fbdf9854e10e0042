/// What a flow says of the world: how it is meant to be, how it is, how it could be.
public enum Layer: UInt8, CaseIterable, Hashable, Sendable {
  /// How it is supposed to happen, also called the procedure or work as imagined.
  case official
  /// How it really happens, also called as-is or work as done.
  case real
  /// How people want it to happen, also called the proposal.
  case toBe

  /// The word for this layer in what people read and type.
  public var name: String {
    switch self {
    case .official: "official"
    case .real: "real"
    case .toBe: "to-be"
    }
  }
}

/// Some of the three layers.
public struct LayerSet: OptionSet, Hashable, Sendable {
  /// One bit a layer, the official one lowest.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Makes the set that holds one layer.
  public init(_ layer: Layer) {
    self.init(rawValue: 1 << layer.rawValue)
  }

  /// Every layer.
  public static let all = LayerSet(rawValue: 0b111)

  /// Tells whether a layer is in the set.
  public func contains(_ layer: Layer) -> Bool {
    rawValue & (1 << layer.rawValue) != 0
  }
}
