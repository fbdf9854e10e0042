/// Finds the words for stops that stand alone in an alignment.
struct AlignmentWords {
  private typealias Step = Alignment.Step

  private let left: [Alignment.Stop]
  private let right: [Alignment.Stop]
  /// For each stop of the right way, whether the way was there before.
  private let isAgain: [Bool]

  init(_ left: [Alignment.Stop], _ right: [Alignment.Stop]) {
    self.left = left
    self.right = right
    var seen: Set<AgencyMatching.Identity> = []
    isAgain = right.map { !seen.insert($0.agency).inserted }
  }

  /// The rows of an alignment with their words.
  ///
  /// Between two matches stops left out stand before extra ones; each becomes one row with the first
  /// extra one behind the last row so made that somebody else does in its place.
  func steps(_ aligned: [Alignment.Step]) -> [Alignment.Step] {
    var steps: [Step] = []
    var gap: [Step] = []
    for step in aligned {
      if step.word == .asItShould {
        steps += joined(gap)
        gap = []
        steps.append(step)
      } else {
        gap.append(step)
      }
    }
    return inOtherOrder(again(steps + joined(gap)))
  }

  /// The rows between two matches, in which somebody else's stops stand side by side.
  private func joined(_ gap: [Step]) -> [Step] {
    let leftOut = gap.compactMap(\.left)
    let extra = gap.compactMap(\.right)
    var rows: [Step] = []
    var (fromLeft, fromRight) = (0, 0)
    for place in leftOut.indices {
      guard
        let other = extra.indices[fromRight...].first(where: {
          isByAnother(left[leftOut[place]], right[extra[$0]])
        })
      else { continue }
      rows += alone(leftOut[fromLeft..<place], extra[fromRight..<other])
      rows.append(Step(.byAnother, left: leftOut[place], right: extra[other]))
      (fromLeft, fromRight) = (place + 1, other + 1)
    }
    return rows + alone(leftOut[fromLeft...], extra[fromRight...])
  }

  private func alone(_ leftOut: ArraySlice<Int>, _ extra: ArraySlice<Int>) -> [Step] {
    leftOut.map { Step(.leftOut, left: $0, right: nil) }
      + extra.map { Step(.extra, left: nil, right: $0) }
  }

  private func isByAnother(_ left: Alignment.Stop, _ right: Alignment.Stop) -> Bool {
    left.organisation == right.organisation || !left.words.isEmpty && left.words == right.words
  }

  private func again(_ steps: [Step]) -> [Step] {
    steps.map { step in
      guard step.word == .extra, let right = step.right, isAgain[right] else { return step }
      return Step(.again, left: nil, right: right)
    }
  }

  /// Pairs stops left out with extra ones of the same agency, each once, the nearest rows first.
  private func inOtherOrder(_ steps: [Step]) -> [Step] {
    var extras: [AgencyMatching.Identity: [Int]] = [:]
    for (row, step) in steps.enumerated() where step.word == .extra {
      if let stop = step.right { extras[right[stop].agency, default: []].append(row) }
    }
    var pairs: [(distance: Int, leftOut: Int, extra: Int)] = []
    for (row, step) in steps.enumerated() where step.word == .leftOut {
      guard let stop = step.left else { continue }
      pairs += (extras[left[stop].agency] ?? []).map { (abs($0 - row), row, $0) }
    }
    var steps = steps
    for (_, leftOut, extra) in pairs.sorted(by: <)
    where steps[leftOut].word == .leftOut && steps[extra].word == .extra {
      steps[leftOut] = Step(.outOfOrder, left: steps[leftOut].left, right: nil)
      steps[extra] = Step(.outOfOrder, left: nil, right: steps[extra].right)
    }
    return steps
  }
}
