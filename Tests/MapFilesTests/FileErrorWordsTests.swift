import Foundation
import MapFiles
import Testing

@Suite("Why a file could not be read or saved, in words")
struct FileErrorWordsTests {
  /// One of each; a new case does not compile here until it has its words below.
  private static let all: [FileError] = [
    .notThere, .isThere, .noFolder, .isFolder, .notText, .notAllowed, .diskFull, .readOnly,
    .tooLarge, .overLimit, .closed, .longName, .closedFolder, .noBackup(.diskFull),
    .halfWritten(copy: "x.map.1.0.tmp", .diskFull), .leftBehind("x.map.1.0.tmp", .readOnly),
    .unsure(.system(EIO)), .system(EIO),
  ]

  private static func words(of error: FileError) -> (what: String, mend: String) {
    switch error {
    case .notThere:
      ("there is no such file", "look at the name; desirepath NAME.map begins a new map")
    case .isThere: ("there is a file of that name already", "give another name")
    case .noFolder:
      ("the folder that it should be in is not there", "make the folder, or give another place")
    case .isFolder:
      ("this is a folder", "give the name of a map, a text file that ends in .map")
    case .notText:
      ("this is not a text file", "give the name of a map, a text file that ends in .map")
    case .notAllowed:
      ("you are not allowed to do that", "ask whoever owns it, or give another place")
    case .diskFull: ("the disk has no room left", "make room, or give another place")
    case .readOnly: ("the disk cannot be written to", "give another place")
    case .tooLarge: ("the file is too large", "give another place, or a smaller map")
    case .overLimit:
      (
        "the file is larger than 256 MB, which no map is",
        "give the name of a map, a text file that ends in .map"
      )
    case .closed: ("it is closed", "open it, or give the name of a file")
    case .longName: ("the name is too long", "give a shorter name")
    case .closedFolder:
      (
        "the folder may not be written to, and without that the old file would be at risk",
        "ask whoever owns the folder, or give another place"
      )
    case .noBackup:
      (
        "the version before could not be kept: the disk has no room left",
        "make room, or give another place"
      )
    case .halfWritten:
      (
        "the disk has no room left, half-way; all that was to be saved is in x.map.1.0.tmp",
        "keep x.map.1.0.tmp; make room, or give another place"
      )
    case .leftBehind:
      ("the disk cannot be written to; x.map.1.0.tmp was left behind", "give another place")
    case .unsure:
      (
        "it is written, but might not outlast a loss of power: Input/output error",
        "try again, or give another place"
      )
    case .system: ("Input/output error", "try again, or give another place")
    }
  }

  @Test("say what is amiss and how to mend it", arguments: all)
  func words(error: FileError) {
    #expect(error.what == Self.words(of: error).what)
    #expect(error.mend == Self.words(of: error).mend)
  }

  @Test(
    "follow from the number that the system gives",
    arguments: [
      (ENOENT, .notThere), (ENOTDIR, .noFolder), (EISDIR, .isFolder), (EACCES, .notAllowed),
      (EPERM, .notAllowed),
      (ENOSPC, .diskFull), (EDQUOT, .diskFull), (EROFS, .readOnly), (EFBIG, .tooLarge),
      (ENOMEM, .tooLarge), (ENAMETOOLONG, .longName), (EBADF, .closed), (ENXIO, .notText),
      (EIO, .system(EIO)),
      (EMFILE, .system(EMFILE)),
    ] as [(Int32, FileError)])
  func numbers(number: Int32, error: FileError) {
    #expect(FileError(errno: number) == error)
  }
}

@Suite("Why pages could not be printed, in words")
struct PrintErrorWordsTests {
  @Test("say what is amiss and how to mend it")
  func words() {
    let mend = "give the name of a file, and print that elsewhere"
    #expect(PrintError.noProgram.what == "there is no lp on this machine")
    #expect(PrintError.noProgram.mend == mend)
    #expect(PrintError.refused.what == "the printer did not take it")
    #expect(PrintError.refused.mend == mend)
    #expect(PrintError.tookTooLong.what == "lp did not take it within 10 seconds")
    #expect(
      PrintError.tookTooLong.mend == "see whether its spooler runs, or give the name of a file")
    #expect(PrintError.file(.diskFull).what == FileError.diskFull.what)
    #expect(PrintError.file(.diskFull).mend == FileError.diskFull.mend)
  }
}
