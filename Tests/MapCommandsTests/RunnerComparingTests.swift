import Foundation
import MapCommands
import TestSupport
import Testing

@Suite("Comparing on the command line")
struct RunnerComparingTests {
  /// Does some work in a folder that holds maps, each by its name.
  private func withMaps(
    _ maps: [String: String], _ work: ((String) -> String) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      for (name, text) in maps {
        try Data(text.utf8).write(to: folder.appending(path: name))
      }
      try work { folder.appending(path: $0).path }
    }
  }

  @Test("exits 0 where nothing differs, 1 where something does, 2 where a map is not there")
  func exitCodes() throws {
    let maps = [
      "same.map": "A => B : x\nA -> B : x", "other.map": "A => B : x\nA -> C",
    ]
    try withMaps(maps) { path in
      #expect(done(["compare", path("same.map")])?.exitCode == 0)
      #expect(done(["compare", path("other.map")])?.exitCode == 1)
      #expect(done(["compare", path("same.map"), path("same.map")])?.exitCode == 0)
      #expect(done(["compare", path("same.map"), path("other.map")])?.exitCode == 1)
      #expect(
        done(["compare", "--layer", "official", path("same.map"), path("other.map")])?.exitCode == 0
      )
      #expect(done(["compare", path("none.map")])?.exitCode == 2)
      #expect(done(["compare", path("same.map"), path("none.map")])?.exitCode == 2)
    }
  }

  @Test("tells lines that cannot be read besides, of both maps")
  func unreadableLines() throws {
    try withMaps(["a.map": "A -> B\nA -> ", "b.map": "A -> B ; wait soon"]) { path in
      let outcome = try #require(done(["compare", path("a.map"), path("b.map")]))
      #expect(outcome.exitCode == 0)
      #expect(outcome.output.contains("Nothing differs."))
      #expect(outcome.messages.contains("a.map:2:"))
      #expect(outcome.messages.contains("b.map:1:"))
    }
  }

  @Test("has agencies as the same that people say are, and tells what settles nothing")
  func sameNames() throws {
    try withMaps(["a.map": "GP -> A&E", "b.map": "GP -> Emergency Dept"]) { path in
      let maps = [path("a.map"), path("b.map")]
      #expect(done(["compare"] + maps)?.exitCode == 1)
      let settled = try #require(done(["compare", "--same", "A&E=Emergency Dept"] + maps))
      #expect(settled.exitCode == 0 && settled.messages.isEmpty)
      let unsettled = try #require(done(["compare", "--same=Ward=Emergency Dept"] + maps))
      #expect(unsettled.exitCode == 1)
      #expect(
        unsettled.messages.hasPrefix("desirepath: --same Ward=Emergency Dept settles nothing"))
    }
  }

  @Test("suggests what nearly matches, with the option and the line that settle it")
  func suggestions() throws {
    try withMaps(["a.map": "GP -> ED", "b.map": "GP -> Emergency Dept"]) { path in
      let output = try #require(done(["compare", path("a.map"), path("b.map")])).output
      #expect(output.contains("Perhaps the same"))
      #expect(output.contains("--same 'ED=Emergency Dept'"))
      #expect(output.contains("agency Emergency Dept ; also ED"))
    }
  }

  @Test("compares any layers, in the order asked")
  func layers() throws {
    try withMaps(["a.map": "A -> B : x\nA ~> C : y\nA => B : x"]) { path in
      let map = path("a.map")
      let realAndProposal = try #require(done(["compare", "--layers", "real,to-be", map])).output
      #expect(realAndProposal.contains("gone  A to B: x"))
      #expect(realAndProposal.contains("new   A to C: y"))
      let turned = try #require(done(["compare", "--layers=to-be,real", map])).output
      #expect(turned.contains("new   A to B: x"))
      let three = try #require(done(["compare", "--layers", "official,real,to-be", map]))
      #expect(three.exitCode == 1)
      #expect(three.output.contains("A to B  told      told  -      -"))
      #expect(three.output.contains("A to C  -         -     told   adds"))
    }
  }

  @Test("refuses options that are for another number of maps or layers", arguments: [true, false])
  func wrongOptions(hasTwo: Bool) throws {
    try withMaps(["a.map": "A -> B"]) { path in
      let map = path("a.map")
      let refused: [([String], UsageError)] =
        hasTwo
        ? [
          (["--layers", "official,real", map, map], .wrongNumberOfMaps(.layers)),
          (["-", "-"], .mapsTwice),
        ]
        : [
          (["--layer", "real", map], .wrongNumberOfMaps(.layer)),
          (["--same", "a=b", map], .wrongNumberOfMaps(.same)),
          (
            ["--layers", "official,real,to-be", "--format", "drawing", map], .drawingOfThree
          ),
        ]
      for (arguments, error) in refused {
        let told = Done(messages: "desirepath: \(error.message)\n", exitCode: 2)
        #expect(done(["compare"] + arguments) == told)
      }
    }
  }

  @Test("makes JSON and Markdown of two and of three layers")
  func formats() throws {
    try withMaps(["a.map": "A -> B : x\nA => C"]) { path in
      for layers in ["official,real", "official,real,to-be"] {
        let arguments = ["compare", "--layers", layers, path("a.map"), "--format"]
        let json = try #require(done(arguments + ["json"])).output
        _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
        #expect(try #require(done(arguments + ["markdown"])).output.contains("\n## "))
      }
    }
  }

  @Test("exits 0 for git, with the path of the map on both sides")
  func git() throws {
    try withMaps(["old": "A -> B", "new": "A -> C"]) { path in
      let words = ["x.map", path("old"), "12ab", "100644", path("new"), "0000", "100644"]
      let changed = try #require(done(["compare", "--git"] + words))
      #expect(changed.exitCode == 0)
      #expect(changed.output.hasPrefix("a/x.map beside b/x.map.\n"))
      #expect(changed.output.contains("gone  A to B"))
      let renamed = try #require(done(["compare", "--git"] + words + ["y.map", "score"])).output
      #expect(renamed.hasPrefix("a/x.map beside b/y.map.\n"))
      let added = ["x.map", "/dev/null", ".", ".", path("new"), "0000", "100644"]
      #expect(try #require(done(["compare", "--git"] + added)).output.contains("new  A to C"))
      #expect(done(["compare", "--git", "x.map"])?.output == "x.map: git has not merged it yet\n")
    }
  }

  @Test("draws both sides in one picture, with a legend of the lines that occur")
  func drawing() throws {
    let map = "map M\nA => B : x ; wait 1h\nA -> B : x ; wait 2h\nA => C : y\nA -> D : z"
    try withMaps(["a.map": map]) { path in
      let arguments = ["compare", "--format", "drawing", "--width", "60", path("a.map")]
      let outcome = try #require(done(arguments))
      #expect(outcome.exitCode == 1)
      #expect(
        outcome.output == """
          M. How it is supposed to happen, beside how it really
          happens.

                ┌───────────────────┐
                │         A         │
                └┬───────────╥─────┬┘
                 │           ║     ╎
          x, wait on paper   ║     z
           1h, really 2h     y     ▼
                 ▼           ▼    ┌───┐
               ┌───┐       ┌───┐  │ D │
               │ B │       │ C │  └───┘
               └───┘       └───┘

          ══► on paper only
          ──► drifted: on paper and really
          ╌╌► workaround: really, and not on paper

          """)
      let keyed = try #require(done(arguments + ["--labels", "keyed", "--charset=ascii"])).output
      #expect(keyed.contains("[1] A to B : drifted, x, wait on paper 1h, really 2h\n"))
      #expect(keyed.contains("[2] A to C : on paper only, y\n"))
      #expect(keyed.contains("[3] A to D : workaround, z\n"))
    }
  }

  @Test("draws two maps with their names above")
  func drawingOfMaps() throws {
    try withMaps(["a.map": "A -> B", "b.map": "A -> B\nA -> C"]) { path in
      let maps = [path("a.map"), path("b.map")]
      let output = try #require(done(["compare", "--format=drawing", "--width", "none"] + maps))
        .output
      #expect(output.hasPrefix("a.map beside b.map.\n"))
      #expect(output.contains("──► kept: in both"))
      #expect(output.contains("╌╌► new: b.map only"))
      #expect(!output.contains("══►"))
    }
  }

  @Test("calls two maps by their files' names, with folders where these are one")
  func names() throws {
    try withMaps(["a.map": "A -> B"]) { path in
      let same = try #require(done(["compare", path("a.map"), path("a.map")])).output
      #expect(same.split(whereSeparator: \.isWhitespace).first == "\(path("a.map"))")
    }
  }
}
