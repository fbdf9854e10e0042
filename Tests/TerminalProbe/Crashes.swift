import Terminal
import TextCanvas

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Takes the terminal, and crashes with the next key.
func runCrash(_ kind: String) throws {
  try crashAtTerminal(kind)
  // Now it is given back.
  abort()
}

private func crashAtTerminal(_ kind: String) throws {
  var session = try TerminalSession()
  var canvas = Canvas(columns: 20, rows: 2)
  canvas.write("ready", at: Point(column: 0, row: 0))
  session.show(canvas, cursor: nil, charset: .ascii)
  _ = session.nextInputs()
  complain("last words\n")
  switch kind {
  case "fatal": fatalError("on purpose")
  case "index": print([1, 2, 3][CommandLine.arguments.count])
  case "abort": abort()
  case "overflow": print(depth(of: 0))
  case "quit": kill(getpid(), SIGQUIT)
  case "sent": kill(getpid(), SIGSEGV)
  case "exit": exit(7)
  case "aside": crashAside { fatalError("aside") }
  case "overflow aside": crashAside { print(depth(of: 0)) }
  default: break
  }
  // Only what does not crash comes here; the session must live until then.
  session.show(canvas, cursor: nil, charset: .ascii)
}

/// Crashes on another thread, while this one waits.
private func crashAside(_ crash: @escaping @Sendable () -> Void) {
  if startSideThread(crash) { while true { pause() } }
}

/// A number that takes more stack than there is.
private func depth(of level: Int) -> Int {
  level == .max ? 0 : depth(of: level + 1) / 2 &+ level
}

/// Writes to standard error.
func complain(_ words: String) {
  write(2, words, words.utf8.count)
}

/// Ends the program at once.
func leave(with code: Int32) -> Never {
  fflush(nil)
  exit(code)
}

/// Reads standard input, and tells how many bytes came.
func hear() -> Int {
  var buffer = [UInt8](repeating: 0, count: 65_536)
  return max(0, read(0, &buffer, buffer.count))
}
