import Foundation
import MapFiles
import TestSupport
import Testing

@Suite("Reading a file")
struct ReadingTests {
  /// Numbers of bytes round the size of the buffer that files are read with.
  @Test("gives all its bytes", arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func bytes(count: Int) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "x.map")
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try Data(bytes).write(to: file)
      #expect(try readFile(file.path) == bytes)
    }
  }

  @Test("follows symbolic links")
  func links() throws {
    try withTemporaryFolder { folder in
      try Data("A -> B\n".utf8).write(to: folder.appending(path: "real.map"))
      let link = folder.appending(path: "link.map").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.map")
      #expect(try readFile(link) == Array("A -> B\n".utf8))
    }
  }

  @Test(
    "says where there is none",
    arguments: [
      ("gone.map", .notThere), ("gone/x.map", .notThere), ("x.map/y.map", .noFolder),
      ("", .isFolder), ("broken.map", .notThere), ("loop.map", .system(ELOOP)),
    ] as [(String, FileError)])
  func nothingThere(name: String, error: FileError) throws {
    try withTemporaryFolder { folder in
      try Data().write(to: folder.appending(path: "x.map"))
      for (link, target) in [("broken.map", "gone.map"), ("loop.map", "loop.map")] {
        try FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: link).path, withDestinationPath: target)
      }
      #expect(throws: error) { try readFile("\(folder.path)/\(name)") }
    }
  }

  @Test("says where it is a folder")
  func folders() {
    #expect(throws: FileError.isFolder) { try readFile("/") }
    #expect(throws: FileError.notThere) { try readFile("") }
  }

  @Test("refuses a device without end at once, and takes one that is empty for an empty file")
  func devices() throws {
    #expect(throws: FileError.notText) { try readFile("/dev/zero") }
    #expect(try readFile("/dev/null") == [])
  }

  @Test("reads a pipe to its end")
  func pipes() throws {
    try withTemporaryFolder { folder in
      let pipe = folder.appending(path: "pipe").path
      #expect(mkfifo(pipe, 0o600) == 0)
      let writer = Process()
      writer.executableURL = URL(filePath: "/bin/sh")
      // Two writes, so that what comes first is not taken for all of it.
      writer.arguments = [
        "-c", "{ head -c 100000 /dev/zero; printf end; } | tr '\\0' x > \"$0\"", pipe,
      ]
      try writer.run()
      let bytes = try readFile(pipe)
      writer.waitUntilExit()
      #expect(bytes == [UInt8](repeating: UInt8(ascii: "x"), count: 100_000) + Array("end".utf8))
    }
  }

  @Test("needs the right to read", .enabled(if: getuid() != 0, "root may read everything"))
  func notAllowed() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "x.map")
      try Data("A".utf8).write(to: file)
      chmod(file.path, 0)
      #expect(throws: FileError.notAllowed) { try readFile(file.path) }
    }
  }

  @Test("tells whether anything of a name is there")
  func presence() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "x.map")
      #expect(!isFile(file.path))
      try Data().write(to: file)
      #expect(isFile(file.path))
      #expect(isFile(folder.path))
      #expect(!isFile(file.path + "/y"))
    }
  }
}
