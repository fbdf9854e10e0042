import MapModel

/// A line taken apart: what kind it is, and where its parts stand.
///
/// One value is used for all lines of a text, so that a million lines cost no more room than one.
struct ScannedLine {
  enum Kind {
    case blank
    case comment
    case flow
    case agency
    case journey
    /// A line that has a text: a title, a line of the head, a remark.
    case text
    /// A line that cannot be read; `problems` has why.
    case unreadable
  }

  struct AttributePart {
    /// From the `;` to the end of the value.
    var start: Int
    var end: Int
    var word: Slice
    /// The key that the word stands for, where the language knows it.
    var key: Attribute.Key?
    /// What stands behind the key, without quotation marks that hold all of it.
    var value: Slice
  }

  var kind = Kind.blank
  /// The word that a line without arrows begins with, or that a flow's first name begins with.
  var keyword: Keyword?
  var layer = Layer.real
  /// The names of a flow, a journey or an agency, in order.
  var names: [Slice] = []
  /// A label, a title, the words of a remark.
  var text = Slice.empty
  /// Where the label or the attributes begin, behind all names.
  var tailStart = 0
  /// Where the line ends, without white space.
  var end = 0
  var attributes: [AttributePart] = []
  var problems: [(place: Int, problem: Problem)] = []

  mutating func reset() {
    kind = .blank
    keyword = nil
    names.removeLast(names.count)
    text = .empty
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    if !problems.isEmpty { problems.removeAll(keepingCapacity: true) }
  }
}
