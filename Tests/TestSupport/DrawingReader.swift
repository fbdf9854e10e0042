public import MapModel

/// A flow as a reader of a drawing sees it.
public struct ReadFlow: Hashable, Sendable, CustomStringConvertible {
  /// The name in the box at which the line begins.
  public let source: ReadText
  /// The layer that the line's glyphs tell.
  public let layer: Layer
  /// The name in the box that the head touches.
  public let target: ReadText
  /// The label upon the line, or what the list below says for the number there.
  public let label: ReadText
  /// The number upon the line, where there is one.
  public let key: Int?

  /// The flow in a line, for messages.
  public var description: String {
    "\(source) \(layer.name) \(target) : \(key.map { "[\($0)] " } ?? "")\(label)"
  }
}

/// What can be read from the printed lines of a drawing, by someone who knows nothing of how it was
/// made.
public struct DrawingReader: Sendable {
  /// The names in the boxes.
  public private(set) var names: [ReadText] = []
  /// The flows whose lines can be followed from a box to a box.
  public internal(set) var flows: [ReadFlow] = []
  /// The titles of the frames, with the names in the boxes within.
  public private(set) var frames: [(title: String, names: [ReadText])] = []
  /// Whatever is damaged, ambiguous or belongs to nothing; nothing is guessed.
  public internal(set) var troubles: [String] = []
  /// How many parts the drawing has.
  public private(set) var partCount = 0
  /// The lines of which an end is in another part.
  var fragments: [Fragment] = []
  var keys: [Int: ReadText] = [:]
  var usedKeys: Set<Int> = []

  /// A line in one part.
  struct Fragment: Hashable {
    let source: ReadText
    let layer: Layer
    let target: ReadText
    let label: ReadText
    let part: Int
    /// The part in which the line goes on, and whether it ends there.
    var otherPart: Int?
    var leadsThere = false
  }

  /// Reads a drawing.
  ///
  /// - Parameter lines: The drawing as it is printed: a title, the picture or its parts, the list of
  ///   keys, the legend, with a blank row between them.
  public init(_ lines: [String]) {
    let sheet = SheetOnPaper(lines)
    troubles = sheet.troubles
    readKeys(sheet.keys)
    partCount = sheet.parts.count
    for (number, part) in sheet.parts.enumerated() {
      read(part: number + 1, Array(lines[part]), firstRow: part.lowerBound)
    }
    pairLooseEnds()
    for key in keys.keys.sorted() where !usedKeys.contains(key) {
      troubles.append("[\(key)] is listed, and stands on no line")
    }
    let layers = Set(flows.map(\.layer)).union(fragments.map(\.layer))
    if layers != sheet.layers { troubles.append("the legend tells other layers than the lines") }
  }

  private mutating func read(part: Int, _ lines: [String], firstRow: Int) {
    var picture = PictureReader(DrawingGrid(lines), firstRow: firstRow)
    picture.read()
    troubles += picture.troubles
    names += picture.boxes.map(\.name)
    for frame in picture.frames {
      frames.append((frame.title, picture.boxes.filter { frame.contains($0) }.map(\.name)))
    }
    for (index, line) in picture.lines.enumerated() {
      guard let line else { continue }
      let label = picture.labelOfLine[Int32(index + 1)] ?? ReadText([])
      let ends = [line.source, line.target].map { end in
        switch end {
        case .box(let number): (picture.boxes[number].name, nil as Int?)
        case .looseEnd(let number):
          (ReadText([picture.looseEnds[number].name]), picture.looseEnds[number].part)
        }
      }
      var fragment = Fragment(
        source: ends[0].0, layer: line.layer, target: ends[1].0, label: label, part: part)
      switch (ends[0].1, ends[1].1) {
      case (nil, nil): flows.append(flow(fragment))
      case (let other?, nil):
        fragment.otherPart = other
        fragments.append(fragment)
      case (nil, let other?):
        fragment.otherPart = other
        fragment.leadsThere = true
        fragments.append(fragment)
      case (_?, _?): troubles.append("part \(part): a line from another part to another part")
      }
    }
  }
}
