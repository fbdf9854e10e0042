#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file beside the one that is saved: all of the bytes, on the disk, before the old ones are touched.
struct TemporaryFile {
  let path: FilePath
  /// Whether it belongs to the same person and group as the file whose place it shall take.
  let hasOwner: Bool
  private let system: FileSystem

  /// Makes the file, fills it and brings it to the disk.
  ///
  /// Only the person may read it until it has the mode of the old file.
  ///
  /// - Parameters:
  ///   - bytes: What it shall hold.
  ///   - target: The file beside which it stands.
  ///   - old: What stands there now.
  ///   - system: The calls of the system.
  /// - Throws: `FileError`; nothing is left behind then, or the error tells.
  init(
    holding bytes: [UInt8], beside target: FilePath, like old: FileFacts?, with system: FileSystem
  ) throws(FileError) {
    let (path, descriptor) = try Self.create(beside: target, isNew: old == nil, system)
    var hasOwner = true
    do throws(FileSystem.Failure) {
      do throws(FileSystem.Failure) {
        if let old { hasOwner = try Self.adopt(old, descriptor, system) }
        try system.writeAll(bytes, to: descriptor)
        try system.sync(descriptor)
      } catch {
        try? system.closeFile(descriptor)
        throw error
      }
      try system.closeFile(descriptor)
    } catch {
      throw system.giveUp(path, because: FileError(error))
    }
    self.path = path
    self.hasOwner = hasOwner
    self.system = system
  }

  /// Takes the file away, since what it holds is in its place.
  func remove() throws(FileError) {
    do {
      try system.removeFile(path)
    } catch {
      throw .leftBehind(path.text, .unsure(FileError(error)))
    }
  }

  /// Takes the file away because something failed.
  ///
  /// - Returns: What to throw.
  func giveUp(because error: FileError) -> FileError {
    system.giveUp(path, because: error)
  }

  private static func create(
    beside target: FilePath, isNew: Bool, _ system: FileSystem
  ) throws(FileError) -> (FilePath, Int32) {
    for attempt in 0..<100 {
      let candidate = target.beginning(thenEnding: ".\(getpid()).\(attempt).tmp")
      do {
        return (candidate, try system.createFile(candidate, mode: isNew ? 0o666 : 0o600))
      } catch {
        switch error.number {
        case EEXIST: continue
        case ENOENT: throw .noFolder
        case EACCES, EPERM: throw .closedFolder
        default: throw FileError(error)
        }
      }
    }
    throw FileError(errno: EEXIST)
  }

  /// Gives the file the owner, the group and the mode of the old one.
  ///
  /// - Returns: Whether it has them: only root may give files away.
  private static func adopt(
    _ old: FileFacts, _ descriptor: Int32, _ system: FileSystem
  ) throws(FileSystem.Failure) -> Bool {
    let new = try system.facts(of: descriptor)
    if new.user != old.user || new.group != old.group {
      do {
        try system.setOwner(
          descriptor, user: new.user == old.user ? nil : old.user,
          group: new.group == old.group ? nil : old.group)
      } catch {
        // With the old mode, another group could read it than those who could before.
        return false
      }
    }
    try system.setMode(descriptor, old.mode)
    return true
  }
}

extension FileSystem {
  /// Writes all bytes, however many calls it takes.
  func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty { rest = rest.dropFirst(try writeSome(rest, to: descriptor)) }
  }

  /// Takes a file away that is not needed, because something failed.
  fileprivate func giveUp(_ path: FilePath, because error: FileError) -> FileError {
    do {
      try removeFile(path)
      return error
    } catch {
      return .leftBehind(path.text, FileError(error))
    }
  }
}
