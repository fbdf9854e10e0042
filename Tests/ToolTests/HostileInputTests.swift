import Foundation
import TestSupport
import Testing
import TextCanvas

@Suite("Hostile input")
struct HostileInputTests {
  private static let commands = [
    ["draw"], ["draw", "--charset", "ascii"], ["draw", "--width", "20"], ["check"], ["tell"],
    ["draw", "--format", "svg"], ["draw", "--format", "html"],
    ["measure"],
    ["measure", "--format", "json"],
  ]

  /// A file's name, its bytes, and what is said where it is refused as a whole.
  private static let files: [(name: String, bytes: Data, refusal: String?)] = [
    ("empty.map", Data(), nil),
    ("comments.map", Data("# one\n\n# two".utf8), nil),
    (
      "latin1.map", Data([0x47, 0x50, 0xE9, 0x0A]),
      "this is not UTF-8 text: byte 2 begins no character"
    ),
    ("nul.map", Data("GP -> \0Ward\n".utf8), "this is not text: byte 6 is NUL"),
    ("long-line.map", Data("GP -> Ward : \(String(repeating: "x", count: 1_000_000))\n".utf8), nil),
    (
      "long-names.map",
      Data(
        "\(String(repeating: "a", count: 10_000)) -> \(String(repeating: "b ", count: 5000))c\n"
          .utf8),
      nil
    ),
    (
      "controls.map",
      Data(
        "map \u{1B}]0;title\u{7}\nG\u{1B}[2JP -> W\u{202E}ard\u{85} : a\u{9B}31m ; said X\u{8}: y\u{7F}\n"
          .utf8),
      nil
    ),
    ("byte-order-mark.map", Data("\u{FEFF}GP -> Ward\r\n".utf8), nil),
    ("carriage-returns.map", Data("GP -> Ward\rWard -> Home\r".utf8), nil),
  ]

  @Test(
    "gives a clear message or clean output, never a crash or a control character",
    arguments: commands)
  func files(command: [String]) throws {
    try Tool.use { tool in
      for file in Self.files {
        try tool.write(file.bytes, to: file.name)
        let run = try tool.run(command + [file.name])
        let all = run.output + run.messages
        #expect(all.unicodeScalars.allSatisfy { $0 == "\n" || !isControl($0) }, "\(file.name)")
        if let refusal = file.refusal {
          #expect(run.exitCode == 2 && run.messages.contains(refusal), "\(file.name)")
        } else {
          #expect(run.exitCode <= 1, "\(file.name): \(run.messages)")
        }
        #expect(try Data(contentsOf: tool.folder.appending(path: file.name)) == file.bytes)
      }
    }
  }

  @Test(
    "a folder, a file that may not be read and one that is not there are told", arguments: commands)
  func noFiles(command: [String]) throws {
    try Tool.use { tool in
      let folder = tool.folder.appending(path: "folder.map")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      let run = try tool.run(command + ["folder.map"])
      #expect(run.exitCode == 2)
      #expect(run.messages.hasPrefix("folder.map: error: this is a folder\n  mend: "))
      let gone = try tool.run(command + ["gone.map"])
      #expect(gone.exitCode == 2)
      #expect(gone.messages.hasPrefix("gone.map: error: there is no such file\n  mend: "))
    }
  }

  @Test("a file that may not be read is told")
  func notAllowed() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
      let run = try tool.runAsAnybody(["draw", "x.map"])
      #expect(run.exitCode == 2)
      #expect(run.messages.hasPrefix("x.map: error: you are not allowed to do that\n  mend: "))
    }
  }

  @Test("a map that may not be written to stays as it is, and that is told")
  func notWritable() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file.path)
      let run = try tool.runAsAnybody(["add", "x.map", "B -> C"])
      #expect(run.exitCode == 2)
      #expect(run.messages.hasPrefix("x.map: error: you are not allowed to do that"))
      #expect(try tool.text(of: "x.map") == "A -> B\n")
    }
  }

  @Test("a map in a folder that may not be written to stays as it is, and that is told")
  func closedFolder() throws {
    try Tool.use { tool in
      let folder = tool.folder.appending(path: "closed")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      let file = try tool.write("A -> B\n", to: "closed/x.map")
      let manager = FileManager.default
      try manager.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file.path)
      try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
      defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
      let run = try tool.runAsAnybody(["add", "closed/x.map", "B -> C"])
      #expect(run.exitCode == 2)
      #expect(
        run.messages == """
          closed/x.map: error: the folder may not be written to, and without that the old file would be at risk
            mend: ask whoever owns the folder, or give another place

          """)
      #expect(try tool.text(of: "closed/x.map") == "A -> B\n")
      #expect(try manager.contentsOfDirectory(atPath: folder.path) == ["x.map"])
    }
  }

  @Test("a map that cannot be written to its end stays as it is, and nothing else stays behind")
  func noRoom() throws {
    try Tool.use { tool in
      let map = String(repeating: "A -> B : so it goes\n", count: 1000)
      try tool.write(map, to: "x.map")
      let shell = "trap '' XFSZ; ulimit -f 4; exec \"$0\" add x.map 'B -> C'"
      let run = try tool.run(program: "/bin/sh", ["-c", shell, builtProgram("desirepath")])
      #expect(run.exitCode == 2)
      #expect(run.messages.hasPrefix("x.map: error: the file is too large\n  mend: "))
      #expect(try tool.text(of: "x.map") == map)
      #expect(try tool.files() == ["x.map"])
    }
  }

  @Test("an endless device is refused at once")
  func endlessDevice() throws {
    try Tool.use { tool in
      let run = try tool.run(["draw", "/dev/zero"])
      #expect(run.exitCode == 2 && run.messages.contains("this is not a text file"))
    }
  }

  @Test("tidying and adding keep every byte of lines that cannot be read")
  func keepsBytes() throws {
    try Tool.use { tool in
      let odd = "\u{1B}[31m not a fact \u{202E}\n"
      try tool.write(odd + "A -> B\n", to: "x.map")
      #expect(try tool.run(["add", "x.map", "B -> C"]).exitCode == 0)
      #expect(try tool.run(["tidy", "x.map"]).exitCode == 0)
      #expect(try tool.text(of: "x.map") == odd + "A -> B\nB -> C\n")
    }
  }
}
