import TextCanvas

/// Sets blocks of lines on pages one after the other, and lets no page part a block that has room on one.
struct PageSetter {
  private let room: Int
  private(set) var pages: [[String]] = [[]]

  /// Begins with an empty page of some rows.
  init(rows: Int) {
    room = rows
  }

  /// The number of the page that the next block begins on where it has room there.
  var page: Int { pages.count }

  private var used: Int { pages[pages.count - 1].count }

  /// How many rows are left on the page that was begun.
  var rest: Int { room - used }

  /// Tells whether a block has room on the page that was begun.
  func hasRoom(for rows: Int) -> Bool { used + (used == 0 ? 0 : 1) + rows <= room }

  /// Begins a page, unless the last one is empty.
  mutating func turn() {
    if used > 0 { pages.append([]) }
  }

  /// Sets a block below what stands there, after a blank line, or on the next page.
  mutating func set(_ lines: [String], isClose: Bool = false) {
    guard !lines.isEmpty else { return }
    let gap = used == 0 || isClose ? 0 : 1
    if used + gap + lines.count > room, used > 0 {
      pages.append([])
    } else if gap == 1 {
      pages[pages.count - 1].append("")
    }
    for line in lines {
      if used == room { pages.append([]) }
      pages[pages.count - 1].append(line)
    }
  }

  /// Sets a part in words; its heading stands again on every page that it goes on on.
  mutating func set(_ section: HandoutSection, columns: Int) {
    guard let first = section.entries.first else { return }
    let heading = wrapped(section.heading, to: columns)
    let again = wrapped(Words.goesOn(section.heading), to: columns)
    set(heading + [""] + first)
    for entry in section.entries.dropFirst() {
      let gap = section.isLoose ? 1 : 0
      if used + gap + entry.count <= room {
        set(entry, isClose: !section.isLoose)
      } else {
        pages.append([])
        set(again + [""] + entry)
      }
    }
  }
}
