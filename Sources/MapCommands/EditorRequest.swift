public import MapDrawing

/// A map to open in the editor, and how.
public struct EditorRequest: Hashable, Sendable {
  /// The file's name, or nothing where the map is new and has none yet.
  public let path: String?
  /// The file's bytes; empty where it is not there yet.
  public let bytes: [UInt8]
  /// How the map is drawn; the width is the terminal's.
  public let sheet: SheetOptions
  /// Whether there may be colours.
  public let allowsColor: Bool
  /// Whether the mouse is the editor's.
  public let usesMouse: Bool
  /// Whether the version before is kept when the map is saved.
  public let keepsBackup: Bool
}
