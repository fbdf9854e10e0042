/// Something that happens to the editor.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Something was done with the mouse.
  case mouse(Mouse)
  /// Text came from elsewhere, all at once.
  case pasted(String)
  /// The screen has another size.
  case resized(columns: Int, rows: Int)
  /// A picture is ready that was asked for.
  case laidOut(LayoutResult)
  /// What was to be saved is on the disk.
  case saved
  /// It was not saved, since a file of that name is there, which the map is not of: what it holds.
  case changedElsewhere([UInt8])
  /// The file holds these bytes, which are not those last read or saved; what was to be saved is not.
  case savedElsewhere([UInt8])
  /// The file holds what was last read or saved, perhaps again.
  case unchangedElsewhere
  /// The file is no longer there.
  case goneElsewhere
  /// In the file's place is a folder, a pipe or a device.
  case replacedElsewhere
  /// Others than before have the map open too: all of them, and those of them who have just come.
  case openElsewhere([OtherEditor], newcomers: [OtherEditor])
  /// It could not be saved: what is amiss, and how to mend it.
  case saveFailed(what: String, mend: String)
  /// These printers are known, by their names.
  case printersFound([String])
  /// The handout is with the printer, or in a file.
  case printed
  /// The handout could not be printed: what is amiss, and how to mend it.
  case printFailed(what: String, mend: String)
  /// A journal was found that holds what the file has not.
  case journalFound(UnsavedChanges)
  /// Beside the map is a journal of which nothing can be read; it stays as it is.
  case journalUnreadable(name: String)
  /// A journal that cannot be read to its end stays under this name.
  case journalDamaged(name: String)
  /// The journal that was found was put aside under another name.
  case journalPutAside(name: String)
  /// The journal that was found could not be put aside: why.
  case journalNotPutAside(name: String, what: String)
  /// What is told cannot be written into the journal: what is amiss, and how to mend it.
  case journalFailed(what: String, mend: String)
  /// The journal is not beside the map, where it cannot be written, but in this file.
  case journalElsewhere(name: String, what: String)
  /// No key has come for a while, and the editor awaits that.
  case quiet
  /// All that was told is in the journal again.
  case journalMended
}

/// Something that the editor asks of the world.
public enum Effect: Hashable, Sendable {
  /// Save these bytes under this name; over what somebody else has saved there only where it is still what
  /// is said here.
  case save([UInt8], path: String, replacing: [UInt8]? = nil)
  /// Find out which printers there are.
  case findPrinters
  /// Hand these pages to a printer, or put them into a new file.
  case print([UInt8], to: PrintTarget)
  /// Make a picture while the person goes on; only the last one asked for matters.
  case layOut(LayoutJob)
  /// Do with the journal that was found as the person says.
  case dealWithJournal(UnsavedChanges.Answer)
  /// Let the shell have the terminal until the person comes back.
  case suspend
  /// Draw the screen anew, whatever stands on it.
  case redraw
  /// End.
  case quit
}
