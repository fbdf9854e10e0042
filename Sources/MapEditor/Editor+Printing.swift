import MapDrawing
import MapLayout
import MapModel
import MapReport
import MapText
import TextCanvas

/// Handouts: what is shown, on paper.
extension Editor {
  mutating func takeInPrinting(_ key: Key, _ input: LineInput) -> [Effect] {
    var input = input
    switch key {
    case .enter:
      let name = input.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      mode = .map
      guard !name.hasSuffix(".map") else {
        message = Message(text: EditorWords.handoutIsNoMap, isTrouble: true)
        return []
      }
      handoutPath = name.isEmpty ? nil : name
      return [.print(handout.text, path: handoutPath)]
    case .escape:
      mode = .map
      return []
    default: _ = input.edit(key)
    }
    mode = .printing(input)
    return []
  }

  /// The map as it is shown, or its comparison where that is shown, on pages of paper.
  private var handout: Handout {
    var options = HandoutOptions(sheet: sheet)
    if isComparing { options.comparing = .together }
    let size = PageFormat.standard.size(isLandscape: false)
    return Handout(handoutContents(of: document.map, options, columns: size.columns), size)
  }
}
