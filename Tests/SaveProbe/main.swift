// A program that saves a file and dies, for the tests of MapFiles.
//
//     save-probe PATH N            saves PATH, and is killed before its Nth call of the system
//     save-probe PATH N backup     the same, and the version before is kept
//
// It prints how many calls there were, where it lived to the end.

import MapFiles
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

let arguments = CommandLine.arguments.dropFirst()
let path = arguments.first ?? ""
let last = arguments.dropFirst().first.flatMap { Int($0) } ?? .max
let calls = Atomic<Int>(0)
let system = FileSystem { call in
  let count = calls.add(1, ordering: .relaxed).newValue
  if count == last { kill(getpid(), SIGKILL) }
  // Several writes, so that one may be the last.
  return call == .write ? .writes(atMost: 1_000) : nil
}
do {
  let bytes = [UInt8](repeating: UInt8(ascii: "n"), count: 3_000)
  try saveFile(bytes, to: path, arguments.last == "backup" ? .backup : [], with: system)
  print(calls.load(ordering: .relaxed))
} catch {
  print("error: \(error.what)")
}
