import MapFiles
import MapModel
import MapText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How long reading takes, and how much room, beside `wc -l` on the same text.
///
/// Every figure comes from a process of its own, since the greatest room that a process ever took is all
/// that the system tells.
enum ReadingFigures {
  static let childFlag = "--read"

  /// What the lines of a text are like.
  private enum Kind: String, CaseIterable {
    case names, labels, attributes
  }

  static func printAll() {
    tell("\nreading, best of five; room beyond the text itself")
    let widths = [10, 9, 8, 8, 8, 7, 7]
    tell(row(["lines", "flows", "MB", "ms", "ns/flow", "B/flow", "x wc"], widths: widths))
    for kind in Kind.allCases {
      for count in [1000, 10_000, 100_000, 1_000_000] { printOne(kind, count, widths) }
    }
  }

  private static func printOne(_ kind: Kind, _ count: Int, _ widths: [Int]) {
    var best: (seconds: Double, room: Double, size: Int)?
    for _ in 0..<5 {
      guard let child = child(kind, count) else { continue }
      if child.seconds < best?.seconds ?? .infinity { best = child }
    }
    guard let best else {
      tell("reading \(count) flows failed")
      return
    }
    let lines = text(kind, count)
    let counted = withTemporaryFile(lines) { path in
      (0..<5).compactMap { _ in secondsToRun("wc", ["-l", path]) }.min()
    }
    tell(
      row(
        [
          kind.rawValue, "\(count)", bench.text(Double(best.size) / 1e6),
          bench.text(best.seconds * 1000),
          bench.text(best.seconds * 1e9 / Double(count), decimals: 0),
          bench.text(best.room / Double(count), decimals: 0),
          counted.map { bench.text(best.seconds / $0) } ?? "-",
        ], widths: widths))
  }

  /// Reads one text and prints seconds, bytes of room and size.
  static func runChild(_ arguments: [String]) {
    guard arguments.count == 3, let kind = Kind(rawValue: arguments[1]),
      let count = Int(arguments[2])
    else { return }
    let lines = text(kind, count)
    let before = greatestRoom
    let start = now()
    let document = try? Document(reading: lines)
    let seconds = now() - start
    guard document?.map.flows.count == count else { return }
    tell("\(seconds) \(greatestRoom - before) \(lines.count)")
  }

  private static func child(_ kind: Kind, _ count: Int) -> (
    seconds: Double, room: Double, size: Int
  )? {
    let command = "\(CommandLine.arguments[0]) \(childFlag) \(kind.rawValue) \(count)"
    guard let pipe = popen(command, "r") else { return nil }
    defer { pclose(pipe) }
    var buffer = [CChar](repeating: 0, count: 256)
    guard fgets(&buffer, Int32(buffer.count), pipe) != nil else { return nil }
    let line = String(
      decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 3, let seconds = Double(words[0]), let room = Double(words[1]),
      let size = Int(words[2])
    else { return nil }
    return (seconds, room, size)
  }

  /// The greatest room that this process ever took, in bytes.
  private static var greatestRoom: Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    #if canImport(Darwin)
      return usage.ru_maxrss
    #else
      return usage.ru_maxrss * 1024
    #endif
  }

  private static func text(_ kind: Kind, _ count: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count * 80)
    for number in 0..<count {
      var line = "Agency \(number % 5000) -> Unit \(number * 7 % 9999)"
      if kind != .names { line += " : refers by letter \(number)" }
      if kind == .attributes { line += " ; wait \(number % 9 + 1)h ; said Nurse: we wait" }
      text += Array(line.utf8)
      text.append(0x0A)
    }
    return text
  }
}

/// Gives some work a file with some bytes in it, and takes it away afterwards.
func withTemporaryFile<Result>(_ bytes: [UInt8], _ work: (String) -> Result?) -> Result? {
  var name = Array("/tmp/desirepath-bench-XXXXXX".utf8CString)
  let file = mkstemp(&name)
  guard file >= 0 else { return nil }
  let path = String(
    decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  defer {
    unlink(path)
    // What an editor has left that was killed on it.
    for journal in JournalSurvey(of: path).found { journal.throwAway() }
  }
  var start = 0
  while start < bytes.count {
    let count = bytes[start...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    guard count > 0 else { break }
    start += count
  }
  close(file)
  return work(path)
}
