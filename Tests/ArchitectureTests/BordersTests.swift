import Foundation
import Testing

@Suite("The borders between modules")
struct BordersTests {
  /// Which modules each module may use: only those above it in docs/ARCHITECTURE.md.
  static let allowed: [String: Set<String>] = [
    "MapModel": [],
    "MapMeasures": ["MapModel"],
    "TextCanvas": [],
    "MapText": ["MapModel", "TextCanvas"],
    "MapDiff": ["MapModel", "MapMeasures", "MapText"],
    "MapLayout": ["MapModel", "TextCanvas"],
    "MapDrawing": ["MapModel", "TextCanvas", "MapLayout"],
    "MapReport": ["MapModel", "MapMeasures", "TextCanvas", "MapText", "MapDiff", "MapDrawing"],
    "MapEditor": [
      "MapModel", "MapMeasures", "TextCanvas", "MapText", "MapDiff", "MapLayout", "MapDrawing",
      "MapReport",
    ],
    "Terminal": ["TextCanvas", "MapEditor", "Cncurses"],
    "MapFiles": [],
    "MapCommands": [
      "MapModel", "MapMeasures", "TextCanvas", "MapText", "MapDiff", "MapLayout", "MapDrawing",
      "MapReport", "MapFiles",
    ],
    "desirepath": [
      "TextCanvas", "MapText", "MapDrawing", "MapEditor", "Terminal", "MapFiles", "MapCommands",
    ],
    "bench": ["MapModel", "TextCanvas", "MapText", "MapDiff", "MapLayout", "MapFiles"],
  ]

  /// The system's own library, which only these need.
  private static let system: Set = ["Glibc", "Musl", "Darwin", "Synchronization"]
  private static let usesSystem: Set = ["Terminal", "MapFiles", "desirepath", "bench"]

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("a module imports only those above it", arguments: allowed.keys.sorted())
  func imports(module: String) throws {
    let may = (Self.allowed[module] ?? []).union(
      Self.usesSystem.contains(module) ? Self.system : [])
    for file in try Self.sources(of: module) {
      for imported in try Self.imports(in: file) {
        #expect(may.contains(imported), "\(file.lastPathComponent) imports \(imported)")
      }
    }
  }

  @Test("every module has its line in the table")
  func everyModuleIsKnown() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appendingPathComponent("Sources").path)
    #expect(Set(folders).subtracting(["Cncurses"]) == Set(Self.allowed.keys))
  }

  @Test("nothing that ships imports Foundation", arguments: allowed.keys.sorted())
  func noFoundation(module: String) throws {
    for file in try Self.sources(of: module) {
      let imported = try Self.imports(in: file)
      #expect(imported.isDisjoint(with: ["Foundation", "FoundationEssentials"]))
    }
  }

  @Test("the architecture page names every module")
  func architecturePage() throws {
    let page = try String(
      contentsOf: Self.root.appendingPathComponent("docs/ARCHITECTURE.md"), encoding: .utf8)
    for module in Set(Self.allowed.keys).union(["Cncurses"]) {
      #expect(page.contains("`\(module)`"), "\(module)")
    }
    #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count <= 151)
  }

  @Test("every test file expects something")
  func testsExpect() throws {
    for file in try Self.files(below: "Tests") where file.lastPathComponent.hasSuffix("Tests.swift")
    {
      let text = try String(contentsOf: file, encoding: .utf8)
      let expects = ["#expect", "#require", "Issue.record", "func expect"].contains(
        where: text.contains)
      #expect(expects, "\(file.lastPathComponent)")
    }
  }

  private static func sources(of module: String) throws -> [URL] {
    try files(below: "Sources/\(module)")
  }

  private static func files(below folder: String) throws -> [URL] {
    let place = root.appendingPathComponent(folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: place.path)
    return names.filter { $0.hasSuffix(".swift") }.sorted().map(place.appendingPathComponent)
  }

  private static func imports(in file: URL) throws -> Set<String> {
    let text = try String(contentsOf: file, encoding: .utf8)
    return Set(
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 1, index + 1 < words.count,
          words.prefix(index).allSatisfy({ ["public", "package", "internal"].contains($0) })
        else { return nil }
        return String(words[index + 1])
      })
  }
}
