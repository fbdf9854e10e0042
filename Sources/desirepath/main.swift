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

holdStandardDescriptors()
// A limit of files' sizes is then told as such, with the old file whole.
signal(SIGXFSZ, SIG_IGN)

// The first is the program's own name. Where Swift cannot look at the process it has none at all, and a
// map that was asked for must not be taken for none.
guard CommandLine.argc > 0 else {
  try? writeAll(
    Array(
      "desirepath: error: the arguments cannot be read\n  mend: see that /proc is there\n".utf8),
    to: STDERR_FILENO)
  exit(2)
}
let arguments = (1..<Int(CommandLine.argc)).compactMap { CommandLine.unsafeArgv[$0] }
let size = isTerminal(STDOUT_FILENO) ? terminalSize(of: STDOUT_FILENO) : nil
let surroundings = Surroundings(
  outputColumns: isTerminal(STDOUT_FILENO) ? size?.columns ?? 80 : nil,
  charset: .ofLocale, allowsColor: Coloring.automatic.wantsColor)

switch run(
  arguments.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }, surroundings)
{
case .done(let output, let messages, let exitCode):
  // What cannot be told has nowhere to be told to.
  try? writeAll(Array(messages.utf8), to: STDERR_FILENO)
  do {
    try writeAll(output, to: STDOUT_FILENO)
  } catch FileError.system(EPIPE) {
    // Whoever reads has seen enough; it is said as the signal says it, which may be ignored here.
    exit(128 + SIGPIPE)
  } catch {
    try? writeAll(
      Array("desirepath: standard output: error: \(error.what)\n".utf8), to: STDERR_FILENO)
    exit(2)
  }
  exit(exitCode)
case .editor(let request): exit(edit(request))
}
