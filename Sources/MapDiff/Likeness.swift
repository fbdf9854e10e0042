import MapModel

/// What makes two flows of one pair alike, at each stage less.
struct Likeness: Hashable {
  /// By what flows of one pair are brought together, one after the other.
  enum Stage: CaseIterable {
    /// Equal in channel, cargo and label.
    case words
    /// Equal in channel and cargo.
    case channel
    /// Equal in cargo.
    case cargo
    /// Whatever they are, in the order of telling.
    case telling
  }

  private let cargo: Cargo
  private let channel: String?
  private let label: String

  private init(cargo: Cargo, channel: String?, label: String) {
    self.cargo = cargo
    self.channel = channel
    self.label = label
  }

  init(_ flow: Flow) {
    self.init(
      cargo: flow.cargo, channel: flow.channel.map(NameKey.key(of:)),
      label: NameKey.key(of: flow.label))
  }

  /// What counts at a stage.
  func at(_ stage: Stage) -> Likeness {
    switch stage {
    case .words: self
    case .channel: Likeness(cargo: cargo, channel: channel, label: "")
    case .cargo: Likeness(cargo: cargo, channel: nil, label: "")
    case .telling: Likeness(cargo: .people, channel: nil, label: "")
    }
  }
}

/// A flow and what makes it like others.
struct LikenedFlow {
  let flow: Flow
  let likeness: Likeness

  init(_ flow: Flow) {
    self.flow = flow
    likeness = Likeness(flow)
  }
}

/// Pairs the first on the left with the first on the right that is like it, the second with the second,
/// and so on.
///
/// - Returns: The pairs as indices, by the left ones.
/// - Complexity: O(*n* + *m*) expected.
func pairedAlike(
  _ left: [(index: Int, likeness: Likeness)], _ right: [(index: Int, likeness: Likeness)]
) -> [(left: Int, right: Int)] {
  var waiting: [Likeness: ArraySlice<Int>] = [:]
  for (index, likeness) in right { waiting[likeness, default: []].append(index) }
  return left.compactMap { index, likeness in
    waiting[likeness]?.popFirst().map { (index, $0) }
  }
}
