import MapModel
import MapText

/// Decides what becomes of every unit of two texts that have come from one.
///
/// How often each unit stands in the merged text is `mergedCount(base:ours:theirs:)`; which of several
/// equal ones go or come, and what is an edit rather than one gone and one new, follows from pairings.
struct Merging {
  /// What becomes of a unit of theirs.
  enum Fate: Hashable {
    case stays
    case goes
    /// A unit of ours, by its place, stands there instead.
    case givesWay(to: Int)
    /// Another fact stands there instead.
    case becomes(Fact)
  }

  /// Where a unit of ours stands in the merged text.
  enum Place: Hashable {
    /// Nowhere: they have removed it.
    case nowhere
    /// It is this unit of theirs, or stands in its place.
    case at(Int)
    /// It comes, behind what it followed.
    case new
    /// It comes right behind a unit of theirs, which contradicts it.
    case behind(Int)
  }

  let base: MergeSide
  let ours: MergeSide
  let theirs: MergeSide
  private(set) var fates: [Fate]
  private(set) var places: [Place]
  private(set) var conflicts: [MergeConflict] = []
  /// Whether something stays that theirs lacks.
  let hasKept: Bool
  private var table: MergeUnits
  private let toOurs: Pairing
  private let toTheirs: Pairing
  private var editedByUs: EditPairing
  private var editedByThem: EditPairing
  /// How often each unit stands in the merged text.
  private var counts: [Int: Int] = [:]

  init(base: Document, ours: Document, theirs: Document, keepsRemoved: Bool = false) {
    var table = MergeUnits()
    let whole = MergeSide(base, &table)
    self.ours = MergeSide(ours, &table)
    self.theirs = MergeSide(theirs, &table)
    let known = keepsRemoved ? KnownBase(whole, self.theirs, &table) : KnownBase(whole)
    self.base = known.side
    self.table = table
    hasKept = known.side.units != whole.units
    toOurs = Pairing(self.base.units, self.ours.units)
    toTheirs = Pairing(self.base.units, self.theirs.units)
    editedByUs = EditPairing(self.base, self.ours, toOurs)
    editedByThem = EditPairing(self.base, self.theirs, toTheirs, bySameWords: keepsRemoved)
    if hasKept { known.pair(from: whole, self.ours, toOurs, &editedByUs) }
    fates = Array(repeating: .stays, count: self.theirs.units.count)
    places = Array(repeating: .nowhere, count: self.ours.units.count)
    joinMerged()
  }

  /// Pairs anew what an earlier merge has made: a fact that one side has changed belongs to the version of
  /// it on the other that holds all of this change and more.
  ///
  /// Edits of facts with the same names are otherwise paired in an order that a merge may change, and
  /// merging once more would tell them twice.
  private mutating func joinMerged() {
    for place in base.units.indices {
      guard toOurs.partners[place] == nil, toTheirs.partners[place] == nil,
        let old = base.facts[place]
      else { continue }
      let one = editedByUs.partners[place].flatMap { ours.facts[$0] }
      let two = editedByThem.partners[place].flatMap { theirs.facts[$0] }
      if let one, let two, two.holds(one, since: old) || one.holds(two, since: old) { continue }
      let holdsOurs = one.flatMap { editedByThem.version(of: old, holding: $0, in: theirs) }
      let holdsTheirs = two.flatMap { editedByUs.version(of: old, holding: $0, in: ours) }
      switch (holdsOurs, holdsTheirs) {
      case (let version?, nil): editedByThem.give(version, to: place)
      case (nil, let version?): editedByUs.give(version, to: place)
      default: break
      }
    }
  }

  /// Decides which units come, go and stay, as if every edit were one gone and one new.
  mutating func settleCounts() {
    let (inBase, inOurs, inTheirs) = (
      Self.counted(base.units), Self.counted(ours.units), Self.counted(theirs.units)
    )
    for unit in table.all.indices {
      counts[unit] = mergedCount(
        base: inBase[unit] ?? 0, ours: inOurs[unit] ?? 0, theirs: inTheirs[unit] ?? 0)
    }
    linkUnits()
    var tooMany = inTheirs
    for (unit, wanted) in counts { tooMany[unit, default: 0] -= wanted }
    for place in base.units.indices.reversed() {
      guard toOurs.partners[place] == nil, let other = toTheirs.partners[place],
        tooMany[base.units[place], default: 0] > 0
      else { continue }
      tooMany[base.units[place], default: 0] -= 1
      fates[other] = .goes
    }
    // What is told again though others removed it comes after what is new.
    let new = ours.units.indices.filter { toOurs.origins[$0] == nil }
    let known = ours.units.indices.filter { toOurs.origins[$0] != nil }
    for place in new + known {
      guard places[place] == .nowhere, tooMany[ours.units[place], default: 0] < 0 else { continue }
      tooMany[ours.units[place], default: 0] += 1
      places[place] = .new
    }
  }

