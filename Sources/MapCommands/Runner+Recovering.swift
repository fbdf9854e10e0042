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
    var troubles = survey.unreadable.map {
      MapTrouble($0, what: RecoveryWords.unreadable, mend: RecoveryWords.lookAtIt).message
    }
    for journal in journals {
      let file = try fileBytes(map)
      let isMore = journal.contents.holdsMore(than: file) && !isAll(of: journal.contents, in: file)
      if isMore {
        told +=
          isShown
          ? RecoveryWords.holds(journal, shownPath(map), file)
          : try recover(journal, map, isNamed: aside != nil, insteadOf: file)
      }
      guard let place = isShown ? shownPlace(of: journal) : journal.remove() else { continue }
      troubles.append(
        MapTrouble(place, what: RecoveryWords.damaged, mend: RecoveryWords.lookAtIt).message)
    }
    if told.isEmpty, let holder = survey.holders.first {
      let open = MapTrouble(
        path, what: RecoveryWords.isOpen(holder), mend: RecoveryWords.saveThere)
      return .done(output: [], messages: troubles.joined() + open.message, exitCode: 2)
    }
    if journals.isEmpty, troubles.isEmpty, !isFile(path) {
      throw MapTrouble(path, what: RecoveryWords.nothingThere, mend: FileError.notThere.mend)
    }
    let isFine =
      survey.unreadable.isEmpty && (told.isEmpty ? troubles.isEmpty : !isShown)
    if told.isEmpty {
      let map = shownPath(path)
      told = troubles.isEmpty ? RecoveryWords.nothing(map) : RecoveryWords.nothingReadable(map)
    }
    return .done(
      output: Array(told.utf8), messages: troubles.joined(), exitCode: isFine ? 0 : 1)
  }

  /// Where a journal stands that cannot be read to its end.
  private func shownPlace(of journal: FoundJournal) -> String? {
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
