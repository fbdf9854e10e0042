import Foundation
import MapModel
import MapText

/// A map that ships in `maps/`.
struct MapFile: CustomStringConvertible {
  let description: String
  private let url: URL

  /// All of them.
  static let all: [MapFile] = ["hospital-site", "night-fall", "priorities"].map { name in
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return MapFile(description: name, url: root.appendingPathComponent("maps/\(name).map"))
  }

  /// What the file tells.
  func map() throws -> CareMap { try Document(reading: Array(Data(contentsOf: url))).map }
}
