import MapModel

/// A printed drawing taken apart by its blank rows: the title, the parts, the list of keys, the legend.
struct SheetOnPaper {
  /// The rows of each part's picture.
  var parts: [Range<Int>] = []
  var keys: [String] = []
  /// The layers that the legend tells.
  var layers: Set<Layer> = []
  var troubles: [String] = []

  init(_ lines: [String]) {
    var blocks: [Range<Int>] = []
    for (row, line) in lines.enumerated() where !line.isEmpty {
      if let last = blocks.last, last.upperBound == row {
        blocks[blocks.count - 1] = last.lowerBound..<row + 1
      } else {
        blocks.append(row..<row + 1)
      }
    }
    if let last = blocks.last, Self.sample(lines[last.lowerBound]) != nil {
      layers = Set(lines[last].flatMap { Self.layers(in: $0) })
      blocks.removeLast()
    }
    if let last = blocks.last, let (_, rest) = DrawingReader.key(at: lines[last.lowerBound][...]),
      rest.first == " ", rest.dropFirst().first != " "
    {
      keys = Array(lines[last])
      blocks.removeLast()
    }
    // A title has no box, nor any other piece of line.
    if let first = blocks.first, !lines[first].contains(where: { Self.hasLine($0) }),
      Self.heading(lines[first.lowerBound]) == nil
    {
      blocks.removeFirst()
    }
    readParts(blocks, lines)
  }

  private mutating func readParts(_ blocks: [Range<Int>], _ lines: [String]) {
    var counts: Set<Int> = []
    var isHeadless = false
    for block in blocks {
      if block.count == 1, let (number, count) = Self.heading(lines[block.lowerBound]) {
        counts.insert(count)
        parts.append(block.upperBound..<block.upperBound)
        if number != parts.count {
          troubles.append("part \(number) stands in the place of another")
        }
      } else if parts.isEmpty {
        isHeadless = true
        parts.append(block)
      } else {
        parts[parts.count - 1] = parts[parts.count - 1].lowerBound..<block.upperBound
      }
    }
    if !counts.isEmpty, counts != [parts.count] || isHeadless {
      troubles.append("parts are missing")
    }
  }

  /// `part 2 of 3`.
  private static func heading(_ line: String) -> (Int, Int)? {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 4, words[0] == "part", words[2] == "of", let number = Int(words[1]),
      let count = Int(words[3])
    else { return nil }
    return (number, count)
  }

  /// The layer whose sample of line a row of the legend begins with.
  private static func sample(_ text: String) -> Layer? {
    let samples: [(Layer, [String])] = [
      (.official, ["══► official: ", "==> official: "]), (.real, ["──► real: ", "--> real: "]),
      (.toBe, ["╌╌► to-be: ", "~~> to-be: "]),
    ]
    return samples.first { $0.1.contains { text.hasPrefix($0) } }?.0
  }

  private static func layers(in line: String) -> [Layer] {
    var layers: [Layer] = []
    var rest = Substring(line)
    while !rest.isEmpty {
      if let layer = sample(String(rest)) { layers.append(layer) }
      rest.removeFirst()
    }
    return layers
  }

  private static func hasLine(_ line: String) -> Bool {
    line.split(separator: " ").contains { word in
      word.unicodeScalars.contains { LineGlyph.unicode($0) != nil }
        || word.unicodeScalars.allSatisfy { "-=~|\":.'+".unicodeScalars.contains($0) }
    }
  }
}
