import MapDiff
import MapMeasures
import MapModel
import MapReport
import TestSupport
import Testing

/// Every number of a brief, counted here once more and from the facts wherever that can be done.
@Suite("The numbers of a brief")
struct BriefNumbersTests {
  private func brief(_ file: MapFile, isAnonymous: Bool = false) throws -> BriefOnPaper {
    BriefOnPaper(Brief(of: try file.map(), isAnonymous: isAnonymous).markdown)
  }

  @Test("the counts are those of the measures, in every layer", arguments: MapFile.all)
  func counts(file: MapFile) throws {
    let map = try file.map()
    let layers = Measures(of: map).layers
    let rows = try brief(file).table("Counted side by side")
    func expect(_ label: String, _ count: (LayerMeasures) -> String) {
      #expect(rows.first { $0[0] == label } == [label] + layers.map(count), "\(label)")
    }
    expect("agencies") { "\($0.agencies)" }
    expect("organisations met") { "\($0.organisations.count)" }
    expect("handoffs") { "\($0.figures.handoffs)" }
    expect("changes of site") { "\($0.figures.siteChanges)" }
    expect("loops") { "\($0.loops.count)" }
    expect("black holes") { "\($0.blackHoles.count)" }
    expect("told by one voice") { "\($0.singleVoices.count)" }
    expect("told by no voice") { "\($0.noVoice)" }
    expect("flows") { layer in "\(map.flows.count { $0.layer == layer.layer })" }
    expect("wait") { layer in
      let waits = map.flows.filter { $0.layer == layer.layer }.map(\.wait?.milliseconds)
      let known = waits.compactMap(\.self)
      let ends = [
        known.reduce(0) { $0 + $1.lowerBound }, known.reduce(0) { $0 + $1.upperBound },
      ]
      .map { "\(Duration.known($0...$0))" }
      let range = ends[0] == ends[1] ? ends[0] : "\(ends[0]) to \(ends[1])"
      let unknown = waits.count - known.count
      return unknown == 0 ? range : "at least \(range) with \(unknown) unknown"
    }
  }

