public import MapModel
public import TextCanvas

/// A map together with the picture that people see of it.
public struct LaidOutMap: Sendable {
  /// The map.
  public let map: CareMap
  /// What a person asked of the picture.
  public let options: LayoutOptions
  /// Where everything stands.
  public let placement: Placement
  /// The flows whose labels are in the list below, the first of which has number 1.
  public let keyed: [Flow.ID]
  /// The flows whose lines are not there yet, or had no time to find their best way.
  public let unsettled: [Flow.ID]

  /// The picture of a map of which nothing has been drawn yet.
  public init(nothingOf map: CareMap, _ options: LayoutOptions) {
    self.init(map: map, options: options, placement: .empty, keyed: [])
  }

  /// Puts a map and its picture together.
  init(
    map: CareMap, options: LayoutOptions, placement: Placement, keyed: [Flow.ID],
    unsettled: [Flow.ID] = []
  ) {
    self.map = map
    self.options = options
    self.placement = placement
    self.keyed = keyed
    self.unsettled = unsettled
  }

  /// Lays a map out afresh, as one picture.
  ///
  /// - Parameters:
  ///   - map: The map.
  ///   - options: What a person asks; the picture is as wide as it must be where it does not fit.
  /// - Complexity: As `layout(of:_:)`.
  public init(_ map: CareMap, _ options: LayoutOptions) {
    var layout = freeLayout(of: map, options)
    if layout.parts.count > 1 {
      var anyWidth = options
      anyWidth.columns = nil
      layout = freeLayout(of: map, anyWidth)
    }
    var placement = Placement.empty
    placement.add(layout.parts[0], at: Self.origin)
    self.init(map: map, options: options, placement: placement, keyed: layout.keyed)
    guard options.grouping == .none, map.agencies.contains(where: { $0.pin != nil }) else { return }
    var settling = Settling(map, self, options)
    settling.begin()
    if settling.finish() { self = settling.result }
  }

  /// The picture on its own, with nothing free at the left and above.
  public var layout: Layout {
    var placement = self.placement
    placement.fit()
    return Layout(parts: [placement], keyed: keyed)
  }

  /// Where a fresh picture begins: lines that are told later may have to go round at the left or above.
  public static let origin = Point(column: 10, row: 6)
}
