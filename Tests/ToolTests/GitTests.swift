import Foundation
import TestSupport
import Testing

/// The maps of a real repository, shown by a real git.
@Suite("Maps in git")
struct GitTests {
  private func git(_ tool: Tool, _ arguments: [String]) throws -> Tool.Run {
    let programs = URL(filePath: builtProgram("desirepath")).deletingLastPathComponent().path
    let run = try tool.run(
      program: "/usr/bin/env", ["git"] + arguments,
      environment: [
        "PATH": "\(programs):/usr/bin:/bin", "HOME": tool.folder.path, "GIT_PAGER": "cat",
        "GIT_CONFIG_NOSYSTEM": "1",
      ])
    #expect(run.exitCode == 0, "git \(arguments): \(run.messages)")
    return run
  }

  /// A repository with a map in its first version, and with another version in the folder.
  private func repository(_ work: (Tool) throws -> Void) throws {
    try Tool.use { tool in
      _ = try git(tool, ["init", "--quiet"])
      _ = try git(tool, ["config", "user.name", "Planner"])
      _ = try git(tool, ["config", "user.email", "planner@example.org"])
      try tool.write("*.map diff=desirepath\n", to: ".gitattributes")
      try tool.write("GP -> Ward : admits ; wait 1h\nWard -> Home\n", to: "fall.map")
      _ = try git(tool, ["add", "fall.map"])
      _ = try git(tool, ["commit", "--quiet", "-m", "what was told"])
      try tool.write("GP -> Ward : admits ; wait 9h\nWard -> Care Home\n", to: "fall.map")
      try work(tool)
    }
  }

  @Test("git diff tells what differs, where compare --git is its external diff")
  func externalDiff() throws {
    try repository { tool in
      _ = try git(tool, ["config", "diff.desirepath.command", "desirepath compare --git"])
      let output = try git(tool, ["diff"]).output
      #expect(output.hasPrefix("a/fall.map beside b/fall.map.\n"))
      #expect(output.contains("wait was 1h, is 9h"))
      #expect(output.contains("gone     Ward to Home"))
      #expect(output.contains("new      Ward to Care Home"))
      try tool.write("A -> B\n", to: "other.map")
      _ = try git(tool, ["add", "other.map"])
      #expect(try git(tool, ["diff", "--cached"]).output.contains("new  A to B"))
      _ = try git(tool, ["rm", "--quiet", "-f", "fall.map"])
      #expect(
        try git(tool, ["diff", "--cached", "--", "fall.map"]).output.contains("gone  GP to Ward"))
    }
  }

  @Test("git diff shows sentences, where tell is its textconv")
  func textconv() throws {
    try repository { tool in
      _ = try git(tool, ["config", "diff.desirepath.textconv", "desirepath tell"])
      let output = try git(tool, ["diff"]).output
      #expect(output.contains("\n-From Ward to Home."))
      #expect(output.contains("\n+From Ward to Care Home."))
      #expect(output.contains("\n-The wait is 1 hour."))
      #expect(output.contains("\n+The wait is 9 hours."))
    }
  }
}
