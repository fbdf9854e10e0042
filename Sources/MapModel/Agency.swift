/// Someone or something that care flows to or from: an agency, a service, a person, a place.
public struct Agency: Hashable, Sendable, Attributed {
  /// The number of an agency within one map, counted in the order of first mention.
  ///
  /// An edit may give an agency another number; its `key` stays.
  public struct ID: Hashable, Comparable, Sendable {
    /// The place of the agency in the map's list.
    public let index: Int

    /// Names the agency that stands at a place of the map's list.
    public init(_ index: Int) {
      self.index = index
    }

    /// Tells which of two agencies was mentioned first.
    public static func < (left: ID, right: ID) -> Bool { left.index < right.index }
  }

  /// What an agency is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// An organisation or a part of one.
    case agency
    /// A service.
    case service
    /// A person, such as a neighbour.
    case person
    /// A place, such as somebody's home.
    case place
  }

  /// The number within the map.
  public let id: ID
  /// The name as it is shown: as the `agency` line spells it, else as first met.
  public let name: String
  /// What all spellings of the name have in common.
  public let key: String
  /// Whether an `agency` line declares it.
  public let isDeclared: Bool
  /// What the `agency` lines say, the first value winning.
  public let attributes: [Attribute]

  /// What it is; an agency unless said.
  public var kind: Kind {
    first { if case .kind(let kind) = $0 { kind } else { nil } } ?? .agency
  }

  /// The short name, for small boxes and quick typing.
  public var short: String? {
    first { if case .short(let text) = $0 { text } else { nil } }
  }

  /// Other names that people use for it.
  public var alsoKnownAs: [String] {
    first { if case .also(let names) = $0 { names } else { nil } } ?? []
  }

  /// The name of the organisation that runs it.
  public var organisation: String? {
    first { if case .of(let name) = $0 { name } else { nil } }
  }

  /// The site where it is.
  public var site: String? {
    first { if case .at(let site) = $0 { site } else { nil } }
  }

  /// Where a person has put its box.
  public var pin: Pin? {
    first { if case .pin(let pin) = $0 { pin } else { nil } }
  }

  /// Whether handoffs to and from it count: persons and places hand nothing off.
  public var handsOff: Bool { kind == .agency || kind == .service }
}

/// The cell of a box's top left corner, fixed by hand.
public struct Pin: Hashable, Sendable, CustomStringConvertible {
  /// The column, counted from 0.
  public let column: Int
  /// The row, counted from 0.
  public let row: Int

  /// Makes a pin.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The pin in the map language: `12,3`.
  public var description: String { "\(column),\(row)" }
}
