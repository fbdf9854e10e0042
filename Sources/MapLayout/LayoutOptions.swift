/// What a person asks of a drawing's layout.
public struct LayoutOptions: Hashable, Sendable {
  /// How labels are set.
  public enum Labels: String, CaseIterable, Hashable, Sendable {
    /// Every label on its line.
    case inline
    /// A number on the line, the words in a list below.
    case keyed
    /// On the line where that serves the drawing, else in the list.
    case auto
  }

  /// How much is told of each flow.
  public enum Detail: String, CaseIterable, Hashable, Sendable {
    /// Nothing but the names of agencies.
    case names
    /// The labels of flows.
    case labels
    /// The labels of flows and their times.
    case times
  }

  /// What frames are drawn round.
  public enum Grouping: String, CaseIterable, Hashable, Sendable {
    /// The agencies at one site.
    case site
    /// The agencies that one organisation runs.
    case organisation
    /// Nothing.
    case none
  }

  /// The greatest width in columns, or nothing where any will do.
  public var columns: Int?
  /// How labels are set.
  public var labels: Labels
  /// How much is told of each flow.
  public var detail: Detail
  /// What frames are drawn round.
  public var grouping: Grouping
  /// Whether flows that are keyed have the numbers of all flows in the order of telling, from 1, so that one
  /// list of all flows is the key of several pictures; else they are counted on their own.
  public var numbersAsTold = false
  /// The greatest width of a name in a box; as wide as the picture allows where nothing is asked.
  public var mostNameColumns: Int?

  /// The least width that can be asked for.
  public static let fewestColumns = 20

  /// Makes options.
  public init(
    columns: Int? = nil, labels: Labels = .auto, detail: Detail = .labels,
    grouping: Grouping = .none
  ) {
    self.columns = columns.map { max($0, Self.fewestColumns) }
    self.labels = labels
    self.detail = detail
    self.grouping = grouping
  }
}
