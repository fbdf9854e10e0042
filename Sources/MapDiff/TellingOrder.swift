/// In which order what stands on two sides is listed.
enum TellingOrder {
  /// Both sides tell of one map, so places on both can be compared.
  case oneMap
  /// Each side has places of its own: what the right side alone has follows what it follows there.
  case twoMaps

  /// Something on the left side, on the right one, or on both, by its place there.
  typealias Places = (left: Int?, right: Int?)

  /// The order in which to list things, as their indices.
  ///
  /// - Complexity: O(*n* log *n*).
  func sorted(_ all: [Places]) -> [Int] {
    let keys = keys(all)
    return all.indices.sorted { keys[$0] < keys[$1] }
  }

  private func keys(_ all: [Places]) -> [(Int, Int, Int)] {
    switch self {
    case .oneMap:
      return all.map { places in
        let first = min(places.left ?? .max, places.right ?? .max)
        return (first, places.left ?? .max, places.right ?? .max)
      }
    case .twoMaps:
      var keys = all.map { ($0.left ?? -1, $0.left == nil ? 1 : 0, $0.right ?? -1) }
      let onRight = all.indices.filter { all[$0].right != nil }
        .sorted { (all[$0].right ?? -1) < (all[$1].right ?? -1) }
      var before = -1
      for index in onRight {
        if let left = all[index].left { before = left } else { keys[index].0 = before }
      }
      return keys
    }
  }
}
