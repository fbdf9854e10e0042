import MapDiff
import MapModel
import MapText
import TestSupport
import Testing

@Suite("Laws of merging, over random maps")
struct MergeLawsTests {
  /// Worlds of ten seeds, tame and wild.
  private func worlds(_ ten: UInt64) throws -> [(seed: UInt64, world: MergeWorld)] {
    try (ten * 10..<ten * 10 + 10).map { seed in
      (seed, try MergeWorld(seed: seed, isWild: seed % 2 == 1))
    }
  }

  private func text(_ document: Document) -> String {
    String(decoding: document.bytes, as: UTF8.self)
  }

  private func told(_ world: MergeWorld) -> String {
    "base\n\(text(world.base))\n-- ours\n\(text(world.ours))\n-- theirs\n\(text(world.theirs))"
  }

  @Test(
    "where one side has changed nothing, the other's text is what comes of it", arguments: 0..<40)
  func oneSide(ten: UInt64) throws {
    for (seed, world) in try worlds(ten) {
      let theirs = try MapMerge(base: world.base, ours: world.base, theirs: world.theirs)
      #expect(theirs.document.bytes == world.theirs.bytes, "seed \(seed)")
      #expect(theirs.conflicts.isEmpty, "seed \(seed)")
      let ours = try MapMerge(base: world.base, ours: world.ours, theirs: world.base)
      #expect(ours.document.bytes == world.ours.bytes, "seed \(seed)")
      #expect(ours.conflicts.isEmpty && ours.news == MapMerge.News(), "seed \(seed)")
    }
  }

  @Test(
    "where the other side has but a comment more, our facts stand in our order", arguments: 0..<40)
  func ourOrder(ten: UInt64) throws {
    for (seed, world) in try worlds(ten) {
      var theirs = world.base
      try theirs.apply(theirs.appending(["# seen"]))
      let merge = try MapMerge(base: world.base, ours: world.ours, theirs: theirs)
      #expect(
        Array(merge.document.map.facts) == Array(world.ours.map.facts),
        "seed \(seed)\n\(told(world))\n-- merged\n\(text(merge.document))")
      #expect(text(merge.document).contains("# seen"), "seed \(seed)")
    }
  }

  @Test(
    "whoever merges, the facts are the same, and so is what is told of them", arguments: 0..<100)
  func symmetric(ten: UInt64) throws {
    for (seed, world) in try worlds(ten) {
      let (one, other) = (try world.merge(), try world.turned.merge())
      #expect(
        one.document.factCounts == other.document.factCounts,
        "seed \(seed)\n\(told(world))\n-- one\n\(text(one.document))\n-- other\n\(text(other.document))"
      )
      let turned = other.conflicts.map {
        MergeConflict(base: $0.base, ours: $0.theirs, theirs: $0.ours)
      }
      #expect(one.conflicts == turned, "seed \(seed)")
    }
  }

  @Test(
    "no word of either side is lost that the other has not removed, and none is told twice",
    arguments: 0..<100)
  func nothingLost(ten: UInt64) throws {
    for (seed, world) in try worlds(ten) {
      let merge = try world.merge()
      let merged = merge.document.words
      let (base, ours, theirs) = (world.base.words, world.ours.words, world.theirs.words)
      for word in Set(ours.keys).union(theirs.keys).sorted() {
        let isNew = base[word] == nil
        // A word of several steps may be of one that is gone on either side.
        let isKept = base[word] == 1 && ours[word] != nil && theirs[word] != nil
        guard isNew || isKept else { continue }
        #expect(
          merged[word] != nil,
          "seed \(seed): \(word) is lost\n\(told(world))\n-- merged\n\(text(merge.document))")
        if isNew, ours[word] == nil || theirs[word] == nil {
          #expect(
            merged[word] ?? 0 <= max(ours[word] ?? 0, theirs[word] ?? 0),
            "seed \(seed): \(word) is told twice\n\(told(world))\n-- merged\n\(text(merge.document))"
          )
        }
      }
    }
  }

  /// Beside the first seeds those in which edits of flows with the same names were once paired otherwise.
  @Test(
    "merging once more with what came of it changes nothing",
    arguments: Array(0..<100) + [144, 483, 1096])
  func idempotent(ten: UInt64) throws {
    for (seed, world) in try worlds(ten) {
      let once = try world.merge().document
      let twice = try MapMerge(base: world.base, ours: world.ours, theirs: once).document
      #expect(
        once.bytes == twice.bytes,
        "seed \(seed)\n\(told(world))\n-- once\n\(text(once))\n-- twice\n\(text(twice))")
      let after = try MapMerge(base: world.theirs, ours: once, theirs: world.theirs).document
      #expect(after.bytes == once.bytes, "seed \(seed)")
    }
  }

  @Test(
    "of whatever stands in three files something comes, and new lines stand in it",
    arguments: 0..<40)
  func wildTexts(ten: UInt64) throws {
    for seed in ten * 10..<ten * 10 + 10 {
      let texts = try (0..<3).map { part in
        try Document(reading: randomText(seed: seed * 3 + UInt64(part), lines: Int(seed % 15)))
      }
      let merge = try MapMerge(base: texts[0], ours: texts[1], theirs: texts[2])
      let merged = Set((0..<merge.document.lineCount).map(merge.document.text(ofLine:)))
      let base = Set((0..<texts[0].lineCount).map(texts[0].text(ofLine:)))
      for line in 0..<texts[1].lineCount where texts[1].facts(ofLine: line).isEmpty {
        let text = texts[1].text(ofLine: line)
        let isBlank = text.allSatisfy(\.isWhitespace)
        #expect(isBlank || base.contains(text) || merged.contains(text), "seed \(seed): \(text)")
      }
    }
  }

  // MARK: Small worlds

  /// Facts of which none can be an edit of another.
  private static let letters: [Character: String] = [
    "a": "issue first", "b": "question second", "c": "# third",
  ]

  private static func text(of word: String) -> String {
    word.compactMap { letters[$0] }.map { $0 + "\n" }.joined()
  }

  /// All words of some letters, up to a length.
  private static func words(_ letters: [Character], upTo length: Int) -> [String] {
    var all = [""]
    var last = [""]
    for _ in 0..<length {
      last = last.flatMap { word in letters.map { word + String($0) } }
      all += last
    }
    return all
  }

  @Test(
    "in every small world as much is told as a plain count says",
    arguments: words(["a", "b"], upTo: 3))
  func smallWorlds(base: String) throws {
    let words = Self.words(["a", "b"], upTo: 3)
    for ours in words {
      for theirs in words {
        let world = try MergeWorld(
          Self.text(of: base), ours: Self.text(of: ours), theirs: Self.text(of: theirs))
        let merged = try world.merge().document
        for letter in "ab" {
          let line = Self.text(of: String(letter)).dropLast()
          let count = (0..<merged.lineCount).count { merged.text(ofLine: $0) == line }
          let counts = [base, ours, theirs].map { $0.count { $0 == letter } }
          let (gained, alsoGained) = (counts[1] - counts[0], counts[2] - counts[0])
          let wanted =
            counts[0]
            + (max(gained, alsoGained) > 0
              ? max(gained, alsoGained) : min(gained, alsoGained))
          #expect(count == wanted, "\(base) \(ours) \(theirs)")
        }
        let twice = try MapMerge(base: world.base, ours: world.ours, theirs: merged).document
        #expect(twice.bytes == merged.bytes, "\(base) \(ours) \(theirs)")
      }
    }
  }
}
