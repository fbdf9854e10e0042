import MapModel

/// How something stands on one side beside the other.
///
/// Between the official and the real layer the first four are used; between any other two sides the
/// others. What is said of paper and practice follows from the layers and not from the sides, so
/// comparing the real layer with the official one says the same of each flow.
public enum Status: Hashable, Sendable, CaseIterable {
  /// Both official and real.
  case asDesigned
  /// Official alone.
  case onPaperOnly
  /// Real alone.
  case workaround
  /// Both official and real, but with another wait, duration, volume, channel or cargo.
  case drifted
  /// On both sides, and the same.
  case kept
  /// On the left side alone.
  case gone
  /// On the right side alone.
  case new
  /// On both sides, and not the same.
  case changed
  /// An agency on both sides, on another site or run by another organisation.
  case moved

  /// Whether both sides have it, and alike.
  public var isSame: Bool { self == .asDesigned || self == .kept }

  /// What it is where the sides change places.
  public var mirrored: Status {
    switch self {
    case .gone: .new
    case .new: .gone
    case .asDesigned, .onPaperOnly, .workaround, .drifted, .kept, .changed, .moved: self
    }
  }
}

/// Which of the words for statuses two sides are compared in.
enum Wording {
  /// The official layer on the left, the real one on the right.
  case paperThenPractice
  /// The real layer on the left, the official one on the right.
  case practiceThenPaper
  /// Any other two.
  case thenAndNow

  init(_ left: Layer?, _ right: Layer?) {
    switch (left, right) {
    case (.official, .real): self = .paperThenPractice
    case (.real, .official): self = .practiceThenPaper
    default: self = .thenAndNow
    }
  }

  /// Whether one side says how it is supposed to be and the other how it is.
  var isPaperAndPractice: Bool {
    switch self {
    case .paperThenPractice, .practiceThenPaper: true
    case .thenAndNow: false
    }
  }

  var leftAlone: Status {
    switch self {
    case .paperThenPractice: .onPaperOnly
    case .practiceThenPaper: .workaround
    case .thenAndNow: .gone
    }
  }

  var rightAlone: Status {
    switch self {
    case .paperThenPractice: .workaround
    case .practiceThenPaper: .onPaperOnly
    case .thenAndNow: .new
    }
  }

  func both(differ: Bool) -> Status {
    isPaperAndPractice ? (differ ? .drifted : .asDesigned) : (differ ? .changed : .kept)
  }
}
