import MapLayout
package import MapModel
package import TextCanvas

/// The words round a picture.
package enum Words {
  /// The map's title, with the layer where only one is drawn; nothing where the map has no title and
  /// all layers are drawn.
  static func title(of map: CareMap, _ layers: LayerSet) -> String? {
    let title = map.title.map { shownText($0.text) }
    let shown = Layer.allCases.filter { layers.contains($0) }
    guard shown.count == 1 else { return title }
    let layer = "\(shown[0].name) layer"
    return title.map { "\($0) (\(layer))" } ?? layer
  }

  /// What the list below the picture says of a flow: `GP => Ward : phone, wait 2h`.
  ///
  /// In a picture with a caption no arrow names a layer; the meaning of the line is said in words.
  package static func key(of flow: Flow, _ map: CareMap, _ caption: Caption? = nil) -> String {
    let names = [flow.source, flow.target].map { shownText(map[$0].name) }
    let meaning = caption.flatMap { $0.meanings.first { $0.layer == flow.layer }?.word }
    let told =
      [meaning ?? "", shownText(flow.label)] + times(of: flow)
      + (flow.volume.map { ["\($0)"] } ?? [])
    let words = told.filter { !$0.isEmpty }.joined(separator: ", ")
    let arrow = caption == nil ? arrow(of: flow.layer) : "to"
    return "\(names[0]) \(arrow) \(names[1])" + (words.isEmpty ? "" : " : \(words)")
  }

  /// What a drawing without a title is called, where it must have a name.
  static let untitled = "A map of how care flows"

  /// How much of a map is drawn, in a sentence.
  static func counts(_ map: CareMap, _ flows: [Flow.ID], _ options: SheetOptions) -> String {
    let layers = meanings(map, options).compactMap { meaning in
      let count = flows.filter { map.layer(of: $0) == meaning.layer }.count
      return count > 0 ? "\(count) \(meaning.word)" : nil
    }
    let told = layers.isEmpty ? "" : ": \(layers.joined(separator: ", "))"
    return
      "A drawing of \(flows.count) \(flows.count == 1 ? "flow" : "flows") between agencies\(told)."
  }

  /// Which part a picture is.
  static func part(_ number: Int, of count: Int) -> String { "part \(number) of \(count)" }

  /// Which page of a handout it is.
  static func page(_ number: Int, of count: Int) -> String { "page \(number) of \(count)" }

  /// A page in two characters and its number.
  static func page(_ number: Int) -> String { "p.\(number)" }

  /// What stands above the overview of a picture in tiles; perhaps the agencies are shown on it.
  static func overview(_ count: Int, showsBoxes: Bool) -> String {
    "The map is larger than a page. Its \(count) sheets lie like this"
      + (showsBoxes ? "; o is an agency." : ".")
  }

  /// That a line goes on on other pages, and comes back to this one.
  static func comesBack(_ pages: [Int]) -> String {
    "goes on on \(pages.map(page).joined(separator: " and ")), and comes back"
  }

  /// What stands above the list of agencies with the pages that they are on.
  static let whereBoxesAre = "Who is on which page"

  /// What stands above a tile.
  static func tile(_ number: Int, of count: Int) -> String { "Map, sheet \(number) of \(count)" }

  /// What stands above the list of lines that go on on other pages.
  static let linesGoOn = "Where the lines with numbers at the edge come from (<) and go to (>)"

  /// What stands above a part that goes on on another page.
  static func goesOn(_ heading: String) -> String { "\(heading) (goes on)" }

  /// What the lines of the picture mean, each in a word or two.
  static func shortLegend(_ map: CareMap, _ options: SheetOptions, columns: Int) -> [String] {
    let meanings = meanings(map, options).map {
      "\(sample(of: $0.layer, options.charset)) \($0.word)"
    }
    let line = meanings.joined(separator: "   ")
    return TextCanvas.columns(of: line) <= columns ? [line] : meanings
  }

  /// What the lines of the picture mean, in as few lines as fit; only what occurs.
  static func legend(_ map: CareMap, _ options: SheetOptions, columns: Int) -> [String] {
    let meanings = meanings(map, options).map { meaning in
      "\(sample(of: meaning.layer, options.charset)) \(words(of: meaning))"
    }
    let line = meanings.joined(separator: "   ")
    guard !meanings.isEmpty else { return [] }
    guard TextCanvas.columns(of: line) > columns else { return [line] }
    return meanings.flatMap { wrapped($0, to: columns, indent: 4) }
  }

  /// What the lines mean; only those that occur.
  static func meanings(_ map: CareMap, _ options: SheetOptions) -> [Caption.Meaning] {
    let told = Set(map.flows.map(\.layer))
    let known =
      options.caption?.meanings
      ?? Layer.allCases.map { Caption.Meaning(of: $0, $0.name, meaning(of: $0)) }
    return known.filter { options.layers.contains($0.layer) && told.contains($0.layer) }
  }

  /// A meaning as it stands behind its line: `real: how it really happens`.
  static func words(of meaning: Caption.Meaning) -> String {
    meaning.word + (meaning.text.map { ": \($0)" } ?? "")
  }

  /// A piece of a layer's line with its head.
  package static func sample(of layer: Layer, _ charset: Charset) -> String {
    let line = charset.glyph(Joint([.left, .right], layer.stroke))
    return "\(line)\(line)\(charset.head(.right))"
  }

  private static func meaning(of layer: Layer) -> String {
    switch layer {
    case .official: "how it is supposed to happen"
    case .real: "how it really happens"
    case .toBe: "how we want it to happen"
    }
  }

  private static func arrow(of layer: Layer) -> String {
    switch layer {
    case .official: "=>"
    case .real: "->"
    case .toBe: "~>"
    }
  }
}
