import MapEditor
import MapFiles

/// Looks now and then whether somebody else has changed the map's file, or has it open too.
struct MapWatch {
  /// How long it waits between two looks; what is seen in two looks alike is told.
  static let milliseconds = 500
  /// After how many looks it tries again to say that the map is open here, where that could not be said.
  private static let looksBetweenClaims = 10

  private var lastLook: ContinuousClock.Instant?
  private var looks = 0
  /// The file as it was when it was read last, and as it was seen once since.
  private var stamp: FileStamp?
  private var candidate: FileStamp?
  /// Whether a file has been there: a map that was read from a pipe has none.
  private var hasSeenFile = false
  /// In how many looks in a row another file stood there.
  private var replacements = 0
  private var claimed: (path: String, lock: MapLock?)?
  private var others: [MapHolder] = []

  /// What there is to tell the editor.
  ///
  /// - Parameters:
  ///   - path: The map's name.
  ///   - known: What the file held when it was read or saved.
  /// - Returns: Nothing where it looked less than a moment ago.
  mutating func look(at path: String?, known: [UInt8]) -> [Event] {
    let now = ContinuousClock.now
    if let lastLook, now - lastLook < .milliseconds(Self.milliseconds * 4 / 5) { return [] }
    lastLook = now
    looks += 1
    guard let path else { return [] }
    return neighbours(on: path) + changes(of: path, known: known)
  }

  private mutating func changes(of path: String, known: [UInt8]) -> [Event] {
    guard let now = FileStamp(of: path) else {
      defer { (stamp, candidate) = (nil, nil) }
      return stamp == nil && candidate == nil ? [] : [.goneElsewhere]
    }
    guard now != stamp else { return [] }
    guard now.isOrdinary else {
      let isKnown = stamp?.isOrdinary == false
      (stamp, candidate) = (now, nil)
      return hasSeenFile && !isKnown ? [.replacedElsewhere] : []
    }
    hasSeenFile = true
    // Who writes into a file instead of beside it may not have written all of it yet; where one file takes
    // the place of another again and again, each is whole.
    let isReplaced = candidate.map { !now.isSameFile(as: $0) } ?? false
    replacements = isReplaced ? replacements + 1 : 0
    guard now == candidate || replacements > 1 else {
      candidate = now
      return []
    }
    replacements = 0
    // What cannot be read now is looked at again.
    guard let bytes = try? readStoredFile(path) else { return [] }
    stamp = now
    return [bytes == known ? .unchangedElsewhere : .savedElsewhere(bytes)]
  }

  /// Tells who else has the map open, where that is no longer as it was.
  private mutating func neighbours(on path: String) -> [Event] {
    claim(path)
    let before = others
    others = MapLock.others(on: path, besides: claimed?.lock)
    guard others != before else { return [] }
    let newcomers = others.filter { !before.contains($0) }
    return [
      .openElsewhere(others.map(OtherEditor.init), newcomers: newcomers.map(OtherEditor.init))
    ]
  }

  /// Says that the map is open here.
  private mutating func claim(_ path: String) {
    if let claimed, claimed.path == path {
      // Anybody can take a lock away, and a folder can become one that may be written to.
      guard claimed.lock?.isStanding != true, looks % Self.looksBetweenClaims == 0 else { return }
    }
    // What was said of the map under its other name no longer holds.
    claimed = nil
    claimed = (path, MapLock.claim(path))
  }
}

extension OtherEditor {
  fileprivate init(_ holder: MapHolder) {
    self.init(
      user: holder.user, host: holder.host, since: holder.sinceHere,
      isSure: holder.isOfThisMachine)
  }
}
