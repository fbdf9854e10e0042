import MapEditor
import MapModel
import MapText
import TestSupport
import TextCanvas

/// One thing after the other that a person might do, whatever the editor is about to do.
struct RandomKeys {
  private var random: RandomFacts
  private(set) var columns: Int
  private(set) var rows: Int

  init(seed: UInt64) {
    random = RandomFacts(seed: seed)
    (columns, rows) = Self.size(&random)
  }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { random.chance(percent) }

  /// The text of a map: one told tidily, or one with everything that may stand in a file.
  mutating func text() -> String {
    let seed = UInt64(random.number(0...1_000_000))
    guard chance(60) else {
      return String(decoding: randomText(seed: seed, lines: random.number(0...12)), as: UTF8.self)
    }
    let map = randomMap(
      seed: seed, agencies: random.number(1...8), flows: random.number(0...10), habits: [.shorts])
    return map.facts.map { LineWriter.line($0) + "\n" }.joined()
  }

  /// Some events that belong together: a key, a few keys, a drag.
  mutating func next() -> [Event] {
    switch random.number(1...100) {
    case ...60: Stage.keys(random.pick(Self.habits)).map(Event.key)
    case ...72: [.key(random.pick(Self.commands))]
    case ...84: [.key(random.pick(Self.typing))]
    case ...88: [.key(.character(random.pick(Self.characters)))]
    case ...96: mouse()
    case 97: [.pasted(random.pick(Self.pastes))]
    case 98: [elsewhere()]
    default: [resize()]
    }
  }

  /// Something that others did with the file.
  private mutating func elsewhere() -> Event {
    switch random.number(1...10) {
    case 1: .goneElsewhere
    case 2: .replacedElsewhere
    case 3: .unchangedElsewhere
    case 4: .savedElsewhere([])
    case 5: .changedElsewhere([])
    default: .savedElsewhere(Array(text().utf8))
    }
  }

  private static func size(_ random: inout RandomFacts) -> (columns: Int, rows: Int) {
    switch random.number(1...10) {
    case 1: (random.number(1...39), random.number(1...60))
    case 2: (random.number(1...200), random.number(1...11))
    case 3: (random.number(100...200), random.number(30...60))
    case 4: (40, 12)
    default: (random.number(40...80), random.number(12...24))
    }
  }

  private mutating func resize() -> Event {
    (columns, rows) = Self.size(&random)
    return .resized(columns: columns, rows: rows)
  }

  private mutating func mouse() -> [Event] {
    func point() -> Point {
      // Pictures stand in the middle.
      let isAnywhere = random.chance(30)
      let column = isAnywhere ? -1...columns : columns / 4...columns * 3 / 4
      let row = isAnywhere ? -1...rows : rows / 5...rows * 4 / 5
      return Point(column: random.number(column), row: random.number(row))
    }
    let start = point()
    let click = [Mouse(.pressed(.left), at: start), Mouse(.released(.left), at: start)]
    let events =
      switch random.number(1...10) {
      case 1: [Mouse(random.pick([.wheelUp, .wheelDown]), at: start)]
      case 2: [Mouse(random.pick(Self.actions), at: start)]
      case 3, 4: click + click
      case 5, 6: click
      default:
        [Mouse(.pressed(.left), at: start)]
          + (0...random.number(0...2)).map { _ in Mouse(.dragged(.left), at: point()) }
          + [Mouse(.released(.left), at: point())]
      }
    return events.map(Event.mouse)
  }

  private static let actions: [Mouse.Action] = [
    .pressed(.left), .pressed(.middle), .pressed(.right), .dragged(.left), .dragged(.right),
    .released(.left), .released(.middle),
  ]

  private static let commands = EditorCommand.allCases.flatMap(\.keys)

