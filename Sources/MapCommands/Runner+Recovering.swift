import MapDiff
import MapFiles
import MapText
import TextCanvas

extension Runner {
  /// Makes a map again from the journals that an editor has left behind.
  func recover(_ path: String) throws -> Outcome {
    guard path != "-" else { throw UsageError.journalOfInput }
    let survey = JournalSurvey(of: path, spareFolders: spareFolders())
    let aside = FoundJournal.at(path)
    let map = aside?.map ?? path
    let journals = aside.map { [$0] } ?? survey.found
    let isShown = invocation.options[.show] != nil
    var told = ""
    var troubles = survey.unreadable.map { lookAt($0, RecoveryWords.unreadable) }
    for journal in journals {
      let file = try fileBytes(map)
      if journal.contents.holdsMore(than: file), !isAll(of: journal.contents, in: file) {
        told +=
          isShown
          ? RecoveryWords.holds(journal, shownPath(map), file)
          : try recover(journal, map, isNamed: aside != nil, insteadOf: file)
      }
      let place = isShown ? damagedPlace(of: journal) : journal.remove()
      troubles += place.map { [lookAt($0, RecoveryWords.damaged)] } ?? []
    }
    guard told.isEmpty else {
      let isFine = survey.unreadable.isEmpty && !isShown
      return .done(
        output: Array(told.utf8), messages: troubles.joined(), exitCode: isFine ? 0 : 1)
    }
    return try nothing(
      of: path, heldBy: survey.holders.first, isThere: !journals.isEmpty || isFile(path), troubles)
  }

  /// What is told where there is nothing to recover.
  private func nothing(
    of path: String, heldBy holder: JournalHolder?, isThere: Bool, _ troubles: [String]
  ) throws(MapTrouble) -> Outcome {
    if let holder {
      let open = MapTrouble(
        path, what: RecoveryWords.isOpen(holder), mend: RecoveryWords.saveThere)
      return .done(output: [], messages: troubles.joined() + open.message, exitCode: 2)
    }
    guard !troubles.isEmpty else {
      guard isThere else {
        throw MapTrouble(path, what: RecoveryWords.nothingThere, mend: FileError.notThere.mend)
      }
      return .output(RecoveryWords.nothing(shownPath(path)))
    }
    return .done(
      output: Array(RecoveryWords.nothingReadable(shownPath(path)).utf8),
      messages: troubles.joined(), exitCode: 1)
  }

  private func lookAt(_ journal: String, _ what: String) -> String {
    MapTrouble(journal, what: what, mend: RecoveryWords.lookAtIt).message
  }

  /// Where a journal stands that cannot be read to its end.
  private func damagedPlace(of journal: FoundJournal) -> String? {
    journal.contents.isWhole ? nil : journal.path
  }

  /// Whether a file tells all that a journal does, as it does once another has been recovered that took
  /// this one up.
  private func isAll(of contents: JournalContents, in file: [UInt8]) -> Bool {
    guard contents.halfTyped.isEmpty, let base = try? Document(reading: contents.base),
      let ours = try? Document(reading: contents.text),
      let theirs = try? Document(reading: file),
      let merge = try? MapMerge(base: base, ours: ours, theirs: theirs)
    else { return false }
    return merge.document.bytes == file && merge.conflicts.isEmpty
  }

  /// What a map's file holds; nothing where there is none.
  private func fileBytes(_ path: String) throws(MapTrouble) -> [UInt8] {
    do {
      return try readFile(path)
    } catch .notThere {
      return []
    } catch {
      throw MapTrouble(path, what: error.what, mend: error.mend)
    }
  }

  /// Writes what a journal tells into the map's file, where that is still what the journal starts from, or
  /// beside it.
  private func recover(
    _ journal: FoundJournal, _ map: String, isNamed: Bool, insteadOf file: [UInt8]
  ) throws(MapTrouble) -> String {
    let text = text(of: journal.contents)
    var place = map
    var isInPlace = false
    do {
      if !isNamed, file == journal.contents.base {
        let known = file.isEmpty && !isFile(map) ? nil : file
        isInPlace = try saveFile(text, to: map, insteadOf: known) == .done
      }
      // A name that was free a moment ago may be somebody's by now.
      while !isInPlace {
        place = FoundJournal.freePlace(forRecovered: map)
        if try saveFile(text, to: place, insteadOf: nil) == .done { break }
      }
    } catch {
      throw MapTrouble(place, what: error.what, mend: error.mend)
    }
    // A journal of a spare folder stands where no map is.
    let isBeside = !isInPlace && (!isNamed || isFile(map))
    return RecoveryWords.recovered(
      journal.contents, in: shownPath(place), beside: isBeside ? shownPath(map) : nil,
      isNamed ? .journalIsNamed : .mapHasChanged)
  }

  /// The text as it was last, with the line that was being typed behind it.
  private func text(of contents: JournalContents) -> [UInt8] {
    guard !contents.halfTyped.isEmpty, var document = try? Document(reading: contents.text),
      (try? document.apply(document.appending([contents.halfTyped]))) != nil
    else { return contents.text }
    return document.bytes
  }
}
