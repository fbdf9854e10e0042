import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Files that are no maps")
struct HostileFilesTests {
  private static let noText =
    "error: this is not a text file\n  mend: give the name of a map, a text file that ends in .map\n"
  private static let tooLong = """
    error: the file is larger than 256 MB, which no map is
      mend: give the name of a map, a text file that ends in .map

    """

  @Test(
    "text of another kind is refused, with how to convert it",
    arguments: [
      (Data([0xFF, 0xFE, 0x47, 0, 0x50, 0]), "iconv -f UTF-16 -t UTF-8 converts it"),
      (Data([0xFE, 0xFF, 0, 0x47, 0, 0x50]), "iconv -f UTF-16 -t UTF-8 converts it"),
      (Data([0x47, 0, 0x50, 0]), "give a map, a text file whose name ends in .map"),
      (Data([0x47, 0x50, 0xE9, 0x0A]), "iconv -f LATIN1 -t UTF-8 converts older files"),
      (Data("%PDF-1.4\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A], "save it as UTF-8"),
    ])
  func otherText(bytes: Data, mend: String) throws {
    try Tool.use { tool in
      try tool.write(bytes, to: "x.map")
      for command in [["draw"], ["check"], ["tidy"], ["add"], ["report"], ["handout"]] {
        let run = try tool.run(command + ["x.map"] + (command == ["add"] ? ["A -> B"] : []))
        #expect(run.exitCode == 2 && run.output == "")
        #expect(run.messages.contains(mend), "\(command): \(run.messages)")
      }
      #expect(try Data(contentsOf: tool.folder.appending(path: "x.map")) == bytes)
    }
  }

  @Test("a file of two gigabytes is refused at once, and nothing of it is held")
  func sparseFile() throws {
    try Tool.use { tool in
      let file = try tool.write(Data(), to: "x.map")
      #expect(truncate(file.path, 2 << 30) == 0)
      // With no more memory than this, nothing of its size could be read.
      let shell = "ulimit -v 1000000; exec \"$0\" draw x.map"
      let run = try tool.run(program: "/bin/sh", ["-c", shell, builtProgram("desirepath")])
      #expect(run.exitCode == 2 && run.messages == "x.map: " + Self.tooLong)
      #expect(try tool.run(["add", "x.map", "A -> B"]).messages == "x.map: " + Self.tooLong)
    }
  }

  @Test(
    "a stream without end is refused once it is longer than a map", arguments: ["A -> B", "\0"])
  func endlessStream(line: String) throws {
    try Tool.use { tool in
      let source = line == "\0" ? "cat /dev/zero" : "yes '\(line)'"
      let shell = "\(source) | (ulimit -v 1000000; \"$0\" draw -)"
      let run = try tool.run(program: "/bin/sh", ["-c", shell, builtProgram("desirepath")])
      #expect(run.exitCode == 2 && run.messages.contains("standard input: " + Self.tooLong))
    }
  }

  @Test("a long map is read, with lines as long as may be; one that is too long is refused unread")
  func longestMap() throws {
    try Tool.use { tool in
      let line = "# " + String(repeating: "x", count: 1_048_573) + "\n"
      let file = try tool.write(String(repeating: line, count: 16), to: "x.map")
      #expect(try tool.run(["check", "x.map"]).exitCode == 0)
      try #require(truncate(file.path, 256 * 1024 * 1024 + 1) == 0)
      let run = try tool.run(["check", "x.map"])
      #expect(run.exitCode == 2 && run.messages == "x.map: " + Self.tooLong)
    }
  }

  @Test(
    "a device that is no text is neither read nor written",
    arguments: ["/dev/zero", "/dev/random", "/dev/urandom", "/dev/full"])
  func devices(path: String) throws {
    guard access(path, F_OK) == 0 else { return }
    try Tool.use { tool in
      for arguments in [["draw", path], ["add", path, "A -> B"], ["tidy", path]] {
        let run = try tool.run(arguments)
        #expect(run.exitCode == 2 && run.messages == "\(path): \(Self.noText)", "\(arguments)")
      }
      // An empty one may be read, and still be no place for a map.
      #expect(try tool.run(["add", "/dev/null", "A -> B"]).messages == "/dev/null: \(Self.noText)")
    }
  }

  /// Makes a socket that has a name.
  private func boundSocket(at path: String) throws -> Int32 {
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let length = socklen_t(MemoryLayout<sockaddr_un>.size)
    let descriptor = socket(AF_UNIX, stream, 0)
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
    }
    try #require(code == 0)
    return descriptor
  }

  @Test("a socket is refused, and a pipe is read, and not replaced by a file")
  func socketsAndPipes() throws {
    try Tool.use { tool in
      let socket = try boundSocket(at: tool.folder.appending(path: "s.map").path)
      defer { close(socket) }
      for arguments in [["draw", "s.map"], ["add", "s.map", "A -> B"]] {
        #expect(try tool.run(arguments).messages == "s.map: \(Self.noText)")
      }
      #expect(mkfifo(tool.folder.appending(path: "p.map").path, 0o600) == 0)
      let pipe = "echo 'A -> B' > p.map & exec \"$0\" \"$@\""
      let program = builtProgram("desirepath")
      let drawn = try tool.run(program: "/bin/sh", ["-c", pipe, program, "tell", "p.map"])
      #expect(drawn.exitCode == 0 && drawn.output.contains("From A to B."), "\(drawn)")
      let added = try tool.run(program: "/bin/sh", ["-c", pipe, program, "add", "p.map", "B -> C"])
      #expect(added.exitCode == 2 && added.messages == "p.map: \(Self.noText)")
    }
  }

  @Test("a map is written in place where it has another name, and the version before is kept")
  func linkedWithBackup() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      try FileManager.default.linkItem(at: file, to: tool.folder.appending(path: "y.map"))
      #expect(try tool.run(["add", "--backup", "x.map", "B -> C"]).exitCode == 0)
      #expect(try tool.text(of: "y.map") == "A -> B\nB -> C\n")
      #expect(try tool.text(of: "x.map~") == "A -> B\n")
      try tool.write("  A->B\n", to: "x.map")
      #expect(try tool.run(["tidy", "--backup", "x.map"]).exitCode == 0)
      #expect(try tool.text(of: "x.map~") == "  A->B\n")
      #expect(try tool.files() == ["x.map", "x.map~", "y.map"])
    }
  }
}
