public import MapModel

/// What stands on a handout, before it is set on pages.
public struct HandoutContents: Sendable {
  /// The lines above everything else: what the map is, when and where it was told.
  public var title: [String]
  /// Further lines of the title, which stand below a picture where they would drive it from the page.
  public var more: [String]
  /// What stands at the foot of every page beside its number.
  public var running: String
  /// What is drawn.
  public var picture: HandoutPicture?
  /// What follows in words.
  public var sections: [HandoutSection]

  /// Puts the contents of a handout together.
  public init(
    title: [String], more: [String] = [], running: String, picture: HandoutPicture? = nil,
    sections: [HandoutSection] = []
  ) {
    self.title = title
    self.more = more
    self.running = running
    self.picture = picture
    self.sections = sections
  }
}

/// What is drawn on a handout.
public struct HandoutPicture: Sendable {
  /// One look at the picture, in which every box has the place that it has in all others.
  public struct View: Sendable {
    /// What stands above it; nothing where the title says it.
    public let heading: String?
    /// The layers that are drawn.
    public let layers: LayerSet
    /// What is said where nothing is drawn; nothing where the title says it.
    public let nothing: String?

    /// Makes a look at a picture.
    public init(_ heading: String? = nil, layers: LayerSet, nothing: String? = nil) {
      self.heading = heading
      self.layers = layers
      self.nothing = nothing
    }
  }

  /// The map.
  public let map: CareMap
  /// What is asked of the drawing; its width is the page's.
  public let options: SheetOptions
  /// The looks at it, one after the other, or beside each other where there is room.
  public let views: [View]

  /// Makes what is drawn.
  public init(of map: CareMap, _ options: SheetOptions, views: [View]) {
    self.map = map
    self.options = options
    self.views = views
  }
}

/// A part of a handout in words.
public struct HandoutSection: Sendable {
  /// What stands above it, and again where it goes on on another page.
  public let heading: String
  /// What it tells, each a few lines that stay together.
  public let entries: [[String]]
  /// Whether a blank line stands between entries.
  public let isLoose: Bool

  /// Makes a part in words.
  public init(_ heading: String, _ entries: [[String]], isLoose: Bool) {
    self.heading = heading
    self.entries = entries
    self.isLoose = isLoose
  }
}