  @Test("the differences are those of the comparison, by status", arguments: MapFile.all)
  func differences(file: MapFile) throws {
    let map = try file.map()
    let brief = try brief(file)
    let flows = Comparison(of: map).flows
    let plain = flows.filter { $0.standing == .plain }
    let tally = try #require(brief.lines.first { $0.hasPrefix("Flows: ") })
    let listed = brief.entries("What differs, in the order of the story")
    for (status, word) in [
      (Status.asDesigned, "as designed"), (.onPaperOnly, "on paper only"), (.drifted, "drifted"),
      (.workaround, "workaround"),
    ] {
      let count = plain.count { $0.status == status }
      #expect(tally.contains("\(count) \(word)") == (count > 0), "\(word)")
      let differing = plain.count { $0.status == status && $0.differs }
      #expect(listed.count { $0.hasPrefix("- **\(word)** ") } == differing, "\(word)")
    }
    #expect(
      brief.entries("Agreed to be good as it is").count == flows.count { $0.standing == .accepted })
    #expect(
      brief.entries("Where people do not agree").count == flows.count { $0.standing == .disputed })
    #expect(
      brief.entries("Agreed, and not agreed").count == flows.count { $0.standing != .plain })
    #expect(brief.entries("The five greatest differences").count == 5)
  }

  @Test(
    "waits that stand in front are the longest, and as many are unknown", arguments: MapFile.all)
  func waits(file: MapFile) throws {
    let map = try file.map()
    let real = map.flows.filter { $0.layer == .real }
    let line = try #require(try brief(file).lines.first { $0.hasPrefix("- **Longest waits:**") })
    let unknown = real.count { $0.wait?.milliseconds == nil }
    #expect(line.hasSuffix(" \(unknown) of \(real.count) waits are not known."))
    let highs = real.compactMap { $0.wait?.milliseconds?.upperBound }.sorted(by: >)
    let named = line.split(separator: ";").map { part in
      real.filter { flow in
        part.contains(", \(map[flow.source].name) to \(map[flow.target].name)")
      }
      .compactMap { $0.wait?.milliseconds?.upperBound }
    }
    #expect(named.map(\.first) == highs.prefix(3).map(Optional.some))
    let longest = try #require(Measures(of: map)[.real]?.longestWait.map { map[$0] })
    #expect(
      line.split(separator: ";")[0]
        .contains(", \(map[longest.source].name) to \(map[longest.target].name)"))
  }

  @Test("as many flows rest on a single voice as there are", arguments: MapFile.all)
  func voices(file: MapFile) throws {
    let real = try file.map().flows.filter { $0.layer == .real }
    func voices(_ flow: Flow) -> Int {
      let roles = Set(flow.voices.map { $0.role.description.lowercased() })
      return roles.isEmpty ? Set(flow.tables).count : roles.count
    }
    let single = real.count { voices($0) == 1 }
    let none = real.count { voices($0) == 0 }
    for isAnonymous in [false, true] {
      let brief = try brief(file, isAnonymous: isAnonymous)
      let line = try #require(brief.lines.first { $0.hasPrefix("- **Told by a single voice:**") })
      #expect(line.contains(" \(single) of \(real.count) flows"))
      #expect(line.contains("of \(none) it is not noted") == (none > 0))
    }
  }

  @Test(
    "each way of a journey has its people, steps, handoffs and unknown waits",
    arguments: MapFile.all)
  func journeys(file: MapFile) throws {
    let map = try file.map()
    let brief = try brief(file)
    for way in Measures(of: map).journeys {
      let side =
        switch way.journey.layer {
        case .official: "on paper"
        case .real: "really, \(way.journey.count) \(way.journey.count == 1 ? "person" : "people")"
        case .toBe: "as we want it"
        }
      let handoffs =
        switch way.figures.handoffs {
        case 0: "no handoffs"
        case 1: "1 handoff"
        case let count: "\(count) handoffs"
        }
      let start = "- **\(side):** \(way.figures.steps) steps, \(handoffs) and "
      let lines = brief.entries(way.title).filter { $0.hasPrefix(start) }
      let unknown = way.figures.wait.unknown
      #expect(
        lines.contains { line in
          unknown == 0
            ? !line.contains("nobody knows") : line.contains(" \(unknown) wait")
        }, "\(start)")
    }
  }

  @Test("every flow has a row with its wait, and every quote is there", arguments: MapFile.all)
  func flows(file: MapFile) throws {
    let map = try file.map()
    let brief = try brief(file)
    for (layer, heading) in [
      (Layer.official, "How it is supposed to happen"), (.real, "How it really happens"),
      (.toBe, "How we want it to happen"),
    ] {
      let flows = map.flows.filter { $0.layer == layer }
      let rows = brief.table(heading).dropFirst()
      #expect(rows.map { $0[0] } == flows.map { map[$0.source].name })
      #expect(rows.map { $0[1] } == flows.map { map[$0.target].name })
      for (row, flow) in zip(rows, flows) {
        #expect((row[3] == "not asked") == (flow.wait == nil))
        #expect((row[3] == "not known") == (flow.wait == .unknown))
      }
    }
    for flow in map.flows {
      for voice in flow.voices {
        #expect(brief.lines.contains("  - \(voice.role): \"\(voice.words ?? "")\""))
      }
    }
  }

  @Test("issues stand in the order of votes, actions by their days", arguments: MapFile.all)
  func room(file: MapFile) throws {
    let map = try file.map()
    let brief = try brief(file)
    let issues = brief.entries("What troubles people") + brief.entries("What else troubles people")
    let votes = map.remarks.filter { $0.kind == .issue }.map(\.votes).sorted(by: >)
    #expect(issues.map { $0.prefix { $0 != ":" } } == votes.map { "- **\($0) votes" })
    let actions = brief.entries("Who will do what by when")
    let agreed = map.remarks.filter { $0.kind == .action }
    #expect(actions.count == agreed.count)
    for action in agreed { #expect(actions.contains { $0.contains(action.text) }) }
    #expect(
      brief.entries("What we could not answer").count == map.remarks.count { $0.kind == .question })
    #expect(brief.entries("For another day").count == map.remarks.count { $0.kind == .park })
  }

  @Test("hiding who told what changes no number", arguments: MapFile.all)
  func anonymous(file: MapFile) throws {
    let (named, hidden) = (try brief(file), try brief(file, isAnonymous: true))
    #expect(named.table("Counted side by side") == hidden.table("Counted side by side"))
    for heading in ["The five greatest differences", "What differs, in the order of the story"] {
      #expect(named.entries(heading) == hidden.entries(heading))
    }
    for heading in ["How it is supposed to happen", "How it really happens"] {
      #expect(
        named.table(heading).map { $0.dropLast() } == hidden.table(heading).map { $0.dropLast() })
    }
  }
}

/// A brief as its reader has it: headings, and what stands below them.
private struct BriefOnPaper {
  let lines: [String]

  init(_ markdown: String) {
    lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The lines below the first heading with some words, to the next heading.
  private func section(_ heading: String) -> [String] {
    let start = lines.firstIndex { $0.drop { $0 == "#" } == " \(heading)" && $0.hasPrefix("#") }
    return start.map { lines[($0 + 1)...].prefix { !$0.hasPrefix("#") }.map(\.self) } ?? []
  }

  /// The things listed below a heading, without what is told of them.
  func entries(_ heading: String) -> [String] { section(heading).filter { $0.hasPrefix("- ") } }

  /// The cells of the table below a heading, its head first.
  func table(_ heading: String) -> [[String]] {
    section(heading).filter { $0.hasPrefix("| ") }.map { row in
      row.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false)
        .map { $0.trimmed }
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    split(separator: " ").joined(separator: " ").replacing("\\", with: "")
  }
}
