import MapDrawing

/// An element of a page: a tag round other elements or text.
///
/// Text gets into a page through here alone, so that names and quotes can do nothing to it.
struct Markup {
  /// The element as HTML.
  let html: String

  /// Text that people or files told.
  init(text: String) {
    html = markupText(text)
  }

  /// Several elements, one after the other.
  init(_ parts: [Markup]) {
    html = parts.map(\.html).joined(separator: "\n")
  }

  /// What is HTML already: a picture.
  init(html: String) {
    self.html = html
  }

  /// An element with a tag, whose attributes, if any, are our own.
  init(_ tag: String, _ attributes: String, _ content: Markup) {
    html = "<\(tag)\(attributes.isEmpty ? "" : " \(attributes)")>\(content.html)</\(tag)>"
  }

  /// An element with a tag.
  init(_ tag: String, _ content: Markup) {
    self.init(tag, "", content)
  }

  /// An element with others in it, each on a line of its own.
  init(_ tag: String, _ attributes: String, _ content: [Markup]) {
    self.init(tag, attributes, Markup(html: "\n\(Markup(content).html)\n"))
  }

  /// An element with others in it, each on a line of its own.
  init(_ tag: String, _ content: [Markup]) {
    self.init(tag, "", content)
  }
}
