/// What a journal holds that the map's file has not, since the editor ended before it was saved.
public struct UnsavedChanges: Hashable, Sendable {
  /// What the changes start from: what the file held.
  public var base: [UInt8]
  /// The text of the map as it was last.
  public var text: [UInt8]
  /// The line that was being typed; empty where none was.
  public var halfTyped: String
  /// The line of the map that it was to take the place of; empty where it was a new one.
  public var replacedLine: String
  /// How many changes there are.
  public var changeCount: Int
  /// The last lines that the file has not.
  public var lastLines: [String]
  /// When they were written, as it may be shown.
  public var written: String
  /// Whether the file holds something else than what the changes start from.
  public var isFileChanged: Bool
  /// Whether the end of the journal could not be read.
  public var isCutShort: Bool
  /// How many more journals are asked about after this one.
  public var moreCount: Int

  /// Describes what a journal holds.
  public init(
    base: [UInt8], text: [UInt8], halfTyped: String, replacedLine: String = "",
    changeCount: Int, lastLines: [String], written: String, isFileChanged: Bool, isCutShort: Bool,
    moreCount: Int = 0
  ) {
    self.base = base
    self.text = text
    self.halfTyped = halfTyped
    self.replacedLine = replacedLine
    self.changeCount = changeCount
    self.lastLines = lastLines
    self.written = written
    self.isFileChanged = isFileChanged
    self.isCutShort = isCutShort
    self.moreCount = moreCount
  }

  /// What becomes of a journal that was found.
  public enum Answer: Hashable, Sendable {
    /// The map has its changes now.
    case takenUp
    /// It is kept under another name.
    case putAside
    /// It is thrown away.
    case thrownAway
  }
}
