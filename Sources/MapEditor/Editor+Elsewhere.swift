import MapDiff
import MapModel
import MapText
import TextCanvas

/// What others have saved while the map is open here.
extension Editor {
  /// What came of a merge.
  struct Merged: Hashable, Sendable {
    /// What to tell of it.
    var words: String
    /// How many facts were told otherwise here.
    var conflictCount: Int
  }

  /// What is known of the map's file.
  enum FileState: Hashable, Sendable {
    /// It holds what was last read or saved, or what others have made of that.
    case known
    /// It is gone, or holds no map any more, so that nothing but the editor has the map.
    case lost
    /// It was lost and holds a map again, which is not merged yet. What was last read or saved proves no longer
    /// that somebody has removed what the file lacks; it may lack something of that.
    case back(lacksSaved: Bool)
  }

  /// Whether the file is gone, or holds no map any more.
  var isFileLost: Bool {
    get { fileState == .lost }
    set { fileState = newValue ? .lost : .known }
  }

  /// Takes what somebody else has saved: at once where the map is being saved, else as soon as nothing is
  /// disturbed by it.
  mutating func takeElsewhere(_ bytes: [UInt8]) -> [Effect] {
    takeBack(.file)
    guard let saving else {
      isUntakenTold = false
      if judge(bytes) { takeUntaken() }
      return []
    }
    self.saving = nil
    untaken = nil
    guard let merge = merging(bytes) else {
      isFileLost = true
      askToReplace(bytes, saving, isOwn: true)
      return []
    }
    if isFileLost { fileState = .back(lacksSaved: merge.hasKept) }
    noteWhileSaving(take(merge, of: bytes))
    return save(as: saving.path, thenQuit: saving.thenQuit)
  }

  /// Judges what the file holds, as soon as that is known: the merging may wait for long, and meanwhile the
  /// title and the journal must not take for saved what is in no file.
  ///
  /// - Returns: Whether it can be merged, and waits for that.
  private mutating func judge(_ bytes: [UInt8]) -> Bool {
    guard bytes != savedBytes else {
      untaken = nil
      isFileLost = false
      return false
    }
    guard let (base, theirs) = mergeable(bytes) else {
      loseMap()
      return false
    }
    untaken = bytes
    if fileState != .known {
      // What was told here since is unsaved in any case.
      let all = try? MapMerge(base: base, ours: base, theirs: theirs, keepsRemoved: true)
      fileState = .back(lacksSaved: all?.hasKept ?? true)
    }
    return true
  }

  /// Notes that the file holds no map any more, and tells it, but to who is asked about the file and knows.
  private mutating func loseMap() {
    untaken = nil
    isFileLost = true
    if !isAskedAboutFile {
      tell(EditorWords.unreadableElsewhere, isTrouble: true, about: .file)
    }
  }

  /// Tells that nothing but the editor has the map.
  mutating func loseFile(_ words: String) {
    takeBack(.file)
    isFileLost = true
    tell(words, isTrouble: true, about: .file)
  }

  /// Notes that the file holds what was last read or saved; what came between is no longer waited for.
  mutating func takeUnchanged() {
    isFileLost = false
    takeBack(.file)
    untaken = nil
    guard isAskedAboutFile else { return }
    stopAsking()
    tell(EditorWords.unchangedAgain)
  }

  /// Takes what waits to be taken, where nothing that the person is doing is disturbed by it.
  mutating func takeUntaken() {
    guard let bytes = untaken, saving == nil, grip == nil else { return }
    guard showsQuestionAboutFile || takesFromElsewhere else { return }
    guard bytes != savedBytes else {
      untaken = nil
      return
    }
    let isAsked = isAskedAboutFile
    guard let merge = merging(bytes) else { return loseMap() }
    // There is nothing left to ask about.
    if isAsked { stopAsking() }
    guard keepsEditedLine(merge) else {
      isUntakenTold = true
      tell(EditorWords.changedMeanwhile, about: .file)
      return
    }
    untaken = nil
    let words = take(merge, of: bytes).words
    tell(isAsked ? EditorWords.stillUnsaved(words) : words)
  }

  /// Whether it is asked, or waits to be asked, whether to save over what others have saved in the map's file.
  private var isAskedAboutFile: Bool {
    if case .replacing(let replacement) = interruption { return replacement.isOwn }
    return showsQuestionAboutFile
  }

  private var showsQuestionAboutFile: Bool {
    guard case .question(.replaceChanged(let replacement)) = mode else { return false }
    return replacement.isOwn
  }

  /// Asks no longer about the map's file.
  private mutating func stopAsking() {
    interruption = nil
    if showsQuestionAboutFile { returnToEntry() }
  }

  /// Whether nothing that the person is doing is disturbed by what comes from elsewhere.
  private var takesFromElsewhere: Bool {
    switch mode {
    case .map, .entry(_, .add), .entry(_, .declare): true
    case .entry(_, .replace): !isUntakenTold
    default: false
    }
  }

