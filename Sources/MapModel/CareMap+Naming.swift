/// Why an agency cannot have a name.
public enum NamingError: Error, Hashable, Sendable {
  /// The name is empty, or nothing but white space.
  case noName
  /// The name, in some spelling, means another agency already: as its own, its short or another name.
  case taken(by: Agency.ID)
}

extension CareMap {
  /// The edit that gives an agency another name wherever it is named by its own.
  ///
  /// Its own name, in any spelling, stands at the ends of flows, in `agency` lines, at stops of journeys,
  /// in `of` and `on`, in the `by` of actions, and in roles, which `said` and `present` tell: `Nurse` of
  /// the agency, or the agency itself. Its short and other names stay where they stand, since they still
  /// lead to it. Words, labels, sites and channels of flows are left alone. No agency changes its number.
  ///
  /// A name that stands only beside the flows, so that it is no agency of the map, is free; what named
  /// it then means this agency. Where another agency claims the old name as a short or other name, it
  /// has it from then on.
  ///
  /// - Parameters:
  ///   - agency: An agency of the map.
  ///   - name: Its new name, which may be another spelling of the old one. White space around it goes,
  ///     and line breaks within it become blanks.
  /// - Returns: One edit, empty where every mention is spelled so already.
  /// - Throws: `NamingError.noName` where there is no name, and `NamingError.taken` where two agencies
  ///   would become one in silence: `merging(_:into:)` does that.
  /// - Complexity: O(*n*), where *n* is the number of facts.
  public func renaming(_ agency: Agency.ID, to name: String) throws(NamingError) -> Edit {
    let name = Self.asOneLine(name)
    guard !NameKey.key(of: name).isEmpty else { throw .noName }
    if let holder = self.agency(named: name), holder.id != agency { throw .taken(by: holder.id) }
    let changes = Renaming(of: self[agency], to: name, on: self).changes
    return Edit(
      backwards: changes.map { place, fact in
        Edit.Splice(at: place, removing: [facts[place]], inserting: [fact])
      })
  }

  /// The edit that says that two agencies are one.
  ///
  /// Wherever the first is named by its own name, the second's name stands, as in `renaming(_:to:)`.
  /// What the first's `agency` lines say and the second's do not is added to one line of the second's;
  /// where both say one thing differently the second's word stands. Where only the first is declared,
  /// its lines become the second's. The first's name is remembered as `also`, and so are its short and
  /// other names, so that all of them lead to the second; where a third agency claims such a name, a
  /// line above that claim remembers it. Where neither is declared, a line at the end remembers the name.
  ///
  /// A flow from one to the other becomes a flow from the agency to itself, and is kept: nothing that
  /// people told of what happens is lost. Only an `of` that would let the agency run itself goes.
  ///
  /// - Parameters:
  ///   - agency: The agency that is no other than the second.
  ///   - other: The agency that stays, with its name.
  /// - Returns: One edit, empty where both are the same already.
  /// - Complexity: O(*n*), where *n* is the number of facts.
  public func merging(_ agency: Agency.ID, into other: Agency.ID) -> Edit {
    guard agency != other else { return Edit([]) }
    return Merging(self[agency], into: self[other], on: self).edit
  }

  /// A name as one line can tell it: a fact is one line, and no text holds a NUL.
  private static func asOneLine(_ name: String) -> String {
    var scalars = name.unicodeScalars.map { "\n\0".unicodeScalars.contains($0) ? " " : $0 }[...]
    scalars = scalars.drop { $0.properties.isWhitespace }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension Edit {
  /// Makes an edit of splices of one map, the last place first, so that the other places hold.
  ///
  /// What is inserted at a place comes to stand above what changes there.
  init(backwards splices: [Splice]) {
    self.init(
      splices.sorted {
        ($0.place, $0.removed.count) > ($1.place, $1.removed.count)
      })
  }
}
