#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How a file is saved.
public struct SavingOptions: OptionSet, Hashable, Sendable {
  /// The options as bits.
  public let rawValue: Int

  /// Makes options of bits.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The version before is kept, as `NAME~`.
  public static let backup = SavingOptions(rawValue: 1)
}

/// Saves a whole file so that at every moment the old one or the new one stands there, whole.
///
/// The bytes are written to a new file in the same folder and brought to the disk; then that file
/// takes the place of the old one, and the folder is brought to the disk too. Where the name is a
/// symbolic link, the file that it leads to is replaced. Mode, owner and group stay.
///
/// A file that has other names too, or whose owner, group or folder would not allow that, is written
/// in place once the new file is on the disk; that one is taken away afterwards, or told of where the
/// writing fails half-way.
///
/// - Parameters:
///   - bytes: What the file shall hold.
///   - path: The file's name; the file need not be there, its folder must.
///   - options: What is kept besides.
/// - Throws: `FileError`; the old file is then as it was, but for `.halfWritten` and `.unsure`.
/// - Complexity: O(*n*), where *n* is the number of bytes.
public func saveFile(
  _ bytes: [UInt8], to path: String, _ options: SavingOptions = []
) throws(FileError) {
  try saveFile(bytes, to: path, options, with: .real)
}

/// Saves a whole file by calls of the system that may fail.
package func saveFile(
  _ bytes: [UInt8], to path: String, _ options: SavingOptions, with system: FileSystem
) throws(FileError) {
  try Saving(path, system).save(bytes, options)
}

/// Writes all bytes, however many calls it takes.
///
/// - Throws: `FileError`.
public func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(FileError) {
  do {
    try FileSystem.real.writeAll(bytes, to: descriptor)
  } catch {
    throw FileError(error)
  }
}

/// A file that is to be saved.
private struct Saving {
  private let system: FileSystem
  private let target: FilePath
  /// What stands there now.
  private let old: FileFacts?

  init(_ path: String, _ system: FileSystem) throws(FileError) {
    guard let path = FilePath(path) else { throw FileError(errno: EINVAL) }
    self.system = system
    do {
      target = try system.target(of: path)
      old = try system.facts(of: target, followingLinks: false)
      if old?.kind == .file { try system.checkWritable(target) }
    } catch {
      throw FileError(error)
    }
    // A pipe or a device would give way to a file, and be lost to all others who use it.
    if let old, old.kind != .file { throw old.kind == .folder ? .isFolder : .notText }
  }

  func save(_ bytes: [UInt8], _ options: SavingOptions) throws(FileError) {
    if let old, options.contains(.backup) { try keepBackup(of: old, unlessIts: bytes) }
    let copy = try TemporaryFile(holding: bytes, beside: target, like: old, with: system)
    if old.map({ $0.nameCount > 1 }) ?? false || !copy.hasOwner {
      try overwrite(with: bytes, copy)
    } else {
      try replace(by: copy, bytes)
    }
    try syncFolder()
  }

  private func replace(by copy: TemporaryFile, _ bytes: [UInt8]) throws(FileError) {
    do {
      try system.renameFile(copy.path, to: target)
    } catch {
      // The file of another person in a folder such as /tmp, or one that something else holds fast.
      guard old != nil, [EACCES, EPERM, EBUSY].contains(error.number) else {
        throw copy.giveUp(because: FileError(error))
      }
      try overwrite(with: bytes, copy)
    }
  }

  /// Writes over the old bytes.
  ///
  /// The copy stays where that fails half-way.
  private func overwrite(with bytes: [UInt8], _ copy: TemporaryFile) throws(FileError) {
    let descriptor: Int32
    do {
      descriptor = try system.openFile(target, O_WRONLY | O_NOFOLLOW)
    } catch {
      throw copy.giveUp(because: FileError(error))
    }
    do throws(FileSystem.Failure) {
      do throws(FileSystem.Failure) {
        try system.writeAll(bytes, to: descriptor)
        try system.setLength(descriptor, bytes.count)
        try system.sync(descriptor)
      } catch {
        try? system.closeFile(descriptor)
        throw error
      }
      try system.closeFile(descriptor)
    } catch {
      throw .halfWritten(copy: copy.path.text, FileError(error))
    }
    try copy.remove()
  }

  /// Keeps the old bytes beside the file, unless they are the new ones.
  private func keepBackup(of old: FileFacts, unlessIts bytes: [UInt8]) throws(FileError) {
    do throws(FileError) {
      let before = try system.bytes(of: target, atMost: .max)
      guard before != bytes else { return }
      let copy = try TemporaryFile(holding: before, beside: target, like: old, with: system)
      do {
        try system.renameFile(copy.path, to: target.appending("~"))
      } catch {
        throw copy.giveUp(because: FileError(error))
      }
    } catch {
      throw .noBackup(error)
    }
  }

  /// Brings the folder to the disk, so that the file's new name outlasts a loss of power.
  private func syncFolder() throws(FileError) {
    do throws(FileSystem.Failure) {
      let descriptor = try system.openFile(target.folder, O_RDONLY)
      do throws(FileSystem.Failure) {
        try system.sync(descriptor)
      } catch {
        try? system.closeFile(descriptor)
        throw error
      }
      // Nothing was written by this descriptor.
      try? system.closeFile(descriptor)
    } catch {
      // Some systems know no such thing of folders, and some folders may be written to, not read.
      if [EINVAL, ENOTSUP, EACCES, EPERM].contains(error.number) { return }
      throw .unsure(FileError(error))
    }
  }
}

extension FileSystem {
  /// The file that a name leads to, through symbolic links; it need not be there yet.
  func target(of path: FilePath) throws(Failure) -> FilePath {
    var target = path
    for _ in 0..<40 {
      guard try facts(of: target, followingLinks: false)?.kind == .link else { return target }
      target = target.following(try link(at: target))
    }
    throw Failure(number: ELOOP)
  }
}
