import MapCommands
import MapFiles
import Terminal
import TextCanvas

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

let size = isTerminal(STDOUT_FILENO) ? terminalSize(of: STDOUT_FILENO) : nil
let surroundings = Surroundings(
  outputColumns: isTerminal(STDOUT_FILENO) ? size?.columns ?? 80 : nil,
  charset: .ofLocale, allowsColor: Coloring.automatic.wantsColor)

switch run(Array(CommandLine.arguments.dropFirst()), surroundings) {
case .done(let output, let messages, let exitCode):
  // What cannot be told has nowhere to be told to.
  try? writeAll(Array(messages.utf8), to: STDERR_FILENO)
  do {
    try writeAll(output, to: STDOUT_FILENO)
  } catch {
    try? writeAll(
      Array("desirepath: standard output: error: \(error.what)\n".utf8), to: STDERR_FILENO)
    exit(2)
  }
  exit(exitCode)
case .editor(let request): exit(edit(request))
}
