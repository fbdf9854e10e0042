/// One change to a map, which can be taken back.
///
/// An edit is a row of splices, each made upon the map that the ones before it have left.
public struct Edit: Hashable, Sendable {
  /// At one place in the order of telling, some facts give way to others.
  public struct Splice: Hashable, Sendable {
    /// The place of the first fact that changes.
    public let place: Int
    /// The facts that stand there and go.
    public let removed: [Fact]
    /// The facts that come instead.
    public let inserted: [Fact]

    /// Makes a splice.
    public init(at place: Int, removing removed: [Fact] = [], inserting inserted: [Fact] = []) {
      self.place = place
      self.removed = removed
      self.inserted = inserted
    }

    /// The splice that takes this one back.
    public var inverse: Splice {
      Splice(at: place, removing: inserted, inserting: removed)
    }
  }

  /// The splices, in the order in which they are made.
  public let splices: [Splice]

  /// Makes an edit of splices.
  public init(_ splices: [Splice]) {
    self.splices = splices
  }

  /// The edit that takes this one back.
  public var inverse: Edit {
    Edit(splices.reversed().map(\.inverse))
  }
}

/// Why an edit cannot be made.
public enum EditError: Error, Hashable, Sendable {
  /// The map has no such place.
  case noSuchPlace(Int)
  /// Another fact stands at the place than the one that was to go.
  case otherFact(at: Int)
}

extension CareMap {
  /// Makes a change, or leaves the map as it is.
  ///
  /// - Throws: `EditError.noSuchPlace` where a splice reaches beyond the facts, and
  ///   `EditError.otherFact` where other facts stand there than the ones that are to go.
  /// - Complexity: O(*n* *s*), where *n* is the number of facts and *s* of splices.
  public mutating func apply(_ edit: Edit) throws(EditError) {
    var changed = self
    for splice in edit.splices { changed = try changed.spliced(splice) }
    self = changed
  }

  private func spliced(_ splice: Edit.Splice) throws(EditError) -> CareMap {
    guard splice.place >= 0, splice.removed.count <= stored.count - splice.place else {
      throw .noSuchPlace(splice.place)
    }
    let end = splice.place + splice.removed.count
    for (place, fact) in zip(splice.place..., splice.removed) where facts[place] != fact {
      throw .otherFact(at: place)
    }
    var builder = Builder(self)
    builder.add(0..<splice.place, of: self, firstFlow: 0)
    for fact in splice.inserted { builder.add(fact) }
    builder.add(end..<stored.count, of: self, firstFlow: firstFlow(from: end))
    return builder.map()
  }

  /// The map after a change.
  ///
  /// - Throws: As `apply(_:)` does.
  public func applying(_ edit: Edit) throws(EditError) -> CareMap {
    var copy = self
    try copy.apply(edit)
    return copy
  }
}
