import MapFiles
import MapModel
import MapText
import TextCanvas

extension Runner {
  func check() throws -> Outcome {
    var findings = ""
    var trouble = ""
    var worst: Int32 = 0
    for path in invocation.operands {
      do {
        let document = try document(path)
        let all = (document.diagnostics + document.findings).enumerated()
          .sorted { left, right in
            (left.element.line, left.element.column, left.offset)
              < (right.element.line, right.element.column, right.offset)
          }
          .map(\.element)
        findings += messages(all, document, path)
        let counts =
          invocation.options[.strict] == nil ? [Problem.Severity.error] : [.error, .warning]
        if all.contains(where: { counts.contains($0.problem.severity) }) { worst = max(worst, 1) }
      } catch {
        trouble += error.message
        worst = 2
      }
    }
    return .done(output: Array(findings.utf8), messages: trouble, exitCode: worst)
  }

  func tidy() throws -> Outcome {
    var output: [UInt8] = []
    var messages = ""
    var worst: Int32 = 0
    for path in invocation.operands {
      do {
        let document = try document(path)
        let tidy = document.tidied
        if invocation.options[.check] != nil {
          guard tidy != document.bytes else { continue }
          output += Array("\(shownPath(path)) would change\n".utf8)
          worst = max(worst, 1)
        } else if path == "-" {
          output += tidy
        } else if tidy != document.bytes {
          try save(tidy, path)
        }
        messages += unreadable(document, path)
      } catch {
        messages += error.message
        worst = 2
      }
    }
    return .done(output: output, messages: messages, exitCode: worst)
  }

  func add() throws -> Outcome {
    let path = invocation.operands[0]
    var facts = Array(invocation.operands.dropFirst())
    var source = "fact"
    if facts.isEmpty {
      guard path != "-" else { throw UsageError.inputTwice }
      source = "-"
      facts = try factsFromInput()
    }
    let told = facts.joined(separator: "\n")
    let reading: Document
    do {
      reading = try Document(reading: Array(told.utf8))
    } catch {
      throw MapTrouble(source, what: error.what, mend: error.mend)
    }
    let messages = self.messages(reading.diagnostics, reading, source)
    guard !reading.diagnostics.contains(where: { $0.problem.severity == .error }) else {
      return .done(
        output: [], messages: messages + "nothing was written to \(shownPath(path))\n",
        exitCode: 1)
    }
    var document = try documentToAddTo(path)
    do {
      try document.apply(document.appending(facts))
    } catch {
      throw MapTrouble(path, what: "the facts cannot be added", mend: "tell us: \(error)")
    }
    guard path != "-" else {
      return .done(output: document.bytes, messages: messages, exitCode: 0)
    }
    if !facts.isEmpty { try save(document.bytes, path) }
    return .done(output: [], messages: messages, exitCode: 0)
  }

  /// The lines of standard input, without blank ones at its ends.
  private func factsFromInput() throws(MapTrouble) -> [String] {
    let document = try document("-")
    let lines = (0..<document.lineCount).map { document.text(ofLine: $0) }
    let isBlank = { (line: String) in line.allSatisfy(\.isWhitespace) }
    guard let first = lines.firstIndex(where: { !isBlank($0) }),
      let last = lines.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return Array(lines[first...last])
  }

  /// The map to add to; an empty one where the file is not there yet.
  private func documentToAddTo(_ path: String) throws(MapTrouble) -> Document {
    if path != "-", !isFile(path) { return Document() }
    return try document(path)
  }

  private func save(_ bytes: [UInt8], _ path: String) throws(MapTrouble) {
    do {
      try saveFile(bytes, to: path, invocation.options[.backup] == nil ? [] : .backup)
    } catch {
      throw MapTrouble(path, what: error.what, mend: error.mend)
    }
  }
}
