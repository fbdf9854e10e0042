import MapDrawing

/// A page for browsers in one file: a title, sections with their headings, links to them.
///
/// It needs nothing but itself and runs nothing. It can be read by a screen reader, and prints well.
struct Page {
  /// A part of the page with its heading.
  struct Section {
    /// What links go to.
    let id: String
    /// The heading, one below the page's title.
    let heading: String
    /// What stands below the heading.
    let content: [Markup]
  }

  /// The title, which is also the first heading.
  let title: String
  /// What stands below the title.
  let sections: [Section]

  /// The page as HTML.
  var html: String {
    let head = Markup(
      "head",
      [
        Markup(html: "<meta charset=\"utf-8\"/>"),
        Markup(html: "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"),
        Markup("title", Markup(text: title)),
        Markup("style", Markup(html: "\n\(PageStyle.text)\n")),
      ])
    let body = Markup(
      "body",
      [
        Markup("header", [Markup("h1", Markup(text: title)), navigation]),
        Markup("main", sections.map(markup)),
        Markup("footer", Markup("p", Markup(text: Words.madeWith))),
      ])
    return "<!DOCTYPE html>\n\(Markup("html", "lang=\"en\"", [head, body]).html)\n"
  }

  private var navigation: Markup {
    let links = sections.map { section in
      Markup("li", Markup("a", "href=\"#\(section.id)\"", Markup(text: section.heading)))
    }
    return Markup("nav", "aria-label=\"\(Words.onThisPage)\"", [Markup("ul", links)])
  }

  private func markup(_ section: Section) -> Markup {
    Markup(
      "section", "aria-labelledby=\"\(section.id)\"",
      [Markup("h2", "id=\"\(section.id)\"", Markup(text: section.heading))] + section.content)
  }

  // MARK: What sections are made of

  /// Something that may be wider than the window: it scrolls by itself, with keys too.
  static func wide(_ content: Markup, name: String) -> Markup {
    Markup(
      "div",
      "class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"\(Markup(text: Words.scrolled(name)).html)\"",
      [content])
  }

  /// Texts one below the other.
  static func list(_ texts: [String]) -> Markup {
    Markup("ul", texts.map { Markup("li", Markup(text: $0)) })
  }

  /// The pictures with their legend, and where the same is told in words.
  ///
  /// - Parameters:
  ///   - sheet: The drawing.
  ///   - alternative: Which section tells it in words.
  /// - Returns: The section.
  static func drawing(_ sheet: VectorSheet, toldIn alternative: String) -> Section {
    let figures = sheet.pictures.map { picture in
      let name = [Words.drawing, picture.heading].compactMap { $0 }.joined(separator: ", ")
      let region = wide(Markup(html: picture.element), name: name)
      let caption = picture.heading.map { [Markup("figcaption", Markup(text: $0))] } ?? []
      return Markup("figure", [region] + caption)
    }
    let legend = sheet.legend.map { meaning in
      Markup("li", Markup([Markup(html: meaning.sample), Markup(text: meaning.words)]))
    }
    let told = Markup(
      "p", "class=\"screen\"",
      Markup([
        Markup(text: Words.alternativeStart),
        Markup("a", "href=\"#\(alternative)\"", Markup(text: Words.alternativeLink)),
        Markup(text: Words.alternativeEnd),
      ]))
    return Section(
      id: "drawing", heading: Words.drawing,
      content: [told] + figures
        + (legend.isEmpty ? [] : [Markup("ul", "class=\"legend\"", legend)]))
  }
}
