/// What flows of a random map are given to, beyond what chance makes of them.
public struct MapHabits: OptionSet, Hashable, Sendable {
  /// A bit for each habit.
  public let rawValue: Int

  /// Makes habits from bits.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Half of all flows touch the first agency.
  public static let hub = MapHabits(rawValue: 1)
  /// Many flows go where another went, or back.
  public static let pairs = MapHabits(rawValue: 2)
  /// Many flows go on from where the last one ended, and round.
  public static let rounds = MapHabits(rawValue: 4)
  /// Waits, durations and volumes are told.
  public static let times = MapHabits(rawValue: 8)
  /// Many agencies have a short name.
  public static let shorts = MapHabits(rawValue: 16)

  /// Labels have marks in them that lines are made of as well.
  public static let marks = MapHabits(rawValue: 32)

  /// Many agencies are at a site.
  public static let sites = MapHabits(rawValue: 64)

  /// Every set of habits there is.
  public static let allSets = (0..<128).map { MapHabits(rawValue: $0) }
}
