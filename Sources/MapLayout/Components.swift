import MapModel
import TextCanvas

/// The agencies of a map in groups that no flow and no frame joins, each in the order of first mention.
///
/// - Parameters:
///   - map: The map.
///   - frames: The agencies that frames are drawn round.
/// - Returns: The groups.
/// - Complexity: O(*a* + *f*) in practice.
/// - SeeAlso: R. E. Tarjan, “Efficiency of a Good But Not Linear Set Union Algorithm”, 1975.
func components(of map: CareMap, _ frames: [SiteGroup]) -> [[Agency.ID]] {
  var parents = Array(map.agencies.indices)
  func root(_ agency: Int) -> Int {
    var here = agency
    while parents[here] != here {
      parents[here] = parents[parents[here]]
      here = parents[here]
    }
    return here
  }
  func join(_ one: Agency.ID, _ other: Agency.ID) {
    let first = root(one.index)
    let second = root(other.index)
    parents[max(first, second)] = min(first, second)
  }
  for flow in map.flows { join(flow.source, flow.target) }
  for frame in frames {
    for (one, other) in zip(frame.members, frame.members.dropFirst()) { join(one, other) }
  }
  var groups: [[Agency.ID]] = []
  var groupOfRoot: [Int: Int] = [:]
  for agency in map.agencies {
    let root = root(agency.id.index)
    if let group = groupOfRoot[root] {
      groups[group].append(agency.id)
    } else {
      groupOfRoot[root] = groups.count
      groups.append([agency.id])
    }
  }
  return groups
}

/// Puts pictures side by side on shelves, from the top left, in their order.
///
/// - Parameters:
///   - pictures: Pictures that are each no wider than asked.
///   - columns: The greatest width, or nothing where the width of the widest, or about as much as the
///     height, will do.
/// - Returns: One picture.
func packed(_ pictures: [Placement], columns: Int?) -> Placement {
  let area = pictures.reduce(0) { $0 + ($1.columns + 3) * ($1.rows + 1) }
  let widest = pictures.map(\.columns).max() ?? 0
  var square = 1
  // A cell is about twice as high as it is wide.
  while square * square < area * 2 { square += 1 }
  let room = columns ?? max(widest, square)
  var whole = Placement.empty
  var corner = Point(column: 0, row: 0)
  var shelfRows = 0
  for picture in pictures {
    if corner.column > 0, corner.column + picture.columns > room {
      corner = Point(column: 0, row: corner.row + shelfRows + 1)
      shelfRows = 0
    }
    whole.add(picture, at: corner)
    corner.column += picture.columns + 3
    shelfRows = max(shelfRows, picture.rows)
  }
  whole.sort()
  return whole
}
