public import MapModel
public import MapText

/// A fact that two people have changed, each otherwise.
public struct MergeConflict: Hashable, Sendable {
  /// The fact as both of them knew it.
  public let base: Fact
  /// What the one made of it; nothing where it was removed.
  public let ours: Fact?
  /// What the other made of it; nothing where it was removed.
  public let theirs: Fact?

  /// Makes a conflict.
  public init(base: Fact, ours: Fact?, theirs: Fact?) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }
}

/// Two texts of one map made one, by their facts.
///
/// Their text stays as it is, to the byte, but for what we have changed since both were the same: facts
/// that we told stand behind the fact that they followed, or at the end; those that we removed are gone;
/// those that we edited are edited. Comments and lines that cannot be read are carried as facts are.
/// Where the two contradict each other, both versions stand there, one behind the other.
///
///     let merge = try MapMerge(base: opened, ours: editor.document, theirs: onDisk)
///     merge.document.map  // what both tell
public struct MapMerge: Sendable {
  /// What the other text tells that the one did not know.
  public struct News: Hashable, Sendable {
    /// How many facts are new.
    public var told = 0
    /// How many facts have changed.
    public var changed = 0
    /// How many facts are gone.
    public var removed = 0

    /// Makes news; of nothing, unless said.
    public init(told: Int = 0, changed: Int = 0, removed: Int = 0) {
      self.told = told
      self.changed = changed
      self.removed = removed
    }
  }

  /// The text that tells both.
  public let document: Document
  /// The facts on which the two contradict each other, in the order of the base.
  public let conflicts: [MergeConflict]
  /// What came from them.
  public let news: News
  /// Whether something stays that theirs lacks though both have come from a text that has it.
  public let hasKept: Bool

  /// Merges two texts that have come from one.
  ///
  /// - Parameters:
  ///   - base: The text that both have come from.
  ///   - ours: What we made of it.
  ///   - theirs: What they made of it.
  ///   - keepsRemoved: Whether what theirs lacks is nothing that they have removed, since their text may not
  ///     have come from the base: a file that was gone and is there again. All that ours has stays then; what
  ///     theirs tells otherwise of a fact is still an edit of it, where it tells the same words.
  /// - Throws: `Refusal`, where what comes of it is no text; of texts that were read it never is.
  /// - Complexity: O(*n* log *n*) expected, where *n* is the number of lines; see `Pairing`.
  public init(
    base: Document, ours: Document, theirs: Document, keepsRemoved: Bool = false
  ) throws(Refusal) {
    var merging = Merging(base: base, ours: ours, theirs: theirs, keepsRemoved: keepsRemoved)
    merging.settleCounts()
    merging.settleEdits()
    conflicts = merging.conflicts
    news = merging.news
    hasKept = merging.hasKept
    // Where only one side has changed anything, its text is what comes of it, with its order and blanks.
    if theirs.bytes == base.bytes {
      document = ours
    } else if ours.bytes == base.bytes && !hasKept || ours.bytes == theirs.bytes {
      document = theirs
    } else {
      document = try Document(reading: MergedText(merging).bytes)
    }
  }
}
