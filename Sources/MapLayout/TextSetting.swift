package import MapModel
import TextCanvas

/// How wide the texts of a picture may be, and which labels stand in the list below it.
struct TextSetting {
  /// The greatest width of a line of a name in a box.
  var nameColumns: Int
  /// The greatest width of a line of a label; nothing where all labels are keyed.
  var labelColumns: Int?
  let detail: LayoutOptions.Detail
  /// The number of each flow's key.
  var keys: [Flow.ID: Int] = [:]
  /// Which way levels follow each other; upon lines that run to the right, labels have one row.
  var heading = Heading.down

  /// Words of so many columns are not broken.
  private static let ordinaryWord = 12
  /// Labels of more rows than this are keyed.
  private static let mostLabelRows = 4
  /// Labels of flows from an agency to itself stand in one row of at most so many columns.
  private static let mostLoopColumns = 12

  /// The name of an agency, broken so that its box is neither wide nor high.
  func boxLines(of agency: Agency) -> [String] {
    let name = shownText(agency.name)
    let all = TextCanvas.columns(of: name)
    // Long names grow in both directions, since nobody reads a column of two thousand rows.
    var wide = nameColumns
    while wide * wide < all * 3, wide < nameColumns * 4 { wide += 1 }
    return wrapped(name, to: max(2, min(whole(wide, name), roomOfName ?? wide)))
  }

  /// A width at which words of ordinary length stay whole.
  private func whole(_ columns: Int, _ text: String) -> Int {
    max(columns, min(longestPiece(of: text), Self.ordinaryWord))
  }

  /// The greatest width that a name may take however long it is.
  var roomOfName: Int?

  /// The lines of a flow's label; none where nothing is told of it.
  func labelLines(of flow: Flow) -> [String] {
    let text = flowText(flow, detail)
    guard !text.isEmpty else { return [] }
    if let labelColumns {
      let lines = wrapped(text, to: whole(labelColumns, text))
      let fits = heading == .down || !isLikeLine(text)
      if fits, lines.count <= (heading == .down ? Self.mostLabelRows : 1) { return lines }
    }
    return [keyText(of: flow)]
  }

  /// The label of a flow from an agency to itself, in one line.
  func loopLabel(of flow: Flow) -> String {
    let text = flowText(flow, detail)
    guard let labelColumns, !text.isEmpty else { return text.isEmpty ? "" : keyText(of: flow) }
    let fits = TextCanvas.columns(of: text) <= min(labelColumns, Self.mostLoopColumns)
    return fits && !isLikeLine(text) ? text : keyText(of: flow)
  }

  /// Whether a text upon a line that runs from side to side could be taken for a piece of it where lines
  /// are drawn with plain characters.
  func isLikeLine(_ text: String) -> Bool {
    [text.first, text.last].contains { $0.map { "-=~".contains($0) } ?? false }
  }

  /// The name of an agency in another part.
  func looseEndLines(_ name: String, part: Int, isSource: Bool) -> [String] {
    let place = "\(shownText(name)) (part \(part))"
    return wrapped(isSource ? "\(place) >" : "> \(place)", to: nameColumns)
  }

  /// The number that stands on a flow's line.
  func keyText(of flow: Flow) -> String { "[\(keys[flow.id] ?? 0)]" }
}

/// What is told of a flow on its line.
func flowText(_ flow: Flow, _ detail: LayoutOptions.Detail) -> String {
  switch detail {
  case .names: ""
  case .labels: shownText(flow.label)
  case .times:
    ([shownText(flow.label)] + times(of: flow)).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}

/// How long one waits for a flow and how long it takes, in words.
package func times(of flow: Flow) -> [String] {
  [flow.wait.map { "wait \($0)" }, flow.takes.map { "takes \($0)" }].compactMap { $0 }
}
