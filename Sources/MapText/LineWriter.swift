public import MapModel

/// Writes facts as lines of the map language.
///
/// What is written reads back as what it was, with quotation marks where they are needed and nowhere
/// else. A line feed within a text becomes a blank, since a fact is one line.
public enum LineWriter {
  /// The line that tells a fact.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line.
  public static func line(_ fact: Fact) -> String {
    switch fact {
    case .flow(let step):
      chain([step.source, step.target], step.layer)
        + tail(label: step.label, attributes: step.attributes)
    case .agency(let declaration):
      "agency " + name(declaration.name) + tail(attributes: declaration.attributes)
    case .journey(let journey):
      "journey " + title(journey.title) + " : "
        + journey.stops.map(name).joined(separator: " \(journey.layer.arrow) ")
        + tail(attributes: journey.attributes)
    case .remark(let remark): "\(remark.kind.rawValue) " + words(remark.text, remark.attributes)
    case .title(let title): "map " + words(title.text, title.attributes)
    case .heading(let heading):
      "\(heading.kind.rawValue) " + words(heading.text, heading.attributes)
    }
  }

  /// Names with the arrows of a layer between them.
  static func chain(_ names: [String], _ layer: Layer) -> String {
    let first = leadingName(names[0])
    return ([first] + names.dropFirst().map(name)).joined(separator: " \(layer.arrow) ")
  }

  /// What stands behind the names of a flow.
  static func tail(label: String = "", attributes: [Attribute]) -> String {
    (label.isEmpty ? "" : " : " + value(label)) + attributes.map { " ; " + text(of: $0) }.joined()
  }

  private static func words(_ text: String, _ attributes: [Attribute]) -> String {
    statementText(text) + tail(attributes: attributes)
  }

  /// A text behind a keyword, in quotation marks where an arrow would make a flow of the line.
  static func statementText(_ text: String) -> String {
    separators(in: text).first?.isArrow == true ? quoted(text) : value(text)
  }

  /// A journey's title, which the last colon before an arrow ends.
  ///
  /// A quotation mark behind an earlier colon may be taken for one that opens a name.
  static func title(_ text: String) -> String {
    let separators = separators(in: text)
    let isMisread =
      separators.contains(where: \.isArrow)
      || separators.contains(.colon) && text.utf8.contains(UInt8(ascii: "\""))
    return isMisread ? quoted(text) : value(text)
  }

  /// A name anywhere but at the beginning of a line.
  package static func name(_ name: String) -> String {
    let isMisread =
      needsQuotes(name) || !separators(in: name).isEmpty
      || name.utf8.contains(UInt8(ascii: "\""))
    return isMisread ? quoted(name) : name
  }

  /// A name at the beginning of a line, where a keyword or `#` would be read as such.
  package static func leadingName(_ name: String) -> String {
    let firstWord = name.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    let isMisread = Keyword(rawValue: firstWord) != nil || name.hasPrefix("#")
    return isMisread ? quoted(name) : Self.name(name)
  }

  /// A value or a label, which a `;` ends.
  package static func value(_ text: String) -> String { needsQuotes(text) ? quoted(text) : text }

  /// Names with commas between them.
  static func list(_ names: [String]) -> String {
    let items = names.map(listItem)
    // Quotation marks that hold all of a value are taken off before its names are told apart.
    if items.count == 1, isTrimmed(names[0]) || names[0].utf8.contains(UInt8(ascii: ",")) {
      return quoted(items[0])
    }
    return items.joined(separator: ", ")
  }

  /// A name in a list, which a comma ends.
  package static func listItem(_ name: String) -> String {
    needsQuotes(name) || name.utf8.contains(UInt8(ascii: ",")) ? quoted(name) : name
  }

  /// Who said something, and the words.
  package static func voice(_ voice: Voice) -> String {
    let role = voice.role.description
    let separators = separators(in: role, before: voice.words == nil ? "" : ":")
    let who = needsQuotes(role) || separators.contains(.colon) ? quoted(role) : role
    guard let words = voice.words else {
      // Quotation marks that hold all of a value are taken off before the role is read.
      return isTrimmed(role) || separators.contains(.colon) ? quoted(who) : who
    }
    return who + ": " + value(words)
  }

  /// A text in quotation marks.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Whether a text would be cut, trimmed or unquoted by a reader.
  private static func needsQuotes(_ text: String) -> Bool {
    isTrimmed(text) || text.utf8.contains { $0 == UInt8(ascii: ";") || $0 == 0x0A }
  }

  /// Whether a text would be trimmed or unquoted by a reader.
  private static func isTrimmed(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return true
    }
    return first == "\"" || first.properties.isWhitespace || last.properties.isWhitespace
  }

  /// What in a text would end a name: arrows, semicolons, and colons with white space behind them.
  ///
  /// The line ends behind the text, or goes on with what comes next.
  private static func separators(
    in text: String, before next: String = ""
  ) -> [LineScanner.Separator] {
    let bytes = Array((text + next).utf8)
    let span = bytes.span
    return (0..<text.utf8.count).compactMap { LineScanner.separator(span, at: $0, bytes.count) }
  }

  /// An attribute's key and value.
  package static func text(of attribute: Attribute) -> String {
    guard let key = attribute.key else {
      guard case .other(let key, let value) = attribute else { return "" }
      return value.isEmpty ? key : "\(key) \(Self.value(value))"
    }
    guard key != .volume else { return attribute.valueText }
    let value = attribute.valueText
    return value.isEmpty && key.mayStandAlone ? key.word : "\(key.word) \(value)"
  }
}

extension Attribute {
  /// The value as it is written.
  fileprivate var valueText: String {
    switch self {
    case .short(let text), .of(let text), .at(let text), .sector(let text), .hours(let text),
      .resource(let text), .funding(let text), .framework(let text), .policy(let text),
      .by(let text), .table(let text), .note(let text), .tag(let text):
      LineWriter.value(text)
    case .accepted(let text), .disputed(let text), .later(let text):
      text.isEmpty ? "" : LineWriter.value(text)
    case .also(let names), .on(let names): LineWriter.list(names)
    case .kind(let kind): kind.rawValue
    case .carries(let cargo): cargo.rawValue
    case .capacity(let rate), .volume(let rate): rate.description
    case .pin(let pin): pin.description
    case .wait(let duration), .takes(let duration): duration.description
    case .share(let share): share.description
    case .count(let number), .votes(let number): String(number)
    case .due(let date): date.description
    case .done(let date): date?.description ?? ""
    case .said(let voice): LineWriter.voice(voice)
    case .other(_, let value): LineWriter.value(value)
    }
  }
}

extension LineWriter {
  /// The beginning of a line that tells a flow from an agency: `GP -> `.
  public static func beginning(from source: String, _ layer: Layer) -> String {
    "\(leadingName(source)) \(layer.arrow) "
  }
}
