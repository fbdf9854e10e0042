/// Which units of a text are still there in another: its longest runs first, then what has moved.
///
/// Units that stand once in both are laid side by side as patience sorting does it (Bram Cohen's
/// patience diff), and so again between them. What is left over is paired in order.
struct Pairing {
  /// For each place of the one text, the place in the other.
  private(set) var partners: [Int?]
  /// For each place of the other text, the place in the one.
  private(set) var origins: [Int?]
  /// For each place of the one text, whether it has a partner that stands in the same order.
  private(set) var isInRun: [Bool]

  private typealias Gap = (left: Range<Int>, right: Range<Int>)

  /// Pairs equal units.
  ///
  /// - Complexity: O(*n* log *n*) where few units are told twice; O(*n*²) at worst.
  init(_ left: [Int], _ right: [Int]) {
    partners = Array(repeating: nil, count: left.count)
    origins = Array(repeating: nil, count: right.count)
    isInRun = []
    var gaps: [Gap] = [(left.indices, right.indices)]
    while let gap = gaps.popLast() {
      let inner = pairEnds(of: gap, left, right)
      guard !inner.left.isEmpty, !inner.right.isEmpty else { continue }
      let anchors = Self.anchors(in: inner, left, right)
      guard !anchors.isEmpty else { continue }
      var (leftStart, rightStart) = (inner.left.lowerBound, inner.right.lowerBound)
      for (one, other) in anchors {
        pair(one, other)
        gaps.append((leftStart..<one, rightStart..<other))
        (leftStart, rightStart) = (one + 1, other + 1)
      }
      gaps.append((leftStart..<inner.left.upperBound, rightStart..<inner.right.upperBound))
    }
    isInRun = partners.map { $0 != nil }
    pairMoved(left, right)
  }

  private mutating func pair(_ one: Int, _ other: Int) {
    partners[one] = other
    origins[other] = one
  }

  /// Pairs what two stretches begin and end with alike, and returns what is between.
  private mutating func pairEnds(of gap: Gap, _ left: [Int], _ right: [Int]) -> Gap {
    var (one, other) = gap
    while let first = one.first, let second = other.first, left[first] == right[second] {
      pair(first, second)
      (one, other) = (one.dropFirst(), other.dropFirst())
    }
    while let last = one.last, let second = other.last, left[last] == right[second] {
      pair(last, second)
      (one, other) = (one.dropLast(), other.dropLast())
    }
    return (one, other)
  }

  /// The most units that stand once in both stretches and in the same order.
  private static func anchors(
    in gap: Gap, _ left: [Int], _ right: [Int]
  ) -> [(left: Int, right: Int)] {
    let onceLeft = once(in: gap.left, left)
    let onceRight = once(in: gap.right, right)
    // The places in the other text, in the order of the one, of which the longest rising row is sought.
    let pairs = gap.left.compactMap { place -> (left: Int, right: Int)? in
      guard onceLeft[left[place]] == place, let other = onceRight[left[place]], other >= 0 else {
        return nil
      }
      return (place, other)
    }
    var tops: [Int] = []
    var before: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].right < pair.right { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? tops[low - 1] : nil)
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var row: [(left: Int, right: Int)] = []
    var next = tops.last
    while let index = next {
      row.append(pairs[index])
      next = before[index]
    }
    return row.reversed()
  }

  /// Where each unit of a stretch stands that stands there once; -1 where it stands more often.
  private static func once(in stretch: Range<Int>, _ units: [Int]) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for place in stretch { places[units[place]] = places[units[place]] == nil ? place : -1 }
    return places
  }

  /// Pairs equal units that no run has, in order.
  private mutating func pairMoved(_ left: [Int], _ right: [Int]) {
    var free: [Int: [Int]] = [:]
    for place in right.indices.reversed() where origins[place] == nil {
      free[right[place], default: []].append(place)
    }
    for place in left.indices where partners[place] == nil {
      if let other = free[left[place]]?.popLast() { pair(place, other) }
    }
  }
}
