import MapModel

extension DrawingReader {
  /// The list below the picture: each number with the rows behind it.
  mutating func readKeys(_ rows: [String]) {
    var number: Int?
    var texts: [String] = []
    func done(_ reader: inout DrawingReader) {
      guard let number else { return }
      if reader.keys[number] != nil { reader.troubles.append("[\(number)] is listed twice") }
      reader.keys[number] = ReadText(texts)
    }
    for row in rows {
      if let (key, rest) = Self.key(at: Substring(row)) {
        done(&self)
        (number, texts) = (key, [String(rest.drop { $0 == " " })])
      } else if row.hasPrefix("    "), number != nil {
        texts.append(String(row.dropFirst(4)))
      } else {
        troubles.append("a row of the list that cannot be read: \(row)")
      }
    }
    done(&self)
  }

  /// The number in brackets that a text begins with, and the rest.
  static func key(at text: Substring) -> (number: Int, rest: Substring)? {
    guard text.first == "[", let end = text.firstIndex(of: "]"),
      let number = Int(text[text.index(after: text.startIndex)..<end])
    else { return nil }
    return (number, text[text.index(after: end)...])
  }

  /// The flow that a line tells, with the words of the list for the number that stands on it.
  mutating func flow(_ line: Fragment) -> ReadFlow {
    var label = line.label
    var number: Int?
    if line.label.rows.count == 1, let (key, rest) = Self.key(at: Substring(line.label.rows[0])),
      rest.isEmpty
    {
      number = key
      label = words(of: key, line)
    }
    return ReadFlow(
      source: line.source, layer: line.layer, target: line.target, label: label, key: number)
  }

  /// What the list says of a flow, behind its names, which must be those that the line joins.
  private mutating func words(of key: Int, _ line: Fragment) -> ReadText {
    if !usedKeys.insert(key).inserted { troubles.append("[\(key)] stands on two lines") }
    guard let words = keys[key] else {
      troubles.append("[\(key)] is not in the list")
      return ReadText([])
    }
    let arrow = [Layer.official: "=>", .real: "->", .toBe: "~>"][line.layer] ?? ""
    let names = line.source.squeezed + arrow + line.target.squeezed
    guard words.squeezed.hasPrefix(names) else {
      troubles.append("[\(key)] \(words) is not from \(line.source) to \(line.target)")
      return ReadText([])
    }
    var rest = words.dropping(names.count)
    if !rest.squeezed.hasPrefix(":") { troubles.append("[\(key)] has no colon") }
    rest = rest.dropping(1)
    if rest.rows.isEmpty { troubles.append("[\(key)] says nothing") }
    return rest
  }

  /// Joins the lines that lead into another part with those that come from there.
  ///
  /// Both pieces of a flow have the same names, layer and label, and name each other's part.
  mutating func pairLooseEnds() {
    struct Ends: Hashable {
      let names: [String]
      let parts: [Int]
      let layer: Layer
      let label: ReadText
    }
    func ends(_ piece: Fragment, _ other: Int) -> Ends {
      Ends(
        names: [piece.source.squeezed, piece.target.squeezed],
        parts: piece.leadsThere ? [piece.part, other] : [other, piece.part],
        layer: piece.layer, label: piece.label)
    }
    var comers: [Ends: [Fragment]] = [:]
    for piece in fragments where !piece.leadsThere {
      comers[ends(piece, piece.otherPart ?? 0), default: []].append(piece)
    }
    for piece in fragments where piece.leadsThere {
      guard let other = comers[ends(piece, piece.otherPart ?? 0)]?.popLast() else {
        troubles.append(
          "part \(piece.part): \(piece.source) leads to \(piece.target), which no line comes from")
        continue
      }
      flows.append(
        flow(
          Fragment(
            source: piece.source, layer: piece.layer, target: other.target, label: piece.label,
            part: piece.part)))
    }
    for left in comers.values.joined() {
      troubles.append(
        "part \(left.part): \(left.target) is reached from \(left.source), which no line leads to")
    }
    troubles.sort()
  }
}
