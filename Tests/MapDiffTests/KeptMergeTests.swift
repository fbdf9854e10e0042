import MapDiff
import MapModel
import MapText
import TestSupport
import Testing

@Suite("Merging with a text that may never have had what it lacks")
struct KeptMergeTests {
  private func text(_ document: Document) -> String {
    String(decoding: document.bytes, as: UTF8.self)
  }

  private func merge(_ base: String, _ ours: String? = nil, _ theirs: String) throws -> MapMerge {
    try MergeWorld(base, ours: ours ?? base, theirs: theirs).keepingMerge()
  }

  // MARK: By hand

  private static let story = "GP -> Ward : phones\nWard -> Home : sends\nissue who pays?\n"

  @Test("what theirs lacks stays, and is counted as nothing removed")
  func keeps() throws {
    let other = try merge(Self.story, nil, "New -> Fact\n")
    #expect(text(other.document) == "New -> Fact\n" + Self.story)
    #expect(other.news == MapMerge.News(told: 1) && other.hasKept && other.conflicts.isEmpty)
    let older = try merge(Self.story, nil, "GP -> Ward : phones\n")
    #expect(text(older.document) == Self.story)
    #expect(older.news == MapMerge.News() && older.hasKept)
    let both = try merge(Self.story, Self.story + "# mine\n", "issue who pays?\n# theirs\n")
    #expect(
      text(both.document).split(separator: "\n").sorted()
        == (Self.story + "# mine\n# theirs\n").split(separator: "\n").sorted())
  }

  @Test("what was removed here goes, where theirs has it as it was")
  func removedHere() throws {
    let merged = try merge(Self.story, "GP -> Ward : phones\nissue who pays?\n", Self.story)
    #expect(text(merged.document) == "GP -> Ward : phones\nissue who pays?\n")
  }

  @Test("a fact that tells the same words is the same, and keeps what theirs lacks of it")
  func edits() throws {
    let wait = try merge(Self.story, nil, "GP -> Ward : phones ; wait 2h\n")
    #expect(
      text(wait.document)
        == "GP -> Ward : phones ; wait 2h\nWard -> Home : sends\nissue who pays?\n")
    #expect(wait.news == MapMerge.News(changed: 1))
    let other = try merge("A -> B : x ; wait 1h\nB -> C\n", nil, "A -> B : x ; wait 2h\n")
    #expect(text(other.document) == "A -> B : x ; wait 2h\nB -> C\n")
    let fewer = try merge(
      "A -> B : x ; wait 1h ; said Ann: oh\nagency A ; also P, Q\n", nil,
      "A -> B : x ; said Bob: no\nagency A ; also Q, R\n")
    #expect(
      fewer.document.map.facts.map(\.attributes.count) == [3, 1] && fewer.conflicts.isEmpty)
    for word in ["wait 1h", "said Ann: oh", "said Bob: no", "P", "Q", "R"] {
      #expect(text(fewer.document).contains(word), "\(word)")
    }
  }

  @Test("a fact that has but its names in common with one that theirs lacks is no edit of it")
  func otherWords() throws {
    let merged = try merge(Self.story, nil, "GP -> Ward : faxes\n")
    #expect(text(merged.document) == "GP -> Ward : faxes\n" + Self.story)
    #expect(merged.news == MapMerge.News(told: 1))
  }

  @Test("what is told of a fact comes to the one with its words, not to one that has its place")
  func rightFact() throws {
    let quoted = try merge(
      "C -> D\nA -> B : x ; wait 1h\n", "C -> D\nA -> B : x ; wait 1h ; said Ann: no\n",
      "A -> B : x ; wait 2h\nC -> D\nA -> B : y\n")
    #expect(
      text(quoted.document) == "A -> B : x ; wait 2h ; said Ann: no\nC -> D\nA -> B : y\n")
    let removed = try merge(
      "A -> B : x\nA -> B : z\n", "A -> B : z\n", "A -> B : x ; wait 2h\n")
    #expect(text(removed.document) == "A -> B : x ; wait 2h\nA -> B : z\n")
    #expect(removed.conflicts.map(\.ours) == [nil])
  }

  @Test("what both changed otherwise stands there twice, and it is said")
  func contradiction() throws {
    let merged = try merge(
      "A -> B : x ; wait 1h\nB -> C\n", "A -> B : x ; wait 2h\nB -> C\n", "A -> B : x ; wait 3h\n")
    #expect(text(merged.document) == "A -> B : x ; wait 3h\nA -> B : x ; wait 2h\nB -> C\n")
    #expect(merged.conflicts.count == 1)
  }

  // MARK: Laws, over random maps

  private func worlds(_ ten: UInt64) throws -> [(seed: UInt64, world: MergeWorld)] {
    try (ten * 10..<ten * 10 + 10).map { seed in
      let world = try MergeWorld(seed: seed, isWild: seed % 2 == 1)
      // What comes back may be anybody's: of every third world it is that of another.
      guard seed % 3 == 0 else { return (seed, world) }
      let theirs = try MergeWorld(seed: seed &+ 77_777, isWild: seed % 2 == 1).theirs
      return (seed, MergeWorld(base: world.base, ours: world.ours, theirs: theirs))
    }
  }

  private func told(_ world: MergeWorld, _ merged: Document) -> String {
    "base\n\(text(world.base))\n-- ours\n\(text(world.ours))\n-- theirs\n\(text(world.theirs))"
      + "\n-- merged\n\(text(merged))"
  }

  private func hasWord(_ fact: Fact) -> Bool {
    LineWriter.line(fact).contains { $0.isNumber }
  }

  /// The words that stand where a fact has one value, which theirs may tell otherwise.
  private func values(_ document: Document) -> Set<String> {
    Set(
      document.map.facts.flatMap(\.attributes).compactMap { attribute in
        if case .later(let word) = attribute { word } else { nil }
      })
  }

  @Test("no word of ours is lost, and none of theirs that we have not removed", arguments: 0..<100)
  func nothingLost(ten: UInt64) throws {
    for (seed, world) in try worlds(ten) {
      let merge = try world.keepingMerge()
      #expect(merge.news.removed == 0, "seed \(seed)")
      let merged = merge.document.words
      let (base, ours, theirs) = (world.base.words, world.ours.words, world.theirs.words)
      let changing = values(world.base).union(values(world.ours))
      for word in ours.keys.sorted() where !changing.contains(word) {
        #expect(
          merged[word] != nil, "seed \(seed): \(word) is lost\n\(told(world, merge.document))")
      }
      for word in theirs.keys.sorted() where ours[word] ?? 0 >= base[word] ?? 0 {
        #expect(
          merged[word] != nil, "seed \(seed): \(word) is lost\n\(told(world, merge.document))")
      }
    }
  }

  @Test("what both have stands once, and twice only what one told twice", arguments: 0..<100)
  func nothingTwice(ten: UInt64) throws {
    for (seed, world) in try worlds(ten) {
      let merged = try world.keepingMerge().document
      let (ours, theirs) = (world.ours.factCounts, world.theirs.factCounts)
      for (fact, count) in merged.factCounts
      // Of lines that cannot all be read two that are not the same may have the same fact.
      where ours[fact] != nil && theirs[fact] != nil && hasWord(fact) {
        #expect(
          count <= max(ours[fact] ?? 0, theirs[fact] ?? 0),
          "seed \(seed): \(fact)\n\(told(world, merged))")
      }
      let again = try MapMerge(base: world.theirs, ours: merged, theirs: world.theirs).document
      #expect(again.bytes == merged.bytes, "seed \(seed)")
    }
  }

  @Test(
    "of a text that is ours but for lines that it lacks, all of ours comes, as often",
    arguments: 0..<40)
  func lesser(ten: UInt64) throws {
    for seed in ten * 10..<ten * 10 + 10 {
      let base = try MergeWorld(seed: seed, isWild: seed % 2 == 1).ours
      var random = RandomRoom(seed: seed)
      var theirs = base
      for _ in 0...4 where theirs.lineCount > 0 {
        try theirs.apply(theirs.removing(line: random.number(0...theirs.lineCount - 1)))
      }
      let world = MergeWorld(base: base, ours: base, theirs: theirs)
      let merged = try world.keepingMerge().document
      #expect(merged.factCounts == base.factCounts, "seed \(seed)\n\(told(world, merged))")
      #expect(merged.words == base.words, "seed \(seed)\n\(told(world, merged))")
    }
  }

  @Test("where theirs lacks nothing of the base, it is the plain merge", arguments: 0..<40)
  func plain(ten: UInt64) throws {
    for seed in ten * 10..<ten * 10 + 10 {
      let world = try MergeWorld(seed: seed, isWild: seed % 2 == 1)
      var telling = RandomRoom(seed: seed &+ 77_777)
      var theirs = world.base
      for _ in 0..<telling.number(0...5) {
        let place = telling.number(0...theirs.map.facts.count)
        let remark = Fact.remark(Remark(.park, "t\(place)"))
        try theirs.apply(Edit([Edit.Splice(at: place, inserting: [remark])]))
      }
      let more = MergeWorld(base: world.base, ours: world.ours, theirs: theirs)
      let (kept, merged) = (try more.keepingMerge(), try more.merge())
      guard !kept.hasKept else {
        // A chain that something is told in the midst of is told in other lines then.
        continue
      }
      #expect(kept.document.bytes == merged.document.bytes, "seed \(seed)")
      #expect(kept.news == merged.news && kept.conflicts == merged.conflicts, "seed \(seed)")
    }
  }
}
