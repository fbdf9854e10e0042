import MapEditor
import Terminal
import TextCanvas

/// Shows all that happens at the terminal, and ends when it is asked to.
func runEvents(usesMouse: Bool = true, timeoutMilliseconds: Int? = nil) throws {
  let end = try watchEvents(usesMouse, timeoutMilliseconds)
  print("bye: \(end)")
  if end != "q" { leave(with: 3) }
}

/// - Returns: Why the watch has ended.
private func watchEvents(_ usesMouse: Bool, _ timeoutMilliseconds: Int?) throws -> String {
  var session = try TerminalSession(usesMouse: usesMouse)
  var events: [String] = []
  while true {
    let screen = picture(of: events, session.size)
    session.show(screen.canvas, cursor: screen.cursor, charset: .unicode)
    let inputs = session.nextInputs(timeoutMilliseconds: timeoutMilliseconds)
    if inputs.isEmpty, !events.contains("nothing") { events.append("nothing") }
    for input in inputs {
      events.append(words(for: input))
      switch input {
      case .key(.character("q")): return "q"
      case .key(.character("s")), .key(.control("z")), .stopRequested: session.suspend()
      case .key(.character("e")): complain("spilt\n")
      case .key(.control("l")): session.invalidate()
      case .endRequested, .gone: return words(for: input)
      case .key, .mouse, .paste, .resized, .resumed, .ready: break
      }
    }
  }
}

/// The size, the last events and a frame around them.
private func picture(of events: [String], _ size: TerminalSize) -> (canvas: Canvas, cursor: Point) {
  var canvas = Canvas(columns: size.columns, rows: size.rows)
  canvas.drawFrame(
    Rect(origin: Point(column: 0, row: 0), columns: size.columns, rows: size.rows))
  canvas.write(
    " \(size.columns)x\(size.rows), \(events.count) events ", at: Point(column: 2, row: 0))
  var cursor = Point(column: 2, row: 1)
  for (row, event) in events.suffix(max(0, size.rows - 2)).enumerated() {
    let start = Point(column: 2, row: row + 1)
    cursor = Point(column: canvas.write(event, at: start), row: start.row)
  }
  return (canvas, cursor)
}

private func words(for input: TerminalInput) -> String {
  switch input {
  case .key(let key): "key \(key)".replacing("MapEditor.Key.", with: "")
  case .mouse(let mouse): "\(mouse.action) at \(mouse.point.column),\(mouse.point.row)"
  case .paste(let text):
    "paste of \(text.utf8.count) bytes, \(text.split(separator: "\n").count) lines"
  case .resized(let size): "resized to \(size.columns)x\(size.rows)"
  case .stopRequested: "asked to stop"
  case .resumed: "resumed"
  case .endRequested(let request): "asked to end: \(request)"
  case .ready(let descriptor): "descriptor \(descriptor) is ready"
  case .gone: "gone"
  }
}

/// Waits for standard input beside the terminal, and shows how much it says.
func runWatch() throws {
  var session = try TerminalSession()
  var heard = 0
  var isWatching = true
  while true {
    var canvas = Canvas(columns: 40, rows: 3)
    canvas.write("heard \(heard) bytes", at: Point(column: 0, row: 0))
    session.show(canvas, cursor: nil, charset: .ascii)
    for input in session.nextInputs(alsoWatching: isWatching ? [0] : []) {
      switch input {
      case .stopRequested: session.suspend()
      case .ready(descriptor: 0):
        let count = hear()
        isWatching = count > 0
        heard += count
      case .key(.character("q")), .endRequested, .gone: return
      case .key, .mouse, .paste, .resized, .resumed, .ready: break
      }
    }
  }
}
