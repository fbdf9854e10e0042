/// The rows of a table on a page.
enum PageTable {
  /// A table; the first row heads the columns, the first cell of each other row says what the row is of.
  static func table(_ rows: [[String]], caption: String?) -> Markup {
    let above = caption.map { [Markup("caption", Markup(text: $0))] } ?? []
    let told = rows.dropFirst().filter { $0.contains { !$0.isEmpty } }
    return Markup(
      "table",
      above + [
        Markup("thead", rows.prefix(1).map(head)),
        Markup("tbody", told.map { row($0.map { Markup(text: $0) }, heading: 0) }),
      ])
  }

  /// The row that heads the columns.
  static func head(_ cells: [String]) -> Markup {
    Markup(
      "tr",
      cells.map { cell in
        cell.isEmpty
          ? Markup("td", Markup(text: "")) : Markup("th", "scope=\"col\"", Markup(text: cell))
      })
  }

  /// A row, one of whose cells says what the row is of.
  static func row(_ cells: [Markup], heading: Int) -> Markup {
    Markup(
      "tr",
      cells.enumerated().map { place, cell in
        place == heading && !cell.html.isEmpty
          ? Markup("th", "scope=\"row\"", cell) : Markup("td", cell)
      })
  }
}
