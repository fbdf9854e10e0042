import MapMeasures
import MapModel
import MapText
import TextCanvas

extension Editor {
  /// All that is known of the selection, a row each.
  var details: [String] {
    let map = document.map
    if let flow = map.flow(selection) {
      let names = [flow.source, flow.target].map { shownText(map[$0].name) }
      return ["\(names[0]) \(flow.layer.arrow) \(names[1])", ""]
        + (flow.label.isEmpty ? [] : [row("label", flow.label)]) + rows(of: flow.attributes)
    }
    guard let agency = map.agency(selection) else { return [] }
    return [shownText(agency.name), ""] + rows(of: agency.attributes) + figures(of: agency)
      + flows(of: agency)
  }

  private func rows(of attributes: [Attribute]) -> [String] {
    attributes.compactMap { attribute in
      if hidesVoices, case .said(let voice) = attribute {
        return voice.words.map { row("said", $0) }
      }
      let text = LineWriter.text(of: attribute)
      let key = text.prefix { $0 != " " }
      return row(String(key), text.dropFirst(key.count + 1).description)
    }
  }

  /// The column in which values stand.
  static let detailColumns = 14

  private func row(_ key: String, _ value: String) -> String {
    let key = "  " + shownText(key)
    let blanks = max(1, Self.detailColumns - TextCanvas.columns(of: key))
    return key + String(repeating: " ", count: blanks) + shownText(value)
  }

  /// What is counted of an agency, layer by layer.
  private func figures(of agency: Agency) -> [String] {
    [""]
      + AgencyMeasures.all(of: agency.id, in: document.map).map { measures in
        row(measures.layer.name, EditorWords.figures(measures))
      }
  }

  private func flows(of agency: Agency) -> [String] {
    let own = document.map.flows.filter { $0.source == agency.id || $0.target == agency.id }
    return own.isEmpty ? [] : [""] + own.map { "  " + line(of: $0) }
  }
}
