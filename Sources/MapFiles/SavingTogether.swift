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
  let turn = SavingTurn(in: folder(of: try resolved(path)))
  defer { turn?.end() }
  do {
    let now = try readFile(path)
    if now != known { return .changed(now) }
  } catch {
    // What cannot be read may be worth something to somebody.
    if error == .overLimit || error == .notAllowed { return .changed([]) }
  }
  try saveFile(bytes, to: path, options)
  return .done
}

/// The turn to save in a folder, which one program at a time has.
///
/// It is a lock upon the folder itself, so that nothing is left behind, whatever ends the program.
private struct SavingTurn {
  private let descriptor: Int32

  /// - Returns: Nothing where the folder cannot be locked, or somebody has kept it for too long: who is
  ///   to save must not wait for a program that hangs.
  init?(in folder: String) {
    descriptor = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard descriptor >= 0 else { return nil }
    for _ in 0..<Self.mostTries {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      usleep(Self.microsecondsBetween)
    }
    close(descriptor)
    return nil
  }

  private static let mostTries = 1_000
  private static let microsecondsBetween: UInt32 = 2_000

  func end() {
    close(descriptor)
  }
}
