/// How many characters a page of paper has, so that no printing path wraps a line or spills a page.
public struct PageSize: Hashable, Sendable {
  /// The columns of a page.
  public let columns: Int
  /// The rows of a page.
  public let rows: Int

  /// The least page: it has room for a box, its marks and the page's number.
  public static let least = PageSize(columns: 40, rows: 20)

  /// Makes the size of a page; one that is too small becomes the least.
  public init(columns: Int, rows: Int) {
    self.columns = max(columns, 40)
    self.rows = max(rows, 20)
  }
}

/// A block of characters that stands on A4 and on Letter, with what the printer must be told for it.
///
/// The sizes were measured by counting characters in what CUPS and paps make of plain text.
public enum PageFormat: String, CaseIterable, Hashable, Sendable {
  /// What every program that prints text sets on one page.
  case safe
  /// As `lp` sets plain text unless asked otherwise.
  case standard = "default"
  /// Smaller letters.
  case condensed
  /// The smallest letters that people read without a glass.
  case small
  /// Large letters, for poor sight.
  case large

  /// How large a page is.
  public func size(isLandscape: Bool) -> PageSize {
    switch (self, isLandscape) {
    case (.safe, false): PageSize(columns: 70, rows: 50)
    case (.safe, true): PageSize(columns: 98, rows: 36)
    case (.standard, false): PageSize(columns: 77, rows: 60)
    case (.standard, true): PageSize(columns: 100, rows: 46)
    case (.condensed, false): PageSize(columns: 93, rows: 80)
    case (.condensed, true): PageSize(columns: 120, rows: 62)
    case (.small, false): PageSize(columns: 131, rows: 80)
    case (.small, true): PageSize(columns: 170, rows: 62)
    case (.large, false): PageSize(columns: 46, rows: 40)
    case (.large, true): PageSize(columns: 60, rows: 30)
    }
  }

  /// What `lp` must be told, as words behind its name.
  public func printerOptions(isLandscape: Bool) -> [String] {
    let pitch =
      switch self {
      case .safe, .standard: [String]()
      case .condensed: ["cpi=12", "lpi=8"]
      case .small: ["cpi=17", "lpi=8"]
      case .large: ["cpi=6", "lpi=4"]
      }
    return (pitch + (isLandscape ? ["landscape"] : [])).flatMap { ["-o", $0] }
  }
}
