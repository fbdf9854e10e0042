import MapDrawing
import MapModel

/// Every flow that is drawn, in a table for a page: from, to, layer, what happens, times, who told us.
struct FlowTable {
  let map: CareMap
  let sheet: VectorSheet
  /// The flows, in the order of telling.
  let rows: [Flow]
  /// The numbers of those flows whose labels are in a list.
  private let numbers: [Flow.ID: Int]

  init(_ map: CareMap, _ sheet: VectorSheet) {
    self.map = map
    self.sheet = sheet
    rows = sheet.flows.map { map[$0] }
    numbers = Dictionary(
      uniqueKeysWithValues: sheet.keyed.enumerated().map { ($0.element, $0.offset + 1) })
  }

  /// The table as an element of a page.
  var markup: Markup {
    let head = (hasKeys ? [Words.keyColumn] : []) + Words.flowColumns
    return Markup(
      "table",
      [
        Markup("caption", Markup(text: hasKeys ? Words.flowCaptionWithKeys : Words.flowCaption)),
        Markup("thead", [PageTable.head(head)]),
        Markup("tbody", rows.map { PageTable.row(cells(of: $0), heading: hasKeys ? 1 : 0) }),
      ])
  }

  private var hasKeys: Bool { rows.contains { numbers[$0.id] != nil } }

  private func cells(of flow: Flow) -> [Markup] {
    let key = numbers[flow.id].map { "[\($0)]" } ?? ""
    let told = [flow.label, Words.channel(of: flow)].filter { !$0.isEmpty }.joined(separator: ", ")
    let layer = Markup([
      Markup(html: sheet.sample(of: flow.layer)), Markup(text: sheet.meaning(of: flow)),
    ])
    let voices = flow.voices.map { Markup("p", Markup(text: Words.voice($0))) }
    return (hasKeys ? [Markup(text: key)] : [])
      + [Markup(text: map[flow.source].name), Markup(text: map[flow.target].name), layer]
      + [told, time(flow.wait), time(flow.takes), flow.volume.map { "\($0)" } ?? ""]
      .map { Markup(text: $0) }
      + [Markup(voices)]
  }

  /// A time as it was told; nothing where nobody was asked.
  private func time(_ duration: Duration?) -> String {
    duration.map { $0.milliseconds == nil ? Words.notKnown : "\($0)" } ?? ""
  }
}
