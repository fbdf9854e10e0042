import Foundation
import MapText
import TestSupport
import Testing

@Suite("README and docs")
struct ReadmeTests {
  /// A block between three backticks of a page.
  private struct Block {
    var language: Substring
    var lines: [Substring] = []

    /// The commands of the block, each with the output that it stands above.
    var commands: [(command: String, output: [Substring])] {
      var commands: [(String, [Substring])] = []
      for line in lines {
        if line.hasPrefix("$ ") {
          commands.append((String(line.dropFirst(2)), []))
        } else if !commands.isEmpty {
          commands[commands.count - 1].1.append(line)
        }
      }
      return commands
    }
  }

  private static let readme = projectFolder.appending(path: "README.md")

  private static func blocks(of page: URL) throws -> [Block] {
    let text = try String(contentsOf: page, encoding: .utf8)
    var blocks: [Block] = []
    var open: Block?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open = open == nil ? Block(language: line.dropFirst(3)) : nil
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  /// With RECORD_CASES=1 the page gets the output that comes now, and the test fails.
  @Test("commands of the README print what stands below them")
  func commands() throws {
    try Tool.use { tool in
      let maps = projectFolder.appending(path: "maps")
      try FileManager.default.copyItem(at: maps, to: tool.folder.appending(path: "maps"))
      let programs = URL(filePath: builtProgram("desirepath")).deletingLastPathComponent().path
      var page = try String(contentsOf: Self.readme, encoding: .utf8)
      let commands = try Self.blocks(of: Self.readme).flatMap(\.commands)
      #expect(commands.count >= 4)
      for (command, output) in commands {
        let run = try tool.run(
          program: "/bin/sh", ["-c", command],
          environment: ["PATH": "\(programs):/usr/bin:/bin"])
        #expect(run.exitCode == 0 && run.messages == "", "\(command)")
        let told = output.map { $0 + "\n" }.joined()
        #expect(run.output == told, "\(command)")
        if run.output != told {
          page = page.replacing("$ \(command)\n\(told)", with: "$ \(command)\n\(run.output)")
        }
      }
      if ProcessInfo.processInfo.environment["RECORD_CASES"] == "1" {
        try page.write(to: Self.readme, atomically: true, encoding: .utf8)
      }
    }
  }

  @Test("maps of the README are read without a mistake or an unknown word")
  func maps() throws {
    let maps = try Self.blocks(of: Self.readme).filter { $0.language == "map" }
    #expect(maps.count >= 2)
    for map in maps {
      let document = try Document(reading: Array(map.lines.joined(separator: "\n").utf8))
      #expect(document.diagnostics == [])
    }
  }

  @Test("examples of docs/FORMAT.md are read without a mistake or an unknown word")
  func format() throws {
    let page = projectFolder.appending(path: "docs/FORMAT.md")
    let lines = try String(contentsOf: page, encoding: .utf8)
      .split(separator: "\n").filter { $0.hasPrefix("    ") }
    #expect(lines.count > 10)
    let document = try Document(reading: Array(lines.joined(separator: "\n").utf8))
    #expect(document.diagnostics == [])
  }

  @Test(
    "pages that are linked to are there",
    arguments: ["README.md", "docs/CONTRIBUTING.md", "docs/ARCHITECTURE.md", "docs/FORMAT.md"])
  func links(name: String) throws {
    let page = projectFolder.appending(path: name)
    let text = try String(contentsOf: page, encoding: .utf8)
    for link in text.matches(of: /\]\(([^)#:]+)\)/) {
      let target = page.deletingLastPathComponent().appending(path: String(link.1))
      #expect(FileManager.default.fileExists(atPath: target.path), "\(link.1)")
    }
  }
}
