import MapDrawing
import MapFiles
import MapLayout
import MapModel
import MapReport
import MapText
import TextCanvas

extension Runner {
  /// Opens the editor, or draws where there is no terminal for it.
  func open() throws -> Outcome {
    let isTerminal = surroundings.outputColumns != nil
    guard let path = invocation.operands.first else {
      guard isTerminal else { throw UsageError.noTerminal }
      return .editor(request(path: nil, bytes: []))
    }
    guard isTerminal, path != "-" else { return try draw(path) }
    do {
      return .editor(request(path: path, bytes: try readFile(path)))
    } catch FileError.notThere {
      return .editor(request(path: path, bytes: []))
    } catch {
      throw MapTrouble(path, what: error.what, mend: error.mend)
    }
  }

  private func request(path: String?, bytes: [UInt8]) -> EditorRequest {
    EditorRequest(
      path: path, bytes: bytes, sheet: sheetOptions,
      allowsColor: colors(auto: surroundings.allowsColor),
      usesMouse: invocation.options[.noMouse] == nil,
      keepsBackup: invocation.options[.backup] != nil)
  }

  func draw(_ path: String) throws -> Outcome {
    let document = try document(path)
    let map = document.map
    let (output, messages) =
      switch invocation.options[.format] {
      case "svg": try vectors(of: map, path) { $0.text }
      case "html": try vectors(of: map, path) { MapPage(of: map, $0).html }
      default: try drawing(of: map, path)
      }
    return .done(
      output: output, messages: unreadable(document, path) + messages, exitCode: 0)
  }

  /// Draws a map, and says where it takes several pictures.
  ///
  /// - Parameters:
  ///   - map: The map.
  ///   - path: The name of its file.
  ///   - caption: The words round it, where it is no map that somebody told.
  /// - Returns: The drawing, and messages.
  /// - Throws: `UsageError` where there is no such part.
  func drawing(
    of map: CareMap, _ path: String, _ caption: Caption? = nil
  ) throws -> (output: [UInt8], messages: String) {
    let options = options(caption)
    let sheet = Sheet(of: map, options)
    let messages = try partsMessage(sheet.partCount, path)
    let isColored = colors(auto: surroundings.allowsColor && surroundings.outputColumns != nil)
    let text =
      isColored
      ? Array(ansiText(sheet.canvas, options.charset).utf8) : sheet.canvas.text(options.charset)
    return (text, messages)
  }

  /// Draws a map in vectors, and says where it takes several pictures.
  ///
  /// - Parameters:
  ///   - map: The map.
  ///   - path: The name of its file.
  ///   - caption: The words round it, where it is no map that somebody told.
  ///   - set: What makes a file of the drawing.
  /// - Returns: The file, and messages.
  /// - Throws: `UsageError` where there is no such part.
  func vectors(
    of map: CareMap, _ path: String, _ caption: Caption? = nil, _ set: (VectorSheet) -> String
  ) throws -> (output: [UInt8], messages: String) {
    let sheet = VectorSheet(of: map, options(caption))
    let messages = try partsMessage(sheet.partCount, path)
    return (Array(set(sheet).utf8), messages)
  }

  private func options(_ caption: Caption?) -> SheetOptions {
    var options = sheetOptions
    options.caption = caption
    if caption != nil { options.layers = .all }
    return options
  }

  /// What is said where a map takes several pictures.
  private func partsMessage(_ count: Int, _ path: String) throws -> String {
    if let part = sheetOptions.part {
      guard part <= count else { throw UsageError.noSuchPart(part, of: count) }
      return ""
    }
    guard count > 1 else { return "" }
    return "\(shownPath(path)): in this width the map takes \(count) pictures; "
      + "--part N shows one, --width none draws it whole\n"
  }

  var sheetOptions: SheetOptions {
    let options = invocation.options
    var columns: Int? = max(surroundings.outputColumns ?? 80, LayoutOptions.fewestColumns)
    if let width = options[.width] { columns = Int(width) }
    return SheetOptions(
      layout: LayoutOptions(
        columns: columns,
        labels: options[.labels].flatMap(LayoutOptions.Labels.init) ?? .auto,
        detail: options[.detail].flatMap(LayoutOptions.Detail.init) ?? .labels,
        grouping: options[.group].flatMap(LayoutOptions.Grouping.init) ?? .none),
      layers: layers,
      charset: charset,
      part: options[.part].flatMap { Int($0) })
  }

  /// The glyphs of lines: as asked, else as the locale allows.
  var charset: Charset {
    invocation.options[.charset].map { $0 == "ascii" ? .ascii : .unicode } ?? surroundings.charset
  }

  private var layers: LayerSet {
    guard let layer = Layer.allCases.first(where: { $0.name == invocation.options[.layer] }) else {
      return .all
    }
    return LayerSet(layer)
  }

  private func colors(auto: Bool) -> Bool {
    switch invocation.options[.color] {
    case "always": true
    case "never": false
    default: auto
    }
  }
}