  /// Finds the units of ours that theirs has too: from the base, or told alike by both.
  private mutating func linkUnits() {
    var added: [Int: [Int]] = [:]
    for place in theirs.units.indices.reversed() where toTheirs.origins[place] == nil {
      added[theirs.units[place], default: []].append(place)
    }
    for place in ours.units.indices {
      if let origin = toOurs.origins[place] {
        if let other = toTheirs.partners[origin] { places[place] = .at(other) }
      } else if let other = added[ours.units[place]]?.popLast() {
        places[place] = .at(other)
      }
    }
  }

  private static func counted(_ units: [Int]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for unit in units { counts[unit, default: 0] += 1 }
    return counts
  }

  /// Finds the edits among what comes and goes: each takes the place of what it was, and two of one fact
  /// become one fact where they do not contradict each other.
  mutating func settleEdits() {
    let linked = Set(
      places.compactMap { place -> Int? in
        if case .at(let other) = place { other } else { nil }
      })
    var edits: [(mine: Int, same: Int)] = []
    for place in base.units.indices {
      let (mine, other) = (editedByUs.partners[place], editedByThem.partners[place])
      if let same = toTheirs.partners[place] {
        guard let mine, places[mine] == .new, fates[same] == .goes else { continue }
        edits.append((mine, same))
      } else if toOurs.partners[place] != nil {
        continue
      } else if let other, !linked.contains(other), fates[other] == .stays {
        settle(place, mine, other)
      } else if other == nil, let mine, places[mine] == .new {
        note(place, mine, nil)
      }
    }
    edits.sort { $0.mine < $1.mine }
    putInPlace(edits)
  }

  /// Lets edits of ours stand where the facts stood that they were, as far as that keeps our order.
  private mutating func putInPlace(_ edits: [(mine: Int, same: Int)]) {
    let runs = ours.units.indices.compactMap { place -> (mine: Int, same: Int)? in
      guard let origin = toOurs.origins[place], toOurs.isInRun[origin], toTheirs.isInRun[origin],
        let other = toTheirs.partners[origin]
      else { return nil }
      return (place, other)
    }
    var next = 0
    var last = -1
    for (mine, same) in edits {
      while next < runs.count, runs[next].mine < mine {
        last = max(last, runs[next].same)
        next += 1
      }
      guard last < same, next == runs.count || same < runs[next].same else { continue }
      fates[same] = .givesWay(to: mine)
      places[mine] = .at(same)
      last = same
    }
  }

  /// Decides about a fact that they have changed, and that we have changed or removed.
  private mutating func settle(_ place: Int, _ mine: Int?, _ other: Int) {
    guard let mine else { return note(place, nil, other) }
    guard places[mine] == .new else { return }
    guard case .fact(let old) = table.all[base.units[place]],
      case .fact(let one) = table.all[ours.units[mine]],
      case .fact(let two) = table.all[theirs.units[other]],
      let merged = Fact.merged(base: old, ours: one, theirs: two)
    else {
      places[mine] = .behind(other)
      return note(place, mine, other)
    }
    places[mine] = .at(other)
    guard merged != two else { return }
    // Where the same is told already, it need not be told twice.
    let unit = table.number(of: .fact(merged))
    if merged != one, let count = counts[unit], count > 0 {
      counts[unit] = count - 1
      fates[other] = .goes
    } else {
      fates[other] = .becomes(merged)
    }
  }

  private mutating func note(_ place: Int, _ mine: Int?, _ other: Int?) {
    guard let fact = base.facts[place] else { return }
    conflicts.append(
      MergeConflict(
        base: fact, ours: mine.flatMap { ours.facts[$0] },
        theirs: other.flatMap { theirs.facts[$0] }
      ))
  }

  /// What theirs tells that ours does not.
  var news: MapMerge.News {
    let known = Set(
      places.compactMap { place -> Int? in
        if case .at(let other) = place { other } else { nil }
      })
    let edits = Set(editedByThem.partners.values)
    var news = MapMerge.News()
    for place in theirs.units.indices
    where toTheirs.origins[place] == nil && theirs.facts[place] != nil {
      if edits.contains(place) {
        let isTheSame = known.contains(place) && fates[place] == .stays
        if !isTheSame { news.changed += 1 }
      } else if !known.contains(place) {
        news.told += 1
      }
    }
    news.removed = base.units.indices.count { place in
      toTheirs.partners[place] == nil && toOurs.partners[place] != nil && base.facts[place] != nil
        && editedByThem.partners[place] == nil
    }
    return news
  }
}
