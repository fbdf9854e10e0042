#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileError {
  /// What is amiss, in lower case and without a full stop.
  public var what: String {
    switch self {
    case .notThere: "there is no such file"
    case .isThere: "there is a file of that name already"
    case .noFolder: "the folder that it should be in is not there"
    case .isFolder: "this is a folder"
    case .notText: "this is not a text file"
    case .notAllowed: "you are not allowed to do that"
    case .diskFull: "the disk has no room left"
    case .readOnly: "the disk cannot be written to"
    case .tooLarge: "the file is too large"
    case .overLimit: "the file is larger than 256 MB, which no map is"
    case .closed: "it is closed"
    case .longName: "the name is too long"
    case .closedFolder:
      "the folder may not be written to, and without that the old file would be at risk"
    case .noBackup(let error): "the version before could not be kept: \(error.what)"
    case .halfWritten(let copy, let error):
      "\(error.what), half-way; all that was to be saved is in \(copy)"
    case .leftBehind(let path, let error): "\(error.what); \(path) was left behind"
    case .unsure(let error):
      "it is written, but might not outlast a loss of power: \(error.what)"
    case .system(let number): strerror(number).map { String(cString: $0) } ?? "error \(number)"
    }
  }

  /// How to mend it.
  public var mend: String {
    switch self {
    case .notThere: "look at the name; desirepath NAME.map begins a new map"
    case .isThere: "give another name"
    case .noFolder: "make the folder, or give another place"
    case .isFolder, .notText: "give the name of a map, a text file that ends in .map"
    case .notAllowed: "ask whoever owns it, or give another place"
    case .diskFull: "make room, or give another place"
    case .readOnly: "give another place"
    case .tooLarge: "give another place, or a smaller map"
    case .overLimit: "give the name of a map, a text file that ends in .map"
    case .closed: "open it, or give the name of a file"
    case .longName: "give a shorter name"
    case .closedFolder: "ask whoever owns the folder, or give another place"
    case .noBackup(let error), .leftBehind(_, let error): error.mend
    case .halfWritten(let copy, let error): "keep \(copy); \(error.mend)"
    case .unsure, .system: "try again, or give another place"
    }
  }

  /// The reason that the last failed call of the system left behind.
  package init(errno number: Int32) {
    switch number {
    case ENOENT: self = .notThere
    case ENOTDIR: self = .noFolder
    case EISDIR: self = .isFolder
    case EACCES, EPERM: self = .notAllowed
    case ENOSPC, EDQUOT: self = .diskFull
    case EROFS: self = .readOnly
    case EFBIG, ENOMEM: self = .tooLarge
    case EBADF: self = .closed
    case ENAMETOOLONG: self = .longName
    // A socket, or a device that is not there.
    case ENXIO, ENODEV: self = .notText
    default: self = .system(number)
    }
  }

  /// The reason that a failed call of the system has.
  init(_ failure: FileSystem.Failure) {
    self.init(errno: failure.number)
  }
}

extension PrintError {
  /// What is amiss, in lower case and without a full stop.
  public var what: String {
    switch self {
    case .noProgram: "there is no lp on this machine"
    case .refused: "the printer did not take it"
    case .tookTooLong: "lp did not take it within 10 seconds"
    case .file(let error): error.what
    }
  }

  /// How to mend it.
  public var mend: String {
    switch self {
    case .tookTooLong: "see whether its spooler runs, or give the name of a file"
    case .noProgram, .refused: "give the name of a file, and print that elsewhere"
    case .file(let error): error.mend
    }
  }
}
