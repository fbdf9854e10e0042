/// One change to a text, which can be taken back to the byte.
///
/// An edit is a row of splices, each made upon the text that the ones before it have left.
public struct TextEdit: Hashable, Sendable {
  /// At one place of the text, some bytes give way to others.
  public struct Splice: Hashable, Sendable {
    /// The offset of the first byte that changes.
    public let offset: Int
    /// The bytes that stand there and go.
    public let removed: [UInt8]
    /// The bytes that come instead.
    public let inserted: [UInt8]

    /// Makes a splice.
    public init(at offset: Int, removing removed: [UInt8] = [], inserting inserted: [UInt8] = []) {
      self.offset = offset
      self.removed = removed
      self.inserted = inserted
    }

    /// The splice that takes this one back.
    public var inverse: Splice { Splice(at: offset, removing: inserted, inserting: removed) }
  }

  /// The splices, in the order in which they are made.
  public let splices: [Splice]

  /// Makes an edit of splices.
  public init(_ splices: [Splice]) {
    self.splices = splices
  }

  /// The edit that takes this one back.
  public var inverse: TextEdit { TextEdit(splices.reversed().map(\.inverse)) }

  /// Whether the edit changes nothing.
  public var isEmpty: Bool { splices.allSatisfy { $0.removed == $0.inserted } }
}

/// Why an edit of a text cannot be made.
public enum TextEditError: Error, Hashable, Sendable {
  /// Other bytes stand at an offset than those that were to go.
  case otherText(offset: Int)
  /// What would come of it is no text.
  case refused(Refusal)
}

extension Document {
  /// Makes a change, or leaves the document as it is.
  ///
  /// - Throws: `TextEditError.otherText` where other bytes stand at a splice than those that are to
  ///   go, and `TextEditError.refused` where what would come of it is no text.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public mutating func apply(_ edit: TextEdit) throws(TextEditError) {
    var changed = bytes
    for splice in edit.splices {
      let end = splice.offset + splice.removed.count
      guard splice.offset >= 0, end <= changed.count,
        changed[splice.offset..<end].elementsEqual(splice.removed)
      else { throw .otherText(offset: splice.offset) }
      changed.replaceSubrange(splice.offset..<end, with: splice.inserted)
    }
    do {
      self = try Document(reading: changed)
    } catch {
      throw .refused(error)
    }
  }

  /// The edit that adds lines at the end, in the order given.
  ///
  /// They get the line ending of the last line that has one, else LF; a missing last line ending is
  /// added before them. Line breaks within a line become blanks, a NUL becomes a replacement sign.
  public func appending(_ lines: [String]) -> TextEdit {
    let ending = newLineEnding
    let isUnended = lineCount > 0 && bytes.last != 0x0A
    let text = lines.flatMap { Self.lineBytes($0) + ending }
    return TextEdit([
      TextEdit.Splice(at: bytes.count, inserting: (isUnended ? ending : []) + text)
    ])
  }

  /// The edit that puts another text in the place of a line, which keeps its ending.
  ///
  /// - Precondition: The document has the line; lines are counted from 0.
  public func replacing(line: Int, with text: String) -> TextEdit {
    let range = contentRange(ofLine: line)
    return TextEdit([
      TextEdit.Splice(
        at: range.lowerBound, removing: Array(bytes[range]), inserting: Self.lineBytes(text))
    ])
  }

  /// The edit that removes a line with its ending.
  ///
  /// - Precondition: The document has the line; lines are counted from 0.
  public func removing(line: Int) -> TextEdit {
    let range = range(ofLine: line)
    return TextEdit([TextEdit.Splice(at: range.lowerBound, removing: Array(bytes[range]))])
  }

  private static func lineBytes(_ text: String) -> [UInt8] {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r": line.append(" ")
      case "\0": line.append("\u{FFFD}")
      default: line.append(scalar)
      }
    }
    return Array(String(line).utf8)
  }
}
