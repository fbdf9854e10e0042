// A program that does one thing with a terminal session, for the tests of Terminal.
//
//     terminal-probe events       shows what happens, until q; s suspends, e writes to standard error
//     terminal-probe plain        the same without the mouse
//     terminal-probe impatient    the same, without waiting for long
//     terminal-probe twice        the same twice, one session after the other
//     terminal-probe frames SEED  shows a random canvas, and another one with each key
//     terminal-probe shapes       shows canvases that do not fit the screen, one with each key
//     terminal-probe styles       shows every style, and characters that are hard to show
//     terminal-probe styles always    with colours whatever the environment says
//     terminal-probe crash KIND   shows "ready" and crashes with the next key
//     terminal-probe watch        tells when standard input can be read
//     terminal-probe facts        says what is known of standard output, and takes no terminal

import Terminal

let arguments = CommandLine.arguments.dropFirst()
do {
  switch arguments.first {
  case "events": try runEvents()
  case "plain": try runEvents(usesMouse: false)
  case "impatient": try runEvents(timeoutMilliseconds: 1)
  case "twice":
    try runEvents()
    try runEvents()
  case "frames": try runFrames(seed: arguments.last.flatMap { UInt64($0) } ?? 0)
  case "shapes": try runShapes()
  case "styles": try runStyles(arguments.last == "always" ? .always : .automatic)
  case "crash": try runCrash(arguments.last ?? "")
  case "watch": try runWatch()
  case "facts": tellFacts()
  default: print("terminal-probe: see its source for what it can be told")
  }
} catch let error as TerminalError {
  print("error: \(error)")
  leave(with: 2)
}
