import MapModel

/// A line of which some facts change: what still holds keeps its words.
enum ChangedLine {
  /// A fact of the line.
  struct Item {
    var fact: Fact
    /// What was told before, and in which words, to be kept where they still hold.
    let told: (fact: Fact, words: ToldTail)?
  }

  /// The facts of a line as it was told.
  static func items(ofLine line: Int, of document: Document) -> [Item] {
    var scanner = LineScanner()
    let range = document.contentRange(ofLine: line)
    let bytes = document.bytes.span
    scanner.scan(bytes, from: range.lowerBound, to: range.upperBound)
    let end = bytes.trimmedEnd(from: range.lowerBound, to: range.upperBound)
    let words = ToldTail(&scanner, bytes, from: range.lowerBound, to: end)
    return document.facts(ofLine: line).map { place in
      let fact = document.map.facts[place]
      return Item(fact: fact, told: (fact, words))
    }
  }

  /// The fewest lines that tell some facts of one line.
  static func texts(of items: [Item]) -> [String] {
    var lines: [String] = []
    var names: [String] = []
    var open: (layer: Layer, tail: String)?
    func close() {
      if let open { lines.append(LineWriter.chain(names, open.layer) + open.tail) }
      open = nil
      names = []
    }
    for item in items {
      guard case .flow(let step) = item.fact else {
        close()
        lines.append(
          item.told.map { $0.words.line(of: item.fact, insteadOf: $0.fact) }
            ?? LineWriter.line(item.fact))
        continue
      }
      let tail = tail(of: item, step)
      if let open, open.layer == step.layer, open.tail == tail, names.last == step.source {
        names.append(step.target)
      } else {
        close()
        open = (step.layer, tail)
        names = [step.source, step.target]
      }
    }
    close()
    return lines
  }

  private static func tail(of item: Item, _ step: Fact.Step) -> String {
    if let told = item.told, case .flow(let original) = told.fact {
      return told.words.tail(of: step, insteadOf: original)
    }
    return LineWriter.tail(label: step.label, attributes: step.attributes)
  }
}
