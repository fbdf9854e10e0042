/// Two ways laid side by side, stop by stop, so that as few stops as can be stand alone.
///
/// Of several such alignments it is the one that, from the start, takes a match before a stop left out
/// and a stop left out before an extra one.
public struct Alignment: Hashable, Sendable {
  /// What a stop is beside the other way.
  public enum Word: Hashable, Sendable, CaseIterable {
    /// Both ways stop there.
    case asItShould
    /// Only the left way stops there.
    case leftOut
    /// Only the right way stops there.
    case extra
    /// Only the right way stops there, and it was there before.
    case again
    /// Both ways stop there, but not at the same point of the way.
    case outOfOrder
    /// Somebody else does it: another agency of the organisation, or one of which the same is told.
    case byAnother
  }

  /// One row: a stop of the left way, of the right way, or of both.
  public struct Step: Hashable, Sendable {
    /// What it is.
    public let word: Word
    /// The place of the stop on the left way.
    public let left: Int?
    /// The place of the stop on the right way.
    public let right: Int?

    /// Makes a row.
    public init(_ word: Word, left: Int?, right: Int?) {
      self.word = word
      self.left = left
      self.right = right
    }
  }

  /// A stop as it is compared.
  package struct Stop: Hashable, Sendable {
    let agency: AgencyMatching.Identity
    let organisation: AgencyMatching.Identity
    /// What the flow into it says, folded; empty where nothing is said.
    let words: String

    package init(
      _ agency: AgencyMatching.Identity, of organisation: AgencyMatching.Identity? = nil,
      words: String = ""
    ) {
      self.agency = agency
      self.organisation = organisation ?? agency
      self.words = words
    }
  }

  /// How many stops are left out and how many are extra: the least there is.
  public let cost: Int
  /// The rows, from the start.
  public let steps: [Step]

  /// Lays two ways side by side.
  ///
  /// - Complexity: O(*n* *m*) time and room, for ways of *n* and *m* stops.
  /// - SeeAlso: R. A. Wagner and M. J. Fischer, “The String-to-String Correction Problem”, 1974, with
  ///   no mistakes, only stops put in and left out.
  package init(of left: [Stop], with right: [Stop]) {
    let costs = CostTable(left.map(\.agency), right.map(\.agency))
    cost = costs[0, 0]
    steps = AlignmentWords(left, right).steps(costs.steps)
  }
}

/// For each rest of one way and each rest of the other, the least that aligning them costs.
private struct CostTable {
  private var costs: [Int32]
  private let left: [Int]
  private let right: [Int]

  init(_ left: [AgencyMatching.Identity], _ right: [AgencyMatching.Identity]) {
    (self.left, self.right) = numbered(left, right)
    costs = [Int32](repeating: 0, count: (left.count + 1) * (right.count + 1))
    fill()
  }

  subscript(row: Int, column: Int) -> Int { Int(costs[row * (right.count + 1) + column]) }

  private mutating func fill() {
    let width = right.count + 1
    for row in (0...left.count).reversed() {
      for column in (0...right.count).reversed() {
        let here = row * width + column
        if row == left.count {
          costs[here] = Int32(right.count - column)
        } else if column == right.count {
          costs[here] = Int32(left.count - row)
        } else if left[row] == right[column] {
          costs[here] = costs[here + width + 1]
        } else {
          costs[here] = 1 + min(costs[here + width], costs[here + 1])
        }
      }
    }
  }

  /// The rows from the start; two stops that are the same can always be a match at the least cost.
  var steps: [Alignment.Step] {
    var steps: [Alignment.Step] = []
    var (row, column) = (0, 0)
    while row < left.count || column < right.count {
      if row < left.count, column < right.count, left[row] == right[column] {
        steps.append(Alignment.Step(.asItShould, left: row, right: column))
        (row, column) = (row + 1, column + 1)
      } else if row < left.count, self[row, column] == self[row + 1, column] + 1 {
        steps.append(Alignment.Step(.leftOut, left: row, right: nil))
        row += 1
      } else {
        steps.append(Alignment.Step(.extra, left: nil, right: column))
        column += 1
      }
    }
    return steps
  }
}

/// The least that aligning two ways costs.
///
/// - Complexity: O(*n* *m*) time and O(*m*) room.
func alignmentCost(_ left: [Alignment.Stop], _ right: [Alignment.Stop]) -> Int {
  let (left, right) = numbered(left.map(\.agency), right.map(\.agency))
  var costs = Array(0...right.count)
  for (row, stop) in left.enumerated() {
    var diagonal = costs[0]
    costs[0] = row + 1
    for column in right.indices {
      let above = costs[column + 1]
      costs[column + 1] = stop == right[column] ? diagonal : 1 + min(above, costs[column])
      diagonal = above
    }
  }
  return costs[right.count]
}

/// Numbers in place of identities, which are quicker to compare.
private func numbered(
  _ left: [AgencyMatching.Identity], _ right: [AgencyMatching.Identity]
) -> (left: [Int], right: [Int]) {
  var numbers: [AgencyMatching.Identity: Int] = [:]
  func number(_ identity: AgencyMatching.Identity) -> Int {
    if let known = numbers[identity] { return known }
    numbers[identity] = numbers.count
    return numbers.count - 1
  }
  return (left.map(number), right.map(number))
}
