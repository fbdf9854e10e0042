/// How long the search for few crossings may go on, counted in steps of about a nanosecond.
///
/// Steps are counted, not timed, so that the same map is always laid out alike.
struct Effort {
  /// How many steps may go into sifting levels while they are swept.
  var sweeping: Int
  /// How many steps may go into displacing items and putting them right again.
  var improving: Int

  /// The effort that a picture of so many flows is worth.
  init(flows: Int) {
    sweeping = 40_000_000
    improving = min(flows * 10_000, 40_000_000)
  }

  /// A part of the effort, for one try of several.
  func divided(by tries: Int) -> Effort {
    var part = self
    part.improving /= tries
    return part
  }
}