  /// What people press one after the other.
  private static let habits = [
    "<Tab>", "<Tab>", "<Tab><Tab>", "<S-Tab>", "<Enter>", "<Enter>", "<Esc>", "<Esc>", "<Esc>u",
    "<Esc>uu", "<C-r>", "<C-r><C-r>", "iGP>Ward 1<Enter>", "iWard 1 => GP : phones<Enter><Esc>",
    "a", ">New : asks<Enter>", "=GP<Enter>", "~Hub<Enter><Esc>", "x", "xy", "<Tab>xy", "xn",
    "iHub 病院<Enter>", "ithis is nothing that anybody could read<Enter>",
    "iGP>GP ; wait soon<Enter>",
    "iagency GP ; also Doctor<Enter>", "ijourney x : GP > Ward 1 > GP<Enter>", "<Esc>i", "<Esc>:",
    "<Esc>/", "<C-c>", "<C-c>m", "<Esc>q", "<Esc>?", "<Esc>e", "<C-p><Enter>", "<C-p>ox.txt<Enter>",
    "<C-p>fwrcapnb ",
    "<C-p>oa.map<Enter>", "<Esc><C-p>", "c<C-p><Enter>", "qy", "qn", "<C-s>",
    "<Esc><C-s>name<Enter>",
    "/a<Enter>", "/gp", "/zz<Esc>", "n", "N", ":history<Enter>", ":history<Enter><Up><Up><Enter>",
    ":history<Enter><Down><Down><Down><Enter>", ":reverse<Enter>", ":tell as real<Enter>",
    ":tell as off<Enter>", ":tell as to-be<Enter>", ":same as<Enter>", ":same as<Enter><Enter>",
    "<Tab>:same as<Enter><Down><Enter>", "<Tab>:paths to<Enter><Enter>",
    ":paths to<Enter>gp<Enter>", "<Esc><Tab><Tab>:paths to<Enter>",
    "f", "ff", "<Esc><Tab>ffff", "b", "bB", "B", "m<Right><Down><Enter>", "mhjkl", "m<Left><Esc>",
    "<Tab>m<Down><Enter>", "<Tab>m<Up><Left><Enter>p", "p", "R", "t", "0", "1", "2", "3", "+", "-",
    "<PgUp>", "<PgDn>", "c", "c", "cc", "ccc", "ccjj<Enter>", "ccj<Esc>", "cc<PgDn>k<End><Home>",
    "c<Tab><Tab>x", ":told otherwise<Enter>", "jjxky<Enter>", "J", "J<Enter>", "J<Enter>lll",
    "J<Down><Enter>jjkl<Esc>", "J<Esc>",
    "ijourney y : GP > Hub > GP<Enter><Esc>J",
    "ijourney y : GP = Hub = Ward 1<Enter><Esc>J<Enter>l",
    "<Enter><Home><Del><Del>New<Enter>", "<Enter> ; later<Enter>", "<Enter><C-u><Enter>",
    "<Enter><C-w>Renamed<Enter>", "<Tab><Enter><C-u>agency Doctor ; short D<Enter>", "<Left>",
    "<Enter><C-b><Enter>", "<Up>", "<Down>", "<Right>", "?<PgDn>", "e<PgDn>jk", "<C-y>", "<C-b>",
  ]

  /// What is pressed while something is typed.
  private static let typing: [Key] = [
    .tab, .control("y"), .control("b"), .arrow(.up), .arrow(.down), .arrow(.left), .arrow(.right),
    .wordLeft, .wordRight, .home, .end, .backspace, .backspace, .delete, .control("a"),
    .control("e"), .control("w"), .control("u"), .control("k"), .alt("b"), .alt("f"), .alt("x"),
    .function(5), .backTab, .pageUp, .control("q"), .enter,
  ]

  private static let characters: [Character] = [
    "G", "W", "a", "e", " ", " ", ">", "=", "~", "-", ":", ";", "\"", "病", "\u{301}", "é", ",", "#",
    "\\", "1", "2", "\t", "\u{7}", "\0", "\u{200B}", "\u{1F468}", "\u{200D}", "\u{202E}", "\u{A0}",
  ]

  private static let pastes = [
    "", "\n", "GP -> Ward 1", "GP -> Ward 1\nWard 1 -> Home : goes\n", "a\r\n\r\nb -> c\u{2028}d",
    "agency GP ; short G\nmap Two\nmap Three", "\0\u{7}\u{1B}[31m", "; wait 2h ; said Nurse: we do",
    "\u{301}", "x\ty", "\"", "G>W: x",
  ]
}
