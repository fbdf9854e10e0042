import MapDrawing
import MapLayout
import MapModel
import MapText
import TextCanvas

extension Editor {
  /// Everything that can be selected as the map is shown now, in telling order.
  var candidates: [Selection] {
    guard let lines = comparedLines else { return document.map.selectable(sheet.layers) }
    return document.map.selectable(Compared.layers).filter { selection in
      guard case .flow(let flow) = selection else { return true }
      return lines[flow] != nil
    }
  }

  /// Whether a flow is drawn as the map is shown now.
  func isShown(_ flow: Flow.ID) -> Bool {
    comparedLines.map { $0[flow] != nil } ?? sheet.layers.contains(picture.map.layer(of: flow))
  }

  /// Selects what is nearest in a direction; the first of all where nothing is selected.
  mutating func select(_ direction: Direction) {
    let candidates = candidates
    guard let now = selection, let frame = placement.frame(of: now, picture.map) else {
      selection = candidates.first
      follow()
      return
    }
    if let next = placement.nearest(to: frame, direction, among: candidates, picture.map) {
      selection = next
      follow()
    }
  }

  /// Selects the next or the one before in telling order; behind the last comes the first.
  mutating func selectInOrder(by step: Int) {
    let candidates = candidates
    guard !candidates.isEmpty else { return }
    let now = selection.flatMap { candidates.firstIndex(of: $0) }
    let start = step > 0 ? -1 : candidates.count
    let next = ((now ?? start) + step + candidates.count) % candidates.count
    selection = candidates[next]
    follow()
  }
}

extension Placement {
  /// What stands at a cell.
  func selection(
    at point: Point, _ map: CareMap, _ isShown: (Flow.ID) -> Bool
  ) -> Selection? {
    if let box = boxes.first(where: { $0.frame.contains(point) }) {
      return .agency(key: map[box.agency].key)
    }
    let label = labels.first { label in
      isShown(label.flow) && label.rects.contains { $0.contains(point) }
    }
    if let label { return .flow(label.flow) }
    let route = routes.first { route in
      isShown(route.flow)
        && zip(route.bends, route.bends.dropFirst()).contains { from, to in
          Rect(
            origin: Point(column: min(from.column, to.column), row: min(from.row, to.row)),
            columns: abs(from.column - to.column) + 1, rows: abs(from.row - to.row) + 1
          ).contains(point)
        }
    }
    return route.map { .flow($0.flow) }
  }
}
