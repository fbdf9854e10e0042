/// Where a label stands in a map's store of labels.
public struct Label: Sendable {
  let start: Int
  let count: Int

  /// The label of a flow of which nobody said what happens.
  public static let none = Label(start: 0, count: 0)
}

/// The labels of all flows, one after the other.
///
/// A million strings would each cost an allocation and its room; here a label costs its bytes.
struct LabelStore: Sendable {
  private var bytes: [UInt8] = []

  /// Keeps a label, given in UTF-8.
  mutating func add(_ label: Span<UInt8>) -> Label {
    let start = bytes.count
    label.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    return Label(start: start, count: label.count)
  }

  /// Keeps a label.
  mutating func add(_ label: String) -> Label {
    guard !label.isEmpty else { return .none }
    let utf8 = Array(label.utf8)
    return add(utf8.span)
  }

  /// What a label says.
  func text(of label: Label) -> String {
    guard label.count > 0 else { return "" }
    return String(decoding: bytes[label.start..<label.start + label.count], as: UTF8.self)
  }
}
