import MapDrawing
import MapLayout
import MapModel
import MapReport
import TextCanvas

extension Runner {
  /// The brief for the planning group.
  func report() throws -> Outcome {
    try read { map in
      let drawings = BriefPicture.all(of: map).map(drawing)
      return Brief(of: map, drawings: drawings, isAnonymous: isAnonymous).markdown
    }
  }

  /// A picture as text, whose width is that of a page and not that of any terminal.
  private func drawing(of picture: BriefPicture) -> String {
    var options = SheetOptions(
      layout: LayoutOptions(columns: Self.pageColumns), charset: charset)
    options.caption = picture.caption
    return String(decoding: Sheet(of: picture.map, options).canvas.text(charset), as: UTF8.self)
  }

  private static let pageColumns = 80
}
