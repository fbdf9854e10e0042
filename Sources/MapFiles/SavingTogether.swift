#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What came of saving a file that others may have saved meanwhile.
public enum Saved: Hashable, Sendable {
  /// The file holds the new bytes.
  case done
  /// Nothing was saved: the file holds these bytes, which are not those that were expected.
  case changed([UInt8])
}

/// Saves a whole file, where it still holds what the caller knows of.
///
/// Reading, comparing and renaming are done while no other program that saves so does the same, so that
/// of two who save at once the second is told what the first has saved. A file that is not there
/// is saved; one that must not be read, or is too long for that, has changed.
///
/// - Parameters:
///   - bytes: What the file shall hold.
///   - path: The file's name.
///   - known: What it holds as far as the caller knows; nothing where it is not there yet.
///   - options: What is kept besides.
/// - Returns: Whether it is saved.
/// - Throws: `FileError`; the old file is then as it was.
/// - Complexity: O(*n*), where *n* is the number of bytes; waits for others two seconds at most.
public func saveFile(
  _ bytes: [UInt8], to path: String, insteadOf known: [UInt8]?, _ options: SavingOptions = []
) throws(FileError) -> Saved {
  let turn = SavingTurn(at: try resolved(path))
  defer { turn.end() }
  do {
    let now = try readStoredFile(path)
    if now != known { return .changed(now) }
  } catch {
    // What cannot be read may be worth something to somebody.
    if error == .overLimit || error == .notAllowed { return .changed([]) }
  }
  try saveFile(bytes, to: path, options)
  return .done
}

/// The turn to save a file, which one program at a time has.
///
/// It is a lock upon the file's folder, so that nothing is left behind, whatever ends the program; and upon
/// the file too where that has names in several folders, and is written in place. Who is to save must not
/// wait for a program that hangs: where a lock has been kept for too long, or there can be none, it is done
/// without.
private struct SavingTurn {
  private var locked: [Int32] = []

  init(at path: String) {
    lock(folder(of: path), O_DIRECTORY)
    lock(path, O_NONBLOCK | O_NOCTTY) { facts in
      facts.st_mode & S_IFMT == S_IFREG && facts.st_nlink > 1
    }
  }

  private mutating func lock(
    _ path: String, _ flags: Int32, where isWanted: (stat) -> Bool = { _ in true }
  ) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | flags)
    var facts = stat()
    guard descriptor >= 0 else { return }
    if fstat(descriptor, &facts) == 0, isWanted(facts) {
      for _ in 0..<Self.mostTries {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return locked.append(descriptor) }
        guard errno == EWOULDBLOCK || errno == EINTR else { break }
        usleep(Self.microsecondsBetween)
      }
    }
    close(descriptor)
  }

  private static let mostTries = 1_000
  private static let microsecondsBetween: UInt32 = 2_000

  func end() {
    for descriptor in locked { close(descriptor) }
  }
}
