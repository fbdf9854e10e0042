public import MapDrawing

extension ComparisonReport {
  /// A page for browsers in one file, with the drawing of both sides: see `MapPage`.
  ///
  /// - Parameter sheet: The drawing of a `ComparisonPicture` of the same comparison.
  /// - Returns: The page as HTML.
  public func page(with sheet: VectorSheet) -> String {
    let sections = [
      Page.drawing(sheet, toldIn: "words"),
      Page.Section(
        id: "words", heading: Words.findings, content: findings.markup(below: Words.findings)),
    ]
    return Page(title: sheet.title, sections: sections).html
  }
}
