package import MapDiff
import MapModel

/// What differs most between how it is supposed to happen and how it really happens.
///
/// A difference gets up to 100 points for the votes of issues and questions about it, up to 100 for how
/// much longer or shorter people really wait for it than on paper, and up to 100 for how often it
/// happens: the greatest of each gets 100, the others in proportion. What nobody knows gets none. Among
/// equals the first told comes first. Flows that are accepted or disputed are no part of it.
package struct GreatestDifferences {
  /// One of them.
  package struct Entry {
    package let difference: FlowDifference
    /// The votes of the issues and questions about it.
    package let votes: Int
    fileprivate let wait: Double
    fileprivate let volume: Double
  }

  /// All differences, the greatest first.
  package let entries: [Entry]

  /// Ranks what differs between the official layer and the real one.
  ///
  /// - Complexity: O(*d* log *d* + *d* *r*), where *d* is the number of differences and *r* of remarks
  ///   with votes.
  package init(of comparison: Comparison) {
    let map = comparison.left.map
    let remarks = VotedRemark.all(of: map)
    let all = comparison.flows.filter { !$0.status.isSame && $0.standing == .plain }
      .map { difference in
        Entry(
          difference: difference, votes: Self.votes(about: difference, remarks),
          wait: Self.extraWait(of: difference), volume: Self.volume(of: difference))
      }
    let most = (
      votes: Double(all.map(\.votes).max() ?? 0), wait: all.map(\.wait).max() ?? 0,
      volume: all.map(\.volume).max() ?? 0
    )
    let points = all.map { entry in
      Self.points(Double(entry.votes), most.votes) + Self.points(entry.wait, most.wait)
        + Self.points(entry.volume, most.volume)
    }
    entries = all.indices.sorted { (-points[$0], $0) < (-points[$1], $1) }.map { all[$0] }
  }

  private static func points(_ value: Double, _ most: Double) -> Int {
    most > 0 ? Int((value / most * 100).rounded()) : 0
  }

  private static func votes(about difference: FlowDifference, _ remarks: [VotedRemark]) -> Int {
    guard let flow = difference.left ?? difference.right else { return 0 }
    return remarks.filter { $0.isAbout(flow) }.reduce(0) { sum, remark in
      let (total, isOverflow) = sum.addingReportingOverflow(remark.votes)
      return isOverflow ? .max : total
    }
  }

  /// How much longer or shorter people wait than on paper, in milliseconds at the most; what is on paper
  /// only keeps nobody waiting.
  private static func extraWait(of difference: FlowDifference) -> Double {
    guard let real = difference.right, let wait = real.wait?.milliseconds?.upperBound else {
      return 0
    }
    guard let official = difference.left else { return Double(wait) }
    return official.wait?.milliseconds.map { abs(Double(wait) - Double($0.upperBound)) } ?? 0
  }

  /// How often it really happens, or should, a year.
  private static func volume(of difference: FlowDifference) -> Double {
    guard let rate = difference.right?.volume ?? difference.left?.volume else { return 0 }
    return Double(rate.amount.thousandths) / Double(rate.period.hours)
  }
}

/// An issue or a question that people voted for, and the agencies on the map that it is about.
private struct VotedRemark {
  let votes: Int
  private let subjects: Set<Agency.ID>

  static func all(of map: CareMap) -> [VotedRemark] {
    map.remarks.filter { $0.votes > 0 }.map { remark in
      VotedRemark(
        votes: remark.votes,
        subjects: Set(remark.subjects.compactMap { map.agency(named: $0)?.id }))
    }
  }

  /// Whether it is about both ends of a flow, or about one agency alone that is one of them.
  func isAbout(_ flow: Flow) -> Bool {
    let ends: Set = [flow.source, flow.target]
    return subjects.count == 1 ? !subjects.isDisjoint(with: ends) : ends.isSubset(of: subjects)
  }
}
