import MapModel

/// As much of a text as another surely has come from: what that lacks, it may never have had.
///
/// Facts and lines that the other text lacks are not in it. A fact that the other tells in the same words is,
/// without the attributes that the other lacks.
struct KnownBase {
  /// What is left of the text.
  let side: MergeSide
  /// The place in the whole text of each unit that is left.
  private let places: [Int]

  /// All of a text.
  init(_ whole: MergeSide) {
    side = whole
    places = Array(whole.units.indices)
  }

  /// What another text tells too, or tells otherwise.
  init(_ whole: MergeSide, _ other: MergeSide, _ table: inout MergeUnits) {
    var known = KnownBase(whole)
    // A fact that has lost something may be paired with another one then, that lacks more of it.
    while true {
      let next = known.narrowed(to: other, &table)
      if next.side.units == known.side.units { break }
      known = next
    }
    self = known
  }

  private init(side: MergeSide, places: [Int]) {
    self.side = side
    self.places = places
  }

  private func narrowed(to other: MergeSide, _ table: inout MergeUnits) -> KnownBase {
    let pairing = Pairing(side.units, other.units)
    let edits = EditPairing(side, other, pairing, bySameWords: true)
    let kept = side.units.indices.compactMap { place -> (place: Int, fact: Fact?)? in
      if pairing.partners[place] != nil { return (place, nil) }
      // A line that says more than its fact is not told in other words by any fact.
      guard let partner = edits.partners[place], !side.isLine[place], !other.isLine[partner],
        let fact = side.facts[place], let version = other.facts[partner]
      else { return nil }
      let less = fact.less(whatIsNotIn: version)
      return (place, less == fact ? nil : less)
    }
    return KnownBase(side: side.with(kept, &table), places: kept.map { places[$0.place] })
  }

  /// Lets units of ours be edits of those that they were, or were edits of, in the whole text.
  ///
  /// What is in the text no more would else be taken for an edit of what is.
  func pair(
    from whole: MergeSide, _ ours: MergeSide, _ pairing: Pairing, _ edits: inout EditPairing
  ) {
    let before = Pairing(whole.units, ours.units)
    let editsBefore = EditPairing(whole, ours, before)
    for place in side.units.indices where pairing.partners[place] == nil {
      edits.part(place)
    }
    for place in side.units.indices where pairing.partners[place] == nil {
      let old = places[place]
      guard let partner = before.partners[old] ?? editsBefore.partners[old],
        pairing.origins[partner] == nil
      else { continue }
      edits.give(partner, to: place)
    }
  }
}
