import MapModel
import TextCanvas

/// Lays out one agency with a row for each of its flows, however many they are and however narrow the
/// room is.
///
///     ┌─────┐
///     │ Hub ├─[1]─► > Ward 4 (part 2)
///     │     │◄─[2]─ GP (part 1) >
///     └─────┘
///
/// - Parameters:
///   - agency: The agency.
///   - part: Its flows, and the names and parts of the agencies at their other ends.
///   - setting: Labels are keyed.
///   - columns: The greatest width.
/// - Returns: A picture that is no wider than asked.
/// - Precondition: There are at least twenty columns.
func roster(
  of agency: Agency, _ part: FlowPart, _ setting: TextSetting, columns: Int
) -> Placement {
  let keys = part.flows.map { flow in
    flowText(flow, setting.detail).isEmpty ? "" : setting.keyText(of: flow)
  }
  let keyColumns = keys.map(\.utf8.count).max() ?? 0
  // Beside the name there are its border, the line with its head, and at least four columns of text
  // where a flow leads elsewhere.
  let leadsElsewhere = part.flows.contains { $0.source != $0.target }
  let roomOfName = columns - keyColumns - 4 - (leadsElsewhere ? 8 : 2)
  let nameColumns = max(2, min(setting.nameColumns, roomOfName))
  let boxLines = wrapped(shownText(agency.name), to: nameColumns)
  let boxColumns = (boxLines.map { TextCanvas.columns(of: $0) }.max() ?? 0) + 4
  // A line, the key, a line, a head, a blank: `─[12]─► `.
  let lineEnd = boxColumns + keyColumns + 2
  let textStart = lineEnd + 2
  let textColumns = max(2, columns - textStart)
  var placement = Placement.empty
  var row = 1
  for (flow, key) in zip(part.flows, keys) {
    let isLoop = flow.source == flow.target
    let isOut = flow.source == agency.id
    let near = Point(column: boxColumns - 1, row: row)
    let far = Point(column: lineEnd, row: row)
    let head = near.moved(.right)
    if isLoop {
      placement.routes.append(
        Placement.Route(
          flow: flow.id, bends: [near, far, far.moved(.down), head.moved(.down)], hasPort: true))
    } else {
      placement.routes.append(
        Placement.Route(flow: flow.id, bends: isOut ? [near, far] : [far, head], hasPort: isOut))
    }
    if !key.isEmpty {
      placement.labels.append(
        Placement.Label(
          flow: flow.id, origins: [Point(column: boxColumns + 1, row: row)], lines: [key]))
    }
    guard !isLoop else {
      row += 2
      continue
    }
    let other = isOut ? flow.target : flow.source
    let number = part.partOfOthers[other] ?? 0
    var fitting = setting
    fitting.nameColumns = textColumns
    let lines = fitting.looseEndLines(
      part.nameOfOthers[other] ?? "", part: number, isSource: !isOut)
    placement.looseEnds.append(
      Placement.LooseEnd(
        agency: other, part: number, flow: flow.id, origin: Point(column: textStart, row: row),
        lines: lines))
    row += lines.count
  }
  let rows = max(row - 1, boxLines.count) + 2
  placement.boxes.append(
    Placement.Box(
      agency: agency.id,
      frame: Rect(origin: Point(column: 0, row: 0), columns: boxColumns, rows: rows),
      lines: boxLines))
  placement.fit()
  return placement
}
