public import MapModel

/// What stands on one side or on both, with everything that was told of it on either.
public protocol Difference: Attributed, Hashable, Sendable {
  /// How it stands on one side beside the other.
  var status: Status { get }
  /// What is told differently, in the order of a tidy line.
  var changes: [Change] { get }
}

extension Difference {
  /// What both sides told, the left one first; what both tell alike stands once.
  static func union(_ left: [Attribute]?, _ right: [Attribute]?) -> [Attribute] {
    guard let left, let right else { return left ?? right ?? [] }
    let known = Set(left)
    return Attribute.inOrder(left + right.filter { !known.contains($0) })
  }
}

/// An agency on two sides.
public struct AgencyDifference: Difference {
  /// The agency on the left side, where it is there.
  public let left: Agency?
  /// The agency on the right side, where it is there.
  public let right: Agency?
  /// How it stands on one side beside the other.
  public let status: Status
  /// What is told differently, in the order of a tidy line.
  public let changes: [Change]

  /// What both sides tell of it.
  public var attributes: [Attribute] { Self.union(left?.attributes, right?.attributes) }
}

/// A flow on two sides: one entry a pairing.
public struct FlowDifference: Difference {
  /// Whether the room agrees on it, and has agreed that it is good.
  public enum Standing: Hashable, Sendable, CaseIterable {
    /// Nothing is said.
    case plain
    /// It differs from the official path, and that is good.
    case accepted
    /// People do not agree that it happens.
    case disputed
  }

  /// Where it comes from.
  public let source: AgencyMatch
  /// Where it goes to.
  public let target: AgencyMatch
  /// The flow on the left side, where it is there.
  public let left: Flow?
  /// The flow on the right side, where it is there.
  public let right: Flow?
  /// How it stands on one side beside the other.
  ///
  /// Between the official and the real layer a flow that is disputed is never as designed: where both
  /// have it, it has drifted, even where nothing else is told differently.
  public let status: Status
  /// What is told differently, in the order of a tidy line.
  public let changes: [Change]

  /// What both sides tell of it.
  public var attributes: [Attribute] { Self.union(left?.attributes, right?.attributes) }

  /// Whether it is listed with the others, or apart; who disputes is heard first.
  public var standing: Standing {
    if isDisputed { return .disputed }
    return isAccepted ? .accepted : .plain
  }

  /// Whether either side says that it differs from the official path and is good.
  public var isAccepted: Bool { left?.isAccepted ?? false || right?.isAccepted ?? false }

  /// Whether either side says that people do not agree that it happens.
  public var isDisputed: Bool { left?.isDisputed ?? false || right?.isDisputed ?? false }

  /// Whether both sides have it and tell it in other words.
  public var isInOtherWords: Bool {
    guard let left, let right, left.label != right.label else { return false }
    return NameKey.key(of: left.label) != NameKey.key(of: right.label)
  }
}

/// A remark on two sides.
public struct RemarkDifference: Difference {
  /// The remark on the left side, where it is there.
  public let left: Remark?
  /// The remark on the right side, where it is there.
  public let right: Remark?
  /// How it stands on one side beside the other.
  public let status: Status
  /// What is told differently, in the order of a tidy line.
  public let changes: [Change]

  /// What both sides tell of it.
  public var attributes: [Attribute] { Self.union(left?.attributes, right?.attributes) }
}
