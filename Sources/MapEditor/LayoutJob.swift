import MapLayout
import MapModel

/// A picture that is made while the person goes on.
public struct LayoutJob: Sendable {
  /// What the picture is for.
  enum Purpose: Hashable, Sendable {
    /// It takes the place of the one that is shown: the same boxes, with all their lines.
    case settled
    /// It takes the place of the one that is shown: a fresh one.
    case fresh
    /// It is offered to the person where it has fewer crossings than the one that is shown.
    case offered
  }

  /// What is known to begin with.
  enum Start: Sendable {
    case picture(LaidOutMap)
    /// A picture, and what the map has become since.
    case change(LaidOutMap, to: CareMap, LayoutOptions)
    case map(CareMap, LayoutOptions)
  }

  /// Counts the states of the map and of what is asked of its picture.
  let ticket: Int
  let purpose: Purpose
  let start: Start

  /// Makes the picture.
  ///
  /// - Complexity: As `settled(_:)`, `quickPlacement(of:after:_:)` or `layout(of:_:)`.
  public func done() -> LayoutResult {
    let picture =
      switch start {
      case .picture(let picture): MapLayout.settled(picture)
      case .change(let picture, let map, let options):
        quickPlacement(of: map, after: picture, options)
      case .map(let map, let options): LaidOutMap(map, options)
      }
    return LayoutResult(job: self, picture: picture)
  }
}

/// A picture that was made while the person went on.
public struct LayoutResult: Sendable {
  let job: LayoutJob
  let picture: LaidOutMap
}

/// Two jobs are the same where the editor asked for them at the same moment, for the same purpose.
extension LayoutJob: Hashable {
  /// Tells whether two jobs are the same.
  public static func == (one: LayoutJob, other: LayoutJob) -> Bool {
    one.ticket == other.ticket && one.purpose == other.purpose
  }

  /// Feeds a hasher with what makes jobs the same.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ticket)
    hasher.combine(purpose)
  }
}

/// Two results are the same where they are of the same job.
extension LayoutResult: Hashable {
  /// Tells whether two results are the same.
  public static func == (one: LayoutResult, other: LayoutResult) -> Bool { one.job == other.job }

  /// Feeds a hasher with what makes results the same.
  public func hash(into hasher: inout Hasher) { hasher.combine(job) }
}
