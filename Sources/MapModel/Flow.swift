/// What a flow carries.
public enum Cargo: String, CaseIterable, Hashable, Sendable {
  /// Someone goes, or is taken.
  case people
  /// Somebody is told something.
  case information
  /// Someone pays.
  case money
  /// A thing goes, such as a bed or a key.
  case equipment
  /// Something is decided.
  case decision
}

/// One step from an agency to another, in one layer.
public struct Flow: Hashable, Sendable, Attributed {
  /// The number of a flow within one map, counted in the order of telling.
  public struct ID: Hashable, Comparable, Sendable {
    /// The place of the flow in the map's list.
    public let index: Int

    /// Names the flow that stands at a place of the map's list.
    public init(_ index: Int) {
      self.index = index
    }

    /// Tells which of two flows was told first.
    public static func < (left: ID, right: ID) -> Bool { left.index < right.index }
  }

  /// The number within the map.
  public let id: ID
  /// Where it comes from.
  public let source: Agency.ID
  /// Where it goes to.
  public let target: Agency.ID
  /// Whether it is official, real or proposed.
  public let layer: Layer
  /// What happens, in people's words; empty where nobody said.
  public let label: String
  /// What else was told of it.
  public let attributes: [Attribute]

  /// The time before it happens; nothing where nobody was asked.
  public var wait: Duration? {
    first { if case .wait(let duration) = $0 { duration } else { nil } }
  }

  /// The time it takes; nothing where nobody was asked.
  public var takes: Duration? {
    first { if case .takes(let duration) = $0 { duration } else { nil } }
  }

  /// How often it happens.
  public var volume: Rate? {
    first { if case .volume(let rate) = $0 { rate } else { nil } }
  }

  /// By what channel.
  public var channel: String? {
    first { if case .by(let channel) = $0 { channel } else { nil } }
  }

  /// What it carries; people unless said.
  public var cargo: Cargo {
    first { if case .carries(let cargo) = $0 { cargo } else { nil } } ?? .people
  }

  /// Whether the room has agreed that this differs from the official path and is good.
  public var isAccepted: Bool {
    first { if case .accepted = $0 { true } else { nil } } ?? false
  }

  /// Whether people do not agree that this happens.
  public var isDisputed: Bool {
    first { if case .disputed = $0 { true } else { nil } } ?? false
  }
}