  /// Whether the line that is being edited, if one is, is on the map after a merge too: else the edit would
  /// become a line of its own, and what became of the line would contradict nothing.
  private func keepsEditedLine(_ merge: MapMerge) -> Bool {
    guard case .entry(_, .replace(let number)) = mode else { return true }
    return merge.document.line(saying: document.text(ofLine: number), nearest: number) != nil
  }

  /// Takes what waits to be taken before the map is saved: under another name it would be of another file.
  mutating func mergeUntaken() {
    guard let bytes = untaken, bytes != savedBytes, let merge = merging(bytes) else { return }
    untaken = nil
    noteWhileSaving(take(merge, of: bytes))
  }

  private mutating func noteWhileSaving(_ merged: Merged) {
    let before = newsWhileSaving
    newsWhileSaving = Merged(
      words: before.map { "\($0.words); \(merged.words)" } ?? merged.words,
      conflictCount: merged.conflictCount + (before?.conflictCount ?? 0))
  }

  /// What the map becomes with what the file holds.
  ///
  /// - Returns: Nothing where the file holds no map any more.
  func merging(_ bytes: [UInt8]) -> MapMerge? {
    guard let (base, theirs) = mergeable(bytes) else { return nil }
    return try? MapMerge(
      base: base, ours: document, theirs: theirs, keepsRemoved: fileState != .known)
  }

  /// What the file held and what it holds; nothing where it holds no map any more.
  private func mergeable(_ bytes: [UInt8]) -> (base: Document, theirs: Document)? {
    guard let base = try? Document(reading: savedBytes),
      let theirs = try? Document(reading: bytes),
      // Whoever empties a file has hardly heard that nothing holds any more.
      base.map.facts.isEmpty || !theirs.map.facts.isEmpty
    else { return nil }
    return (base, theirs)
  }

  /// Notes what was told otherwise here and elsewhere, to be settled.
  mutating func note(_ found: [MergeConflict]) {
    conflicts += found.filter { !conflicts.contains($0) }
  }

  /// Makes the map what it is with what the file holds, as one step to undo.
  mutating func take(_ merge: MapMerge, of bytes: [UInt8]) -> Merged {
    savedBytes = bytes
    isFileUnmerged = false
    // A file that is gone again stays so, though what it held meanwhile is merged.
    if !isFileLost { fileState = .known }
    let count = merge.conflicts.count
    let words = EditorWords.fromElsewhere(merge.news, conflicts: count, hasKept: merge.hasKept)
    adopt(merge, words)
    return Merged(words: words, conflictCount: count)
  }

  /// Puts a merged text in the place of the map's; what is selected and told stays so.
  mutating func adopt(_ merge: MapMerge, _ words: String) {
    note(merge.conflicts)
    let before = document
    let (selected, story) = (selection, thread)
    // Else the picture would follow whatever flow has the number of the selected one.
    if case .flow = selected { selection = nil }
    if merge.document.bytes != document.bytes {
      let edit = TextEdit(from: document.bytes, to: merge.document.bytes)
      history.add(fromElsewhere: edit, words, shownPicture, to: document)
      document = merge.document
      lay()
    }
    let moved = MovedFlows(before.map, document.map)
    thread = story.compactMap { moved[$0] }
    if case .flow(let flow) = selected { selection = moved[flow].map(Selection.flow) }
    guard case .entry(let line, .replace(let number)) = mode, number < before.lineCount else {
      return
    }
    let place = document.line(saying: before.text(ofLine: number), nearest: number)
    // A line that others have changed meanwhile stays, and what is typed is told beside it.
    mode = .entry(line, place.map { .replace(line: $0) } ?? .add(prepared: ""))
  }
}

extension Document {
  /// The line that says something, that nearest to a place where several do; lines are counted from 0.
  func line(saying text: String, nearest number: Int) -> Int? {
    (0..<lineCount).filter { self.text(ofLine: $0) == text }
      .min { abs($0 - number) < abs($1 - number) }
  }
}

/// Finds flows again in a map in which other facts have come and gone.
private struct MovedFlows {
  private let before: CareMap
  private let after: CareMap
  private let places: [Fact: [Flow.ID]]
  private let likeness: [Fact: [Flow.ID]]

  init(_ before: CareMap, _ after: CareMap) {
    (self.before, self.after) = (before, after)
    var (places, likeness): ([Fact: [Flow.ID]], [Fact: [Flow.ID]]) = ([:], [:])
    for flow in after.flows {
      let fact = after.facts[after.place(of: flow.id)]
      places[fact, default: []].append(flow.id)
      likeness[fact.with(attributes: []), default: []].append(flow.id)
    }
    (self.places, self.likeness) = (places, likeness)
  }

  /// The flow that tells the same, or the same but for its attributes.
  subscript(flow: Flow.ID) -> Flow.ID? {
    // The thread may have flows that were undone.
    guard flow.index < before.flows.count else { return nil }
    let place = before.place(of: flow)
    let fact = before.facts[place]
    let number = before.facts.prefix(place).count { $0 == fact }
    if let same = places[fact] { return same[min(number, same.count - 1)] }
    return likeness[fact.with(attributes: [])]?.last
  }
}
