import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of SVG or of a page, as a strict reader of XML finds it.
///
/// It is a class since what is within is found while it is open.
public final class MarkupElement {
  /// The tag's name.
  public let name: String
  /// The attributes by their names.
  public let attributes: [String: String]
  /// The elements within, in order.
  public fileprivate(set) var children: [MarkupElement] = []
  /// The text that stands in the element itself.
  public fileprivate(set) var ownText = ""

  fileprivate init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Reads a whole document; it must be well-formed.
  ///
  /// - Parameter text: The document.
  /// - Returns: The element round all others.
  /// - Throws: `TestFailure` where it is not well-formed, with the place.
  public static func reading(_ text: String) throws -> MarkupElement {
    let parser = XMLParser(data: Data(text.utf8))
    let builder = Builder()
    parser.delegate = builder
    guard parser.parse(), let root = builder.root else {
      let error = parser.parserError.map { "\($0)" } ?? "no element"
      throw TestFailure("not well-formed in line \(parser.lineNumber): \(error)")
    }
    return root
  }

  /// The element and all within, in the order of the document.
  public var all: [MarkupElement] { [self] + children.flatMap(\.all) }

  /// All elements of a name within, in the order of the document.
  public func all(_ name: String) -> [MarkupElement] { all.filter { $0.name == name } }

  /// All elements within that have a class.
  public func all(class name: String) -> [MarkupElement] {
    all.filter { ($0["class"] ?? "").split(separator: " ").contains(Substring(name)) }
  }

  /// An attribute's value.
  public subscript(attribute: String) -> String? { attributes[attribute] }

  /// An attribute's value as a number; nought where it is none.
  public func number(_ attribute: String) -> Int { self[attribute].flatMap { Int($0) } ?? 0 }

  /// The text of the element and of all within.
  public var text: String { ownText + children.map(\.text).joined() }

  private final class Builder: NSObject, XMLParserDelegate {
    var root: MarkupElement?
    private var open: [MarkupElement] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      let element = MarkupElement(name, attributes)
      open.last?.children.append(element)
      if root == nil { root = element }
      open.append(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      open.last?.ownText += text
    }
  }
}
