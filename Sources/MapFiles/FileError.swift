/// Why a file could not be read or saved; the words are in `FileError+Words.swift`.
public indirect enum FileError: Error, Hashable, Sendable {
  /// There is no file of that name.
  case notThere
  /// There is a file of that name already.
  case isThere
  /// The folder that the file should be in is not there.
  case noFolder
  /// It is a folder.
  case isFolder
  /// It is neither a file nor a stream of text.
  case notText
  /// The person may not do that.
  case notAllowed
  /// The disk has no room left.
  case diskFull
  /// The disk cannot be written to.
  case readOnly
  /// The file is larger than what can be held or written.
  case tooLarge
  /// The file is larger than what is read as a map.
  case overLimit
  /// The standard input, output or error that it should be was not open when the program began.
  case closed
  /// The name is longer than names may be.
  case longName
  /// The folder may not be written to, so that nothing can be saved beside the old file first.
  case closedFolder
  /// The version before could not be kept; nothing was changed.
  case noBackup(FileError)
  /// The file was written in place and that failed half-way; all of it is in the copy.
  case halfWritten(copy: String, FileError)
  /// Saving failed, and a file stayed behind that could not be taken away.
  case leftBehind(String, FileError)
  /// The file is written, and the disk failed to say that it will outlast a loss of power.
  case unsure(FileError)
  /// The reading or writing failed for another reason, which the system numbers.
  case system(Int32)

  /// Whether the file that was to be saved may hold other bytes than before.
  public var hasTouchedFile: Bool {
    switch self {
    case .halfWritten, .unsure: true
    case .leftBehind(_, let error): error.hasTouchedFile
    case .notThere, .isThere, .noFolder, .isFolder, .notText, .notAllowed, .diskFull, .readOnly,
      .tooLarge, .overLimit, .closed, .longName, .closedFolder, .noBackup, .system:
      false
    }
  }
}
