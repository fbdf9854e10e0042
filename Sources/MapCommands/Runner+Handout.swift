import MapDrawing
import MapLayout
import MapModel
import MapReport
import MapText
import TextCanvas

extension Runner {
  /// The map on pages for a printer, and what to tell the printer.
  func handout() throws -> Outcome {
    let path = invocation.operands[0]
    let document = try document(path)
    let page = try page
    let options = try handoutOptions
    let contents = handoutContents(of: document.map, options, columns: page.size.columns)
    let handout = Handout(contents, page.size, options.sheet.charset)
    return .done(
      output: handout.text, messages: unreadable(document, path) + advice(page, handout),
      exitCode: 0)
  }

  /// A page as it was asked for.
  private struct Page {
    let size: PageSize
    /// What the printer must be told; nothing where the page was measured by hand.
    let printerOptions: [String]?
  }

  private var page: Page {
    get throws {
      let options = invocation.options
      let isLandscape = options[.landscape] != nil
      if options[.columns] != nil || options[.lines] != nil {
        guard let columns = options[.columns].flatMap({ Int($0) }),
          let lines = options[.lines].flatMap({ Int($0) })
        else { throw UsageError.halfAPage }
        for other in [Option.page, .landscape, .large] where options[other] != nil {
          throw UsageError.pageTwice(other)
        }
        return Page(size: PageSize(columns: columns, rows: lines), printerOptions: nil)
      }
      if options[.page] != nil, options[.large] != nil { throw UsageError.pageTwice(.large) }
      let format =
        options[.large] != nil
        ? .large : options[.page].flatMap(PageFormat.init(rawValue:)) ?? .standard
      return Page(
        size: format.size(isLandscape: isLandscape),
        printerOptions: format.printerOptions(isLandscape: isLandscape))
    }
  }

  private var handoutOptions: HandoutOptions {
    get throws {
      var sheet = sheetOptions
      // Paper is ASCII unless asked otherwise: not every printer has the lines.
      if invocation.options[.charset] == nil { sheet.charset = .ascii }
      var options = HandoutOptions(sheet: sheet)
      options.isAnonymous = isAnonymous
      if invocation.options[.sideBySide] != nil {
        options.comparing = .sideBySide
      } else if invocation.options[.compare] != nil {
        options.comparing = .together
      }
      if let layers = invocation.options[.layers].flatMap(Layer.severalNamed) {
        guard layers.count == 2 else { throw UsageError.drawingOfThree }
        options.sides = (layers[0], layers[1])
      }
      let only = invocation.options.all(.only).compactMap(HandoutPart.init(rawValue:))
      if !only.isEmpty { options.parts = only }
      return options
    }
  }

  /// How to print the pages, in words for a shell.
  private func advice(_ page: Page, _ handout: Handout) -> String {
    let count = handout.pages.count
    let size = "\(page.size.columns) x \(page.size.rows) characters"
    let pages = "desirepath: \(count == 1 ? "1 page" : "\(count) pages") of \(size)"
    guard let options = page.printerOptions else { return "\(pages)\n" }
    return "\(pages); print with: \((["lp"] + options).joined(separator: " "))\n"
  }
}
