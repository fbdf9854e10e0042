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

func module(_ name: String, using modules: [String] = []) -> Target {
  .target(
    name: name, dependencies: modules.map { .init(stringLiteral: $0) }, swiftSettings: settings)
}

func tests(of name: String, using modules: [String]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: modules.map { .init(stringLiteral: $0) },
    swiftSettings: settings)
}

let package = Package(
  name: "desirepath",
  targets: [
    module("MapModel"),
    module("MapMeasures", using: ["MapModel"]),
    module("TextCanvas"),
    module("MapText", using: ["MapModel", "TextCanvas"]),
    module("MapLayout", using: ["MapModel", "TextCanvas"]),
    module("MapDrawing", using: ["MapModel", "TextCanvas", "MapLayout"]),
    module("MapReport", using: ["MapModel", "MapMeasures", "TextCanvas"]),
    module("MapEditor", using: ["MapModel", "TextCanvas"]),
    .executableTarget(
      name: "desirepath",
      dependencies: ["MapModel", "TextCanvas", "MapText", "MapLayout", "MapDrawing"],
      swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["MapModel", "MapText"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests(of: "MapMeasures", using: ["MapModel", "MapMeasures", "MapText", "TestSupport"]),
    tests(of: "MapText", using: ["MapModel", "MapText", "TestSupport"]),
    tests(
      of: "MapReport",
      using: ["MapModel", "MapMeasures", "MapText", "TextCanvas", "MapReport", "TestSupport"]),
  ]
)
