// swift-tools-version: 6.2
import PackageDescription

// The modules and which way they depend: a module uses only those above it.
// docs/ARCHITECTURE.md says what lives in each; ArchitectureTests hold the borders.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// Homebrew keeps ncurses aside, so its place comes from pkg-config. On Linux it is in its usual place,
// and SwiftPM warns of the flags that pkg-config would add.
#if os(macOS)
  let ncurses: String? = "ncursesw"
#else
  let ncurses: String? = nil
#endif

func module(
  _ name: String, using modules: [String] = [], path: String? = nil, and more: [SwiftSetting] = []
) -> Target {
  .target(
    name: name, dependencies: modules.map { .init(stringLiteral: $0) }, path: path,
    swiftSettings: settings + more)
}

/// Tests lay out thousands of maps, which takes twenty times as long where nothing is optimised.
let alwaysFast: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

func program(_ name: String, using modules: [String], path: String? = nil) -> Target {
  .executableTarget(
    name: name, dependencies: modules.map { .init(stringLiteral: $0) }, path: path,
    swiftSettings: settings)
}

func tests(of name: String, using modules: [String], excluding cases: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: modules.map { .init(stringLiteral: $0) },
    exclude: cases, swiftSettings: settings)
}

let package = Package(
  name: "desirepath",
  // The first one with atomics.
  platforms: [.macOS(.v15)],
  targets: [
    module("MapModel"),
    module("MapMeasures", using: ["MapModel"]),
    module("TextCanvas", and: alwaysFast),
    module("MapText", using: ["MapModel", "TextCanvas"]),
    module("MapDiff", using: ["MapModel", "MapMeasures", "MapText"], and: alwaysFast),
    module("MapLayout", using: ["MapModel", "TextCanvas"], and: alwaysFast),
    module("MapDrawing", using: ["MapModel", "TextCanvas", "MapLayout"]),
    module(
      "MapReport",
      using: ["MapModel", "MapMeasures", "TextCanvas", "MapText", "MapDiff", "MapDrawing"]),
    module(
      "MapEditor",
      using: [
        "MapModel", "MapMeasures", "TextCanvas", "MapText", "MapDiff", "MapLayout", "MapDrawing",
        "MapReport",
      ]),
    .systemLibrary(
      name: "Cncurses", pkgConfig: ncurses,
      providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
    module("Terminal", using: ["TextCanvas", "MapEditor", "Cncurses"]),
    module("MapFiles"),
    module(
      "MapCommands",
      using: [
        "MapModel", "TextCanvas", "MapText", "MapDiff", "MapLayout", "MapDrawing", "MapReport",
        "MapFiles",
      ]),
    program(
      "desirepath",
      using: [
        "TextCanvas", "MapText", "MapDrawing", "MapEditor", "Terminal", "MapFiles", "MapCommands",
      ]),
    program(
      "bench", using: ["MapModel", "TextCanvas", "MapText", "MapDiff", "MapLayout", "MapFiles"]),

    module(
      "TestSupport", using: ["MapModel", "TextCanvas", "MapText", "MapLayout"],
      path: "Tests/TestSupport"),
    program(
      "terminal-probe", using: ["TextCanvas", "MapEditor", "Terminal", "TestSupport"],
      path: "Tests/TerminalProbe"),
    tests(of: "Architecture", using: []),
    tests(of: "TestSupport", using: ["MapModel", "TestSupport", "TextCanvas"]),
    tests(of: "MapModel", using: ["MapModel", "TestSupport"]),
    tests(of: "MapMeasures", using: ["MapModel", "MapMeasures", "MapText", "TestSupport"]),
    tests(
      of: "MapDiff", using: ["MapModel", "MapMeasures", "MapDiff", "MapText", "TestSupport"]),
    tests(of: "TextCanvas", using: ["TestSupport", "TextCanvas"]),
    tests(
      of: "MapText", using: ["MapModel", "TextCanvas", "MapText", "TestSupport"],
      excluding: ["Cases"]),
    tests(of: "MapLayout", using: ["MapModel", "TextCanvas", "MapLayout", "TestSupport"]),
    tests(
      of: "MapDrawing",
      using: ["MapModel", "TextCanvas", "MapText", "MapLayout", "MapDrawing", "TestSupport"],
      excluding: ["Cases"]),
    tests(
      of: "MapReport",
      using: [
        "MapModel", "MapMeasures", "MapText", "TextCanvas", "MapDiff", "MapLayout", "MapDrawing",
        "MapReport", "TestSupport",
      ],
      excluding: ["Cases", "HandoutCases"]),
    program("save-probe", using: ["MapFiles"], path: "Tests/SaveProbe"),
    tests(of: "MapFiles", using: ["MapFiles", "TestSupport", "save-probe"]),
    tests(
      of: "MapEditor",
      using: [
        "MapModel", "TextCanvas", "MapText", "MapLayout", "MapDrawing", "MapEditor", "TestSupport",
      ]),
    tests(
      of: "MapCommands",
      using: [
        "MapModel", "TextCanvas", "MapLayout", "MapDrawing", "MapFiles", "MapCommands",
        "TestSupport",
      ]),
    tests(
      of: "Terminal",
      using: ["TextCanvas", "MapEditor", "Terminal", "TestSupport", "terminal-probe"]),
    tests(
      of: "Tool",
      using: ["MapModel", "TextCanvas", "MapText", "MapLayout", "TestSupport", "desirepath"]),
  ]
)
