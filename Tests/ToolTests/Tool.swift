import Foundation
import TestSupport

/// The built program, run with arguments in a folder of its own.
struct Tool {
  /// What came of a run.
  struct Run {
    let output: String
    let messages: String
    let exitCode: Int32
  }

  /// The folder that it runs in, which is empty at first.
  let folder: URL

  /// Runs some work with a tool, and takes its folder away afterwards.
  static func use<Result>(_ work: (Tool) throws -> Result) throws -> Result {
    try withTemporaryFolder { try work(Tool(folder: $0)) }
  }

  /// Runs the program to its end.
  func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Run {
    try run(program: builtProgram("desirepath"), arguments, input: input, environment: environment)
  }

  /// Runs the program as somebody who is not root, since root may read and write everything.
  func runAsAnybody(_ arguments: [String]) throws -> Run {
    guard getuid() == 0 else { return try run(arguments) }
    // Who is not root may not be able to enter the folder that the program was built in.
    let copy = folder.appending(path: ".desirepath")
    // Copied by another process: one that this process writes may still be open in a child that another
    // test is starting, and what is open for writing cannot be run.
    _ = try run(program: "/bin/cp", [builtProgram("desirepath"), copy.path])
    defer { try? FileManager.default.removeItem(at: copy) }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    let somebody = ["--reuid=65534", "--regid=65534", "--clear-groups", copy.path]
    return try run(program: "/usr/bin/setpriv", somebody + arguments)
  }

  /// Runs any program to its end.
  func run(
    program: String, _ arguments: [String], input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let own = ProcessInfo.processInfo.environment
    process.environment = own.merging(["LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]) { $1 }
      .merging(environment) { $1 }
    // Through files, so that no pipe can fill up and stop either side.
    let inputFile = folder.appending(path: ".input")
    let outputFile = folder.appending(path: ".output")
    let messagesFile = folder.appending(path: ".messages")
    try input.write(to: inputFile)
    for file in [outputFile, messagesFile] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: messagesFile)
    try process.run()
    process.waitUntilExit()
    let output = try Data(contentsOf: outputFile)
    let messages = try Data(contentsOf: messagesFile)
    for file in [inputFile, outputFile, messagesFile] {
      try FileManager.default.removeItem(at: file)
    }
    return Run(
      output: String(decoding: output, as: UTF8.self),
      messages: String(decoding: messages, as: UTF8.self), exitCode: process.terminationStatus)
  }

  /// Puts a file into the folder.
  @discardableResult
  func write(_ text: String, to name: String) throws -> URL {
    try write(Data(text.utf8), to: name)
  }

  /// Puts a file into the folder.
  @discardableResult
  func write(_ bytes: Data, to name: String) throws -> URL {
    let file = folder.appending(path: name)
    try bytes.write(to: file)
    return file
  }

  /// What a file of the folder holds.
  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// What a map holds once what its journal has is taken up, as `recover` does.
  func recovered(_ name: String) throws -> String {
    let run = try run(["recover", name])
    return run.exitCode == 0 ? try text(of: name) : run.messages
  }

  /// The names of all files in the folder.
  func files() throws -> [String] {
    // Whoever has a map open says so in a lock; one that a killed editor leaves is taken over by the next.
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.contains(".lock") }.sorted()
  }
}

/// The project's folder.
let projectFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The maps that come with the project.
let exampleMaps = ["hospital-site", "night-fall", "priorities"].map {
  projectFolder.appending(path: "maps/\($0).map")
}
