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
        let document: Document
        if invocation.options[.check] != nil {
          document = try self.document(path)
          guard document.tidied != document.bytes else { continue }
          output += Array("\(shownPath(path)) would change\n".utf8)
          worst = max(worst, 1)
        } else if path == "-" {
          document = try self.document(path)
          output += document.tidied
        } else {
          document = try rewrite(path) { document in document.tidied }
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
    let adding = { (document: Document) throws(MapTrouble) -> [UInt8] in
      guard !facts.isEmpty else { return document.bytes }
      var longer = document
      do {
        try longer.apply(document.appending(facts))
      } catch {
        throw MapTrouble(path, what: "the facts cannot be added", mend: "tell us: \(error)")
      }
      return longer.bytes
    }
    guard path != "-" else {
      return .done(output: try adding(document(path)), messages: messages, exitCode: 0)
    }
    try rewrite(path, orNew: true, adding)
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

  /// How often a change is made anew because others have saved the map meanwhile.
  private static let mostTries = 100

  /// Changes a map's file; where others save it meanwhile, what they have saved is changed instead.
  ///
  /// - Returns: The map as it was.
  @discardableResult
  private func rewrite(
    _ path: String, orNew: Bool = false, _ change: (Document) throws(MapTrouble) -> [UInt8]
  ) throws(MapTrouble) -> Document {
    let options: SavingOptions = invocation.options[.backup] == nil ? [] : .backup
    for _ in 0..<Self.mostTries {
      let isNew = orNew && !isFile(path)
      let document = isNew ? Document() : try document(path)
      let changed = try change(document)
      guard changed != document.bytes else { return document }
      do {
        let known = isNew ? nil : document.bytes
        if try saveFile(changed, to: path, insteadOf: known, options) == .done { return document }
      } catch {
        throw MapTrouble(path, what: error.what, mend: error.mend)
      }
    }
    throw MapTrouble(
      path, what: "others save this map all the time", mend: "try again when they have paused")
  }
}
