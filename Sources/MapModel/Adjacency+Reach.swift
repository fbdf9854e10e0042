extension Adjacency {
  /// An agency that can be reached, and in how many steps.
  public struct Reached: Hashable, Sendable {
    /// The agency.
    public let agency: Agency.ID
    /// How many steps away it is, at least one.
    public let steps: Int

    /// Makes a reached agency.
    public init(_ agency: Agency.ID, steps: Int) {
      self.agency = agency
      self.steps = steps
    }
  }

  /// Where care can flow to from an agency: nearest first, then in the order of telling.
  ///
  /// - Complexity: O(*a* + *f* log *f*).
  public func downstream(of agency: Agency.ID) -> [Reached] {
    reach(from: agency, flows: flows(from:), end: target(of:))
  }

  /// Where care that reaches an agency can come from: nearest first, then in the order of telling.
  ///
  /// - Complexity: O(*a* + *f* log *f*).
  public func upstream(of agency: Agency.ID) -> [Reached] {
    reach(from: agency, flows: flows(to:), end: source(of:))
  }

  /// Agencies that flows leave and none but their own reach, in the order of first mention.
  public var entryPoints: [Agency.ID] {
    agencies.filter { agency in
      !flows(from: agency).allSatisfy { target(of: $0) == agency }
        && flows(to: agency).allSatisfy { source(of: $0) == agency }
    }
  }

  /// Agencies that flows reach and none but their own leave, in the order of first mention.
  public var exitPoints: [Agency.ID] {
    agencies.filter { agency in
      !flows(to: agency).allSatisfy { source(of: $0) == agency }
        && flows(from: agency).allSatisfy { target(of: $0) == agency }
    }
  }

  private var agencies: [Agency.ID] { (0..<agencyCount).map(Agency.ID.init) }

  /// Goes level by level, so that within one the order of telling decides, not who is before whom in
  /// the level above.
  private func reach(
    from start: Agency.ID, flows: (Agency.ID) -> [Flow.ID], end: (Flow.ID) -> Agency.ID
  ) -> [Reached] {
    var seen: Set<Agency.ID> = [start]
    var reached: [Reached] = []
    var level = [start]
    var steps = 0
    while !level.isEmpty {
      steps += 1
      level = level.flatMap(flows).sorted().map(end).filter { seen.insert($0).inserted }
      reached += level.map { Reached($0, steps: steps) }
    }
    return reached
  }
}
