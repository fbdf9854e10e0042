import Foundation
import MapFiles
import TestSupport
import Testing

@Suite("Saving a file")
struct SavingTests {
  private let old = Array("old\n".utf8)
  private let new = Array("new and longer\n".utf8)

  /// Does some work with a file that holds the old bytes.
  private func withFile(_ work: (_ file: String, _ folder: URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "x.map")
      try Data(old).write(to: file)
      try work(file.path, folder)
    }
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func mode(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  private func link(_ name: String, in folder: URL, to target: String) throws -> String {
    let path = folder.appending(path: name).path
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    return path
  }

  @Test(
    "puts the new bytes in the place of the old ones and leaves nothing else behind",
    arguments: [0, 1, 15, 1_000_000])
  func replaces(count: Int) throws {
    try withFile { file, folder in
      let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: count)
      try saveFile(bytes, to: file)
      #expect(try readFile(file) == bytes)
      #expect(try names(in: folder) == ["x.map"])
    }
  }

  @Test("makes a new file with the rights that new files get")
  func newFile() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "new.map").path
      let other = folder.appending(path: "other").path
      close(open(other, O_CREAT | O_WRONLY, 0o666))
      try saveFile(new, to: file)
      #expect(try readFile(file) == new)
      #expect(try mode(of: file) == mode(of: other))
      #expect(try names(in: folder) == ["new.map", "other"])
    }
  }

  @Test("keeps the file's mode", arguments: [0o600, 0o640, 0o664, 0o666, 0o755, 0o200])
  func keepsMode(mode: mode_t) throws {
    try withFile { file, _ in
      chmod(file, mode)
      try saveFile(new, to: file)
      #expect(try self.mode(of: file) == Int(mode))
    }
  }

  @Test("keeps the file's owner", .enabled(if: getuid() == 0, "only root may give files away"))
  func keepsOwner() throws {
    try withFile { file, _ in
      #expect(chown(file, 12_345, 23_456) == 0)
      try saveFile(new, to: file)
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      #expect(attributes[.ownerAccountID] as? Int == 12_345)
      #expect(attributes[.groupOwnerAccountID] as? Int == 23_456)
    }
  }

  @Test(
    "writes to the file that a symbolic link leads to, and the link stays one",
    arguments: ["x.map", "./x.map", "other/../x.map", "second.map"])
  func keepsLinks(target: String) throws {
    try withFile { file, folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "other"), withIntermediateDirectories: false)
      _ = try self.link("second.map", in: folder, to: file)
      let link = try link("link.map", in: folder, to: target)
      try saveFile(new, to: link)
      #expect(try readFile(file) == new)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
      #expect(try names(in: folder) == ["link.map", "other", "second.map", "x.map"])
    }
  }

  @Test(
    "makes the file that a symbolic link leads to, where none is there yet",
    arguments: ["new.map", "other/new.map", "second.map"])
  func makesLinkedFile(target: String) throws {
    try withTemporaryFolder { folder in
      let other = folder.appending(path: "other")
      try FileManager.default.createDirectory(at: other, withIntermediateDirectories: false)
      let second = try link("second.map", in: folder, to: other.appending(path: "new.map").path)
      let link = try link("link.map", in: folder, to: target)
      try saveFile(new, to: link)
      #expect(try readFile(link) == new)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: second) == other.path + "/new.map"
      )
    }
  }

  @Test("gives the new bytes to all names of the same file")
  func hardLinks() throws {
    try withFile { file, folder in
      let other = folder.appending(path: "other.map").path
      try FileManager.default.linkItem(atPath: file, toPath: other)
      try saveFile(new, to: file)
      #expect(try readFile(file) == new)
      #expect(try readFile(other) == new)
      try saveFile(old, to: other)
      #expect(try readFile(file) == old)
      #expect(try names(in: folder) == ["other.map", "x.map"])
    }
  }

  @Test(
    "says why it cannot be done, and changes nothing",
    arguments: [
      ("gone/x.map", .noFolder), ("x.map/y.map", .noFolder), ("sub", .isFolder),
      ("sublink", .isFolder), ("loop", .system(ELOOP)),
      ("into-nothing", .noFolder),
    ] as [(String, FileError)])
  func impossible(name: String, error: FileError) throws {
    try withFile { file, folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "sub"), withIntermediateDirectories: false)
      for (name, target) in [("sublink", "sub"), ("loop", "loop"), ("into-nothing", "gone/x.map")] {
        _ = try link(name, in: folder, to: target)
      }
      let before = try names(in: folder)
      #expect(throws: error) { try saveFile(new, to: folder.appending(path: name).path) }
      #expect(try names(in: folder) == before)
      #expect(try readFile(file) == old)
    }
  }

  @Test("does not put a file in the place of a pipe or a device")
  func pipes() throws {
    try withTemporaryFolder { folder in
      let pipe = folder.appending(path: "pipe").path
      #expect(mkfifo(pipe, 0o600) == 0)
      #expect(throws: FileError.notText) { try saveFile(new, to: pipe) }
      let type = try FileManager.default.attributesOfItem(atPath: pipe)[.type]
      #expect(type as? FileAttributeType != .typeRegular)
      #expect(try names(in: folder) == ["pipe"])
    }
  }

  @Test("passes by what another run has left behind")
  func leftovers() throws {
    try withFile { file, folder in
      let leftover = "\(file).\(getpid()).0.tmp"
      try Data("left".utf8).write(to: URL(filePath: leftover))
      try saveFile(new, to: file)
      #expect(try readFile(file) == new)
      #expect(try readFile(leftover) == Array("left".utf8))
      #expect(try names(in: folder).count == 2)
    }
  }

  @Test(
    "takes names of any characters",
    arguments: [
      String(repeating: "x", count: 251) + ".map", String(repeating: "病", count: 83) + "ab.map",
      "-x.map", "a b.map", "a\nb.map", "病院.map", "e\u{301}.map", ".map", "a'\"$`\\.map",
    ])
  func names(name: String) throws {
    try withTemporaryFolder { folder in
      let file = "\(folder.path)/\(name)"
      try saveFile(old, to: file)
      try saveFile(new, to: file)
      #expect(try readFile(file) == new)
    }
  }

  @Test("says that a name is too long, or is none")
  func badNames() throws {
    try withTemporaryFolder { folder in
      let long = "\(folder.path)/\(String(repeating: "x", count: 256))"
      #expect(throws: FileError.longName) { try saveFile(new, to: long) }
      #expect(throws: FileError.system(EINVAL)) { try saveFile(new, to: "\(folder.path)/a\0b") }
      let names = try names(in: folder)
      #expect(names == [])
    }
  }

  @Test("works in a folder whose name is no text")
  func oddFolder() throws {
    try withTemporaryFolder { folder in
      let odd: [CChar] = (folder.path + "/caf").utf8CString.dropLast() + [-23, 0]
      #expect(mkdir(odd, 0o755) == 0)
      let link = folder.appending(path: "link.map").path
      #expect(symlink(odd.dropLast() + Array("/x.map".utf8CString), link) == 0)
      try saveFile(new, to: link)
      #expect(try readFile(link) == new)
      var facts = stat()
      #expect(lstat(link, &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK)
    }
  }

  @Test("keeps the version before, where that is asked for")
  func backups() throws {
    try withFile { file, folder in
      chmod(file, 0o640)
      try saveFile(new, to: file, .backup)
      #expect(try readFile(file + "~") == old)
      #expect(try mode(of: file + "~") == 0o640)
      // What is saved twice does not push out what was before.
      try saveFile(new, to: file, .backup)
      #expect(try readFile(file + "~") == old)
      try saveFile(old + new, to: file, .backup)
      #expect(try readFile(file + "~") == new)
      #expect(try names(in: folder) == ["x.map", "x.map~"])
      try saveFile(new, to: folder.appending(path: "new.map").path, .backup)
      #expect(try names(in: folder) == ["new.map", "x.map", "x.map~"])
    }
  }

  @Test("changes nothing where the version before cannot be kept")
  func noBackup() throws {
    try withFile { file, folder in
      try FileManager.default.createDirectory(
        atPath: file + "~", withIntermediateDirectories: false)
      #expect(throws: FileError.noBackup(.isFolder)) { try saveFile(new, to: file, .backup) }
      #expect(try readFile(file) == old)
      #expect(try names(in: folder) == ["x.map", "x.map~"])
    }
  }

  @Test("a link in the place of the version before gives way, and what it leads to stays")
  func backupLink() throws {
    try withFile { file, folder in
      _ = try link("x.map~", in: folder, to: "precious")
      try Data("precious".utf8).write(to: folder.appending(path: "precious"))
      try saveFile(new, to: file, .backup)
      #expect(try readFile(folder.appending(path: "precious").path) == Array("precious".utf8))
      #expect(try readFile(file + "~") == old)
    }
  }

  @Test("needs the right to write", .enabled(if: getuid() != 0, "root may write everything"))
  func notAllowed() throws {
    try withFile { file, folder in
      chmod(file, 0o444)
      #expect(throws: FileError.notAllowed) { try saveFile(new, to: file) }
      let (bytes, names) = (try readFile(file), try names(in: folder))
      #expect(bytes == old)
      #expect(names == ["x.map"])
    }
  }

  @Test("to where there is no room or no file says so")
  func writeAllErrors() throws {
    let full = open("/dev/full", O_WRONLY)
    if full >= 0 {
      #expect(throws: FileError.diskFull) { try writeAll(new, to: full) }
      close(full)
    }
    #expect(throws: FileError.closed) { try writeAll(new, to: -1) }
  }
}
