import MapDiff
import MapDrawing
import MapModel
import MapReport
import MapText
import TextCanvas

extension Runner {
  /// What differs between two layers of a map, or between two maps.
  func compare() throws -> Outcome {
    if invocation.options[.git] != nil { return try compareForGit() }
    let paths = invocation.operands
    guard paths.count == 2 else { return try compareLayers(paths[0]) }
    if invocation.options[.layers] != nil { throw UsageError.wrongNumberOfMaps(.layers) }
    if paths == ["-", "-"] { throw UsageError.mapsTwice }
    let documents = try paths.map { try document($0) }
    return try told(
      Comparison(
        of: documents[0].map, with: documents[1].map, layer: layer,
        same: invocation.options.all(.same).compactMap(SameNames.init(parsing:))),
      Self.names(paths[0], paths[1]),
      unreadable(documents[0], paths[0]) + unreadable(documents[1], paths[1]))
  }

  private var layer: Layer? {
    Layer.allCases.first { $0.name == invocation.options[.layer] }
  }

  /// What two maps are called: their files' names, with the folders only where the names are one.
  private static func names(_ left: String, _ right: String) -> MapNames {
    let names = [left, right].map { path in
      path == "-" ? shownPath(path) : shownText(String(path.split(separator: "/").last ?? ""))
    }
    return names[0] == names[1]
      ? MapNames(shownPath(left), shownPath(right)) : MapNames(names[0], names[1])
  }

  private func compareLayers(_ path: String) throws -> Outcome {
    for option in [Option.layer, .same] where invocation.options[option] != nil {
      throw UsageError.wrongNumberOfMaps(option)
    }
    let layers =
      invocation.options[.layers].flatMap(Layer.severalNamed) ?? [.official, .real]
    let document = try document(path)
    guard layers.count == 2 else { return try threeWay(document, layers, path) }
    return try told(
      Comparison(of: document.map, layers[0], with: layers[1]), nil, unreadable(document, path))
  }

  private func told(
    _ comparison: Comparison, _ names: MapNames?, _ messages: String
  ) throws -> Outcome {
    var messages = messages
    for names in comparison.unsettled {
      messages += "desirepath: \(shownText(ComparisonWords.unsettled(names)))\n"
    }
    let output: [UInt8]
    switch invocation.options[.format] {
    case "json": output = Array(comparisonJSON(of: comparison).utf8)
    case "markdown":
      output = Array(ComparisonReport(of: comparison, maps: names).markdown.utf8)
    case "drawing", "svg", "html":
      let drawing = try drawing(of: comparison, names)
      output = drawing.output
      messages += drawing.messages
    default: output = Array(ComparisonReport(of: comparison, maps: names).text.utf8)
    }
    return .done(
      output: output, messages: messages, exitCode: comparison.findsNothing ? 0 : 1)
  }

  /// Both sides in one picture.
  private func drawing(
    of comparison: Comparison, _ names: MapNames?
  ) throws -> (output: [UInt8], messages: String) {
    let picture = ComparisonPicture(of: comparison, maps: names)
    let path = invocation.operands[0]
    switch invocation.options[.format] {
    case "svg": return try vectors(of: picture.map, path, picture.caption) { $0.text }
    case "html":
      return try vectors(of: picture.map, path, picture.caption) { sheet in
        ComparisonReport(of: comparison, maps: names).page(with: sheet)
      }
    default: return try drawing(of: picture.map, path, picture.caption)
    }
  }

  private func threeWay(
    _ document: Document, _ layers: [Layer], _ path: String
  ) throws -> Outcome {
    let threeWay = ThreeWay(of: document.map)
    let output: String
    switch invocation.options[.format] {
    case "json": output = threeWayJSON(of: threeWay)
    case "markdown": output = ThreeWayReport(of: threeWay, layers).markdown
    case "drawing", "svg", "html": throw UsageError.drawingOfThree
    default: output = ThreeWayReport(of: threeWay, layers).text
    }
    let differs = threeWay.rows.contains { $0.verdict != .keeps || $0.status?.isSame != true }
    return .done(
      output: Array(output.utf8), messages: unreadable(document, path), exitCode: differs ? 1 : 0)
  }

  /// What git shows of a map that was changed, exiting 0 as git asks.
  ///
  /// The words are `path old-file old-name old-mode new-file new-name new-mode`, and the new path and a
  /// score where it was renamed.
  private func compareForGit() throws -> Outcome {
    let words = invocation.operands
    let path = words[0]
    guard words.count >= 7 else {
      return .output("\(shownPath(path)): \(ComparisonWords.unmerged)\n")
    }
    let files = [words[1], words[4]]
    let documents = try files.map { try document($0) }
    let comparison = Comparison(of: documents[0].map, with: documents[1].map)
    let names = MapNames(
      "a/\(shownPath(path))", "b/\(shownPath(words.count > 7 ? words[7] : path))")
    let text = ComparisonReport(of: comparison, maps: names).text
    return .done(
      output: Array((text + "\n").utf8), messages: unreadable(documents[1], path), exitCode: 0)
  }
}
