import MapModel

/// One pass over a map's text: its lines, its facts, what is amiss.
struct MapReading {
  private(set) var map = CareMap()
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var lineStarts: [Int] = []
  private(set) var firstFacts: [Int32] = []

  init(of text: [UInt8]) throws(Refusal) {
    let bytes = text.span
    let survey = try TextSurvey(of: bytes)
    var start = byteOrderMarkLength(bytes)
    let lineCount = survey.lineFeeds.count + 1
    lineStarts.reserveCapacity(lineCount + 1)
    firstFacts.reserveCapacity(lineCount + 1)
    var scanner = LineScanner()
    var reader = FactReader(expectedFacts: lineCount)
    for index in 0..<lineCount where start < bytes.count {
      let isEnded = index < survey.lineFeeds.count
      let end = isEnded ? survey.lineFeeds[index] : bytes.count
      let contentEnd = isEnded && end > start && bytes[end - 1] == 0x0D ? end - 1 : end
      lineStarts.append(start)
      firstFacts.append(Int32(reader.builder.factCount))
      scanner.scanHead(bytes, from: start, to: contentEnd)
      reader.read(&scanner, number: lineStarts.count, bytes)
      if survey.hasControls || !reader.problems.isEmpty {
        report(reader.problems, bytes, from: start, to: contentEnd, survey.hasControls)
      }
      start = end + 1
    }
    lineStarts.append(bytes.count)
    firstFacts.append(Int32(reader.builder.factCount))
    map = reader.builder.map()
    reportClaims()
  }

  /// Finds the columns of a line's problems in one walk along it.
  private mutating func report(
    _ problems: [(place: Int, problem: Problem)], _ bytes: Span<UInt8>, from start: Int,
    to end: Int, _ mayHaveControls: Bool
  ) {
    var all = problems
    if mayHaveControls, let control = Self.firstControl(bytes, from: start, to: end) {
      all.append(control)
    }
    guard !all.isEmpty else { return }
    let sorted = all.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
    let text = bytes.text(start, end)
    var column = 1
    var index = text.startIndex
    for (place, problem) in sorted {
      let target = min(max(place, start), end) - start
      while index < text.endIndex {
        let next = text.index(after: index)
        if text.utf8.distance(from: text.startIndex, to: next) > target { break }
        index = next
        column += 1
      }
      diagnostics.append(Diagnostic(line: lineStarts.count, column: column, problem))
    }
  }

  private static func firstControl(
    _ bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> (place: Int, problem: Problem)? {
    var place = start
    while place < end {
      if let scalar = TextSurvey.control(bytes, at: place, before: end) {
        return (place, .controlCharacter(scalar))
      }
      place += 1
    }
    return nil
  }

  /// Adds a warning for every short or other name that another agency has claimed first.
  private mutating func reportClaims() {
    guard !map.claims.isEmpty else { return }
    for claim in map.claims {
      let place = map.facts.indices.first { place in
        guard case .agency(let declaration) = map.facts[place],
          NameKey.key(of: declaration.name) == map[claim.claimant].key
        else { return false }
        return declaration.attributes.contains { $0.names(claim.name) }
      }
      guard let place, let next = firstFacts.firstIndex(where: { Int($0) > place }) else {
        continue
      }
      diagnostics.append(
        Diagnostic(
          line: next, column: 1, .claimedName(claim.name, holder: map[claim.holder].name)))
    }
    diagnostics = diagnostics.enumerated()
      .sorted { left, right in
        (left.element.line, left.element.column, left.offset)
          < (right.element.line, right.element.column, right.offset)
      }
      .map(\.element)
  }
}

extension Attribute {
  fileprivate func names(_ alias: String) -> Bool {
    switch self {
    case .short(let name): name == alias
    case .also(let names): names.contains(alias)
    default: false
    }
  }
}
