/// Why a file could not be read or saved; the words are in `FileError+Words.swift`.
public enum FileError: Error, Hashable, Sendable {
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
  /// The reading or writing failed for another reason, which the system numbers.
  case system(Int32)
}
