import MapFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How long a key of the editor takes, from the key to the last byte that comes for it on the terminal,
/// and how many bytes that are.
///
/// The program runs on a pseudo-terminal of 100 columns and 30 rows. Bytes that come after a pause are of
/// pictures that were made in the background, and are not counted.
struct KeyFigures {
  /// What keys do, as the table has them.
  private enum Kind: String, CaseIterable {
    case next = "Tab, Shift-Tab"
    case arrow = "arrows"
    case layer = "layers"
    case letter = "letters of a fact"
    case nearly = "of a name that is nearly one"
    case cursor = "cursor in the line"
    case enter = "Enter, a fact told"
    case undo = "undo"
    case redo = "redo"
  }

  private static let widths = [28, 5, 10, 9, 9, 13, 11]

  private let tool: String

  init(_ tool: String) {
    self.tool = tool
  }

  /// - Parameter path: The file of a map as workshops have them, on which is only looked.
  func printAll(_ path: String) {
    for (agencies, flows, bound) in [(500, 1500, 16), (5000, 15_000, 50)] {
      tell("\nkeys with \(agencies) agencies and \(flows) flows; bound \(bound) ms, 200 bytes")
      printTable(
        withTemporaryFile(Array(Self.story(agencies, flows).utf8)) { path in
          measured(path) { press, program in
            look(&press)
            tellFacts(&press, program, agencies)
          }
        })
    }
    tell("\nkeys with \(path)")
    // A copy: what an editor keeps beside a map is not left beside that one.
    printTable(
      (try? readFile(path)).flatMap { bytes in
        withTemporaryFile(bytes) { path in measured(path) { press, _ in look(&press) } }
      })
  }

  private func printTable(_ tallies: [Kind: [TypedProgram.Answer]]?) {
    guard let tallies else {
      tell("  \(tool) cannot be run on a pseudo-terminal")
      return
    }
    tell(
      row(
        ["key", "keys", "median ms", "99th ms", "most ms", "median bytes", "most bytes"],
        widths: Self.widths))
    for kind in Kind.allCases { printRow(kind.rawValue, tallies[kind] ?? []) }
    printRow("all", tallies.values.flatMap(\.self))
  }

  private func printRow(_ name: String, _ answers: [TypedProgram.Answer]) {
    let times = answers.map { $0.seconds * 1000 }.sorted()
    let bytes = answers.map { Double($0.bytes) }.sorted()
    guard let most = times.last, let mostBytes = bytes.last else { return }
    let late = times[(times.count * 99 + 99) / 100 - 1]
    tell(
      row(
        [
          name, "\(times.count)", text(times[times.count / 2]), text(late), text(most),
          text(bytes[bytes.count / 2], decimals: 0), text(mostBytes, decimals: 0),
        ], widths: Self.widths))
  }

  private func measured(
    _ path: String, _ type: (inout Press, TypedProgram) -> Void
  ) -> [Kind: [TypedProgram.Answer]]? {
    guard let program = TypedProgram(tool, [path], columns: 100, rows: 30) else { return nil }
    defer { program.end() }
    // The corner of the first box.
    guard program.waits(for: Array("┌".utf8), seconds: 120) else { return nil }
    program.rest(seconds: 0.5)
    var tallies: [Kind: [TypedProgram.Answer]] = [:]
    var press = Press { kind, keys, seconds in
      if let answer = program.press(keys, restingFor: seconds) {
        tallies[kind, default: []].append(answer)
      }
    }
    type(&press, program)
    return tallies
  }

  /// Presses a key and notes its answer.
  private struct Press {
    let note: (Kind, String, Double) -> Void
    var state: UInt64 = 7

    func callAsFunction(_ kind: Kind, _ keys: String, rest: Double = 0.03) {
      note(kind, keys, rest)
    }

    mutating func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private func look(_ press: inout Press) {
    for _ in 0..<60 { press(.next, "\t") }
    for _ in 0..<40 { press(.next, "\u{1B}[Z") }
    for _ in 0..<100 { press(.arrow, "\u{1B}[" + ["A", "B", "C", "D", "B"][press.random(5)]) }
    for _ in 0..<20 { for layer in "1230" { press(.layer, String(layer)) } }
  }

  private func tellFacts(_ press: inout Press, _ program: TypedProgram, _ agencies: Int) {
    for _ in 0..<15 {
      let names = (0..<2).map { _ in Self.name(press.random(agencies)) }
      program.press("i")
      for letter in names[0] { press(.letter, String(letter)) }
      program.press(">")
      // The last letter but one is another, as in a slip.
      for letter in names[1].dropLast(2) { press(.letter, String(letter)) }
      for letter in "x\(names[1].suffix(1)) :" { press(.nearly, String(letter)) }
      for _ in 0..<3 { press(.cursor, "\u{1B}[D") }
      for _ in 0..<3 { press(.cursor, "\u{1B}[C") }
      program.press("\u{1B}", restingFor: 0.1)
      program.press("i")
      program.press("\(names[0])>\(names[1]): phones", restingFor: 0.2)
      press(.enter, "\r", rest: 1)
      program.press("\u{1B}", restingFor: 0.1)
    }
    for _ in 0..<15 { press(.undo, "u", rest: 0.5) }
    for _ in 0..<10 { press(.redo, "\u{12}", rest: 0.5) }
  }

  // MARK: The map

  private static let heads = [
    "Ash", "Birch", "Cold", "Dun", "East", "Fern", "Glen", "Hazel", "Iron", "Kings", "Lang", "Mill",
    "North", "Oak", "Penn", "Red", "Stone", "Thorn", "Upper", "White",
  ]
  private static let tails = [
    "bridge", "brook", "bury", "by", "combe", "cote", "dale", "don", "field", "ford", "gate", "ham",
    "hill", "hurst", "ley", "mere", "moor", "port", "shaw", "stead", "stow", "ton", "well", "wick",
    "wood",
  ]
  private static let kinds = [
    "Clinic", "Hospital", "Night Service", "Ward", "Surgery", "Shelter", "Hospice", "Day Centre",
    "Care Home", "Helpline",
  ]

  /// The name of one of five thousand agencies.
  private static func name(_ number: Int) -> String {
    let place = heads[number % 20] + tails[number / 20 % 25]
    return "\(place) \(kinds[(number + number / 500) % 10])"
  }

  /// A story in which most flows go on from where another ended, three from an agency.
  private static func story(_ agencies: Int, _ flows: Int) -> String {
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let arrows = ["->", "->", "->", "=>", "~>"]
    let labels = ["phones", "refers by letter", "sends on", "asks for a bed"]
    let rests = [
      " ; wait 2h", " ; wait ? ; by phone", "", " ; said Nurse: we wait", " ; takes 20m",
    ]
    return (0..<flows).map { number in
      let source = number < agencies - 1 ? number : random(agencies)
      let target = number < agencies - 1 ? number + 1 : (source + 1 + random(12)) % agencies
      return "\(name(source)) \(arrows[random(5)]) \(name(target)) : \(labels[random(4)])"
        + "\(rests[random(5)])\n"
    }.joined()
  }
}
