import MapModel

/// Lays a map out with boxes where people have pinned them.
///
/// - Parameters:
///   - map: The map.
///   - options: What a person asks of the drawing.
/// - Returns: The layout, or nothing where no box is pinned, or the pins do not fit into the width.
/// - Complexity: As `layout(of:_:)` and `placement(of:after:_:)`.
func pinnedLayout(of map: CareMap, _ options: LayoutOptions) -> Layout? {
  guard options.grouping == .none, map.agencies.contains(where: { $0.pin != nil }) else {
    return nil
  }
  let layout = LaidOutMap(map, options).layout
  return layout.parts[0].columns <= options.columns ?? .max ? layout : nil
}
