import MapFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many facts are lost when the editor is killed while somebody tells.
///
/// Each time facts are typed into the program on a pseudo-terminal, as fast as it answers, and it is killed
/// at a random moment. Then `recover` makes the map again. A fact counts as answered once the line is on
/// the screen that is made ready for the next one; what was answered more than 100 ms before the kill must
/// be there, and the map must be a beginning of what was told, to the byte.
///
/// So it must be on a disk that becomes full at a random moment, before the telling or in its midst.
struct KillFigures {
  private let tool: String
  private var random: Random
  /// Whether the disk becomes full, which must be a small one.
  private let fillsDisk: Bool

  init(_ tool: String, seed: UInt64, fillsDisk: Bool = false) {
    self.tool = tool
    random = Random(state: seed)
    self.fillsDisk = fillsDisk
  }

  /// What came of the kills.
  private struct Tally {
    var kills = 0
    var told = 0
    var owed = 0
    var answeredLate = 0
    var lost = 0
    var lostLate = 0
    var corrupt = 0
  }

  /// - Parameters:
  ///   - count: How often the program is killed.
  ///   - folder: Where the map is; a new one in `/tmp` unless told.
  mutating func printAll(_ count: Int, in folder: String?) {
    guard let folder = folder ?? Self.newFolder() else { return tell("no folder can be made") }
    var tally = Tally()
    for _ in 0..<count {
      guard killOnce(in: folder, &tally) else {
        return tell("  \(tool) cannot be run on a pseudo-terminal")
      }
    }
    tell(
      "\nkilled while somebody tells, at \(tally.kills) random moments"
        + (fillsDisk ? ", on a disk that becomes full" : ""))
    tell("  facts typed: \(tally.told); answered more than 100 ms before: \(tally.owed)")
    tell("  lost of these: \(tally.lost); corrupt maps: \(tally.corrupt)")
    tell(
      "  answered within the last 100 ms: \(tally.answeredLate); lost of these: \(tally.lostLate)")
  }

  private static func newFolder() -> String? {
    var name = Array("/tmp/desirepath-kills-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { return nil }
    return String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static let base = Array("map A map that stays\nGP -> Ward : phones\n".utf8)

  /// The name of an agency, in which no letter and no end stands where one of the name before it stood.
  private static func name(_ number: Int) -> String {
    (number.isMultiple(of: 2) ? "Place" : "Anywhere") + "\(number)"
  }

  private mutating func killOnce(in folder: String, _ tally: inout Tally) -> Bool {
    let map = folder + "/kills.map"
    defer {
      for name in ["kills.map", ".kills.map.journal", ".kills.map.journal.2", ".kills.map.lock"] {
        unlink("\(folder)/\(name)")
      }
    }
    guard (try? saveFile(Self.base, to: map)) != nil,
      let program = TypedProgram(tool, [map], columns: 80, rows: 24)
    else { return false }
    guard program.waits(forText: "keys", seconds: 20) else { return false }
    let filler = folder + "/filler"
    defer { unlink(filler) }
    let start = now()
    let killing = start + 0.02 + random.next(1.5)
    // In one of three before the first fact.
    var filling = fillsDisk ? start - 0.5 + random.next(1.5) : .infinity
    var answers: [Double] = []
    var told = 0
    program.type("i")
    while now() < killing {
      if now() >= filling {
        fill(filler)
        filling = .infinity
      }
      program.type("\u{15}From\(told)>\(Self.name(told)): says it\r")
      // Where a line takes the place of another, only the cells that differ are written.
      let line = "\(Self.name(told))->"
      told += 1
      guard program.waits(forText: line, seconds: max(0.001, killing - now()))
      else { break }
      answers.append(now())
    }
    let death = now()
    program.end(by: SIGKILL)
    unlink(filler)
    let untouched = (try? readFile(map)) == Self.base
    let isRecovered = secondsToRun(tool, ["recover", map]) != nil
    let text = (try? readFile(map)) ?? []
    judge(text, isSound: untouched && isRecovered, answers, death, told, &tally)
    return true
  }

  /// Writes until the disk has no room left.
  private func fill(_ path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    for size in [1 << 16, 1] {
      let bytes = [UInt8](repeating: 0, count: size)
      while write(file, bytes, size) > 0 {}
    }
  }

  private func judge(
    _ text: [UInt8], isSound: Bool, _ answers: [Double], _ death: Double, _ told: Int,
    _ tally: inout Tally
  ) {
    var expected = Self.base
    var kept = 0
    while kept < told {
      let next = expected + Array("From\(kept) -> \(Self.name(kept)) : says it\n".utf8)
      guard text.starts(with: next) else { break }
      expected = next
      kept += 1
    }
    let rest = text.dropFirst(expected.count)
    // Behind the facts there may be the line that was being typed.
    let isLine = rest.isEmpty || rest.last == 0x0A && rest.filter { $0 == 0x0A }.count == 1
    let owed = answers.filter { death - $0 > 0.1 }.count
    tally.kills += 1
    tally.told += told
    tally.owed += owed
    tally.answeredLate += answers.count - owed
    tally.lost += max(0, owed - kept)
    tally.lostLate += max(0, answers.count - max(kept, owed))
    if !isSound || !isLine || !text.starts(with: Self.base) { tally.corrupt += 1 }
  }

  private struct Random {
    var state: UInt64

    /// A number from nought to a bound.
    mutating func next(_ bound: Double) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53) * bound
    }
  }
}
