import MapModel

/// What some steps add up to: a layer's flows, or the steps of one journey.
public struct Figures: Hashable, Sendable {
  /// How many steps there are.
  public private(set) var steps = 0
  /// How many go between agencies or services of different organisations, whatever they carry.
  public private(set) var handoffs = 0
  /// How many go from one known site to another.
  public private(set) var siteChanges = 0
  /// The time before the steps happen.
  public private(set) var wait = TimeSum()
  /// The touch time: how long the steps themselves take.
  public private(set) var takes = TimeSum()
  /// Wait and touch time together; a step counts as unknown where either is.
  public private(set) var elapsed = TimeSum()
  private var timedWait = TimeSum()
  private var timedTakes = TimeSum()

  /// Makes the figures of no step at all.
  public init() {}

  /// How much of the time is care, over the steps whose wait and touch time are both known.
  public var touchShare: TouchShare? { TouchShare(takes: timedTakes, wait: timedWait) }

  /// Counts a step.
  mutating func add(from source: Standing, to target: Standing, wait: Duration?, takes: Duration?) {
    steps += 1
    if source.isHandoff(to: target) { handoffs += 1 }
    if source.isSiteChange(to: target) { siteChanges += 1 }
    self.wait.add(wait)
    self.takes.add(takes)
    elapsed.add(wait, and: takes)
    if wait?.milliseconds != nil, takes?.milliseconds != nil {
      timedWait.add(wait)
      timedTakes.add(takes)
    }
  }
}
