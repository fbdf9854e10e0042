import MapFiles

/// How long a change takes to be in the journal, which a key waits for, and to be on the disk, which it
/// does not wait for.
enum JournalFigures {
  static func printAll() {
    let widths = [12, 8, 10, 10, 10, 10]
    tell("\na line told at the end of a text, by the journal of its map")
    tell(row(["bytes", "times", "median ms", "99th ms", "synced ms", "99th ms"], widths: widths))
    for count in [10_000, 100_000, 1_000_000] {
      guard let times = measured(count) else { return tell("  the journal cannot be written") }
      let cells = [times.map(\.kept), times.map(\.synced)].flatMap { seconds in
        let sorted = seconds.sorted()
        return [sorted[sorted.count / 2], sorted[sorted.count * 99 / 100]].map {
          text($0 * 1000, decimals: 2)
        }
      }
      tell(row(["\(count)", "\(times.count)"] + cells, widths: widths))
    }
  }

  private static func measured(_ count: Int) -> [(kept: Double, synced: Double)]? {
    let line = Array("Somewhere -> Elsewhere : phones ; wait 2h\n".utf8)
    var text = (0..<count / line.count).flatMap { _ in line }
    return withTemporaryFile(text) { path in
      var state = JournalKeeper.State(map: path, base: text, text: text)
      var keeper = JournalKeeper(state)
      defer { keeper.discard(state) }
      var times: [(kept: Double, synced: Double)] = []
      for _ in 0..<200 {
        text += line
        state.text = text
        let start = now()
        guard keeper.keep(state, now: .now) == nil else { return nil }
        let kept = now()
        guard keeper.sync(now: .now) == nil else { return nil }
        times.append((kept - start, now() - kept))
      }
      return times
    }
  }
}
