import Foundation
import MapFiles
import TestSupport
import Testing

@Suite("Saving what others may save too")
struct SavingTogetherTests {
  private let old = Array("old\n".utf8)
  private let new = Array("new\n".utf8)
  private let other = Array("other\n".utf8)

  private func save(_ bytes: [UInt8], _ file: String, _ known: [UInt8]?) throws -> Saved {
    try saveFile(bytes, to: file, insteadOf: known)
  }

  @Test("a file that is as it was known is saved, and one that is not is told")
  func compares() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "x.map").path
      let first = try save(old, file, nil)
      #expect(first == .done)
      #expect(try save(new, file, old) == .done)
      #expect(try save(other, file, old) == .changed(new))
      #expect(try save(other, file, nil) == .changed(new))
      #expect(try readFile(file) == new)
      unlink(file)
      #expect(try save(other, file, new) == .done)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["x.map"])
    }
  }

  @Test("one file is known by all its names, also where it is not there yet")
  func oneFile() throws {
    try withTemporaryFolder { folder in
      let place = folder.path
      #expect(isSameFile("\(place)/x.map", as: "\(place)/./x.map"))
      #expect(!isSameFile("\(place)/x.map", as: "\(place)/y.map"))
      try saveFile(old, to: "\(place)/x.map")
      #expect(!isSameFile("\(place)/x.map", as: "\(place)/y.map"))
      symlink("x.map", "\(place)/y.map")
      #expect(isSameFile("\(place)/x.map", as: "\(place)/y.map"))
      symlink("new.map", "\(place)/z.map")
      #expect(isSameFile("\(place)/new.map", as: "\(place)/z.map"))
      #expect(!isSameFile("\(place)/x.map", as: "\(place)/z.map"))
    }
  }

  @Test("of many who add a line at once, none loses that of another")
  func atOnce() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "together-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "x.map").path
    try saveFile([], to: file)
    let lines = try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for line in 0..<15 {
            var known = try readFile(file)
            while case .changed(let now) = try saveFile(
              known + Array("\(writer) \(line)\n".utf8), to: file, insteadOf: known)
            { known = now }
          }
        }
      }
      try await group.waitForAll()
      return String(decoding: try readFile(file), as: UTF8.self).split(separator: "\n")
    }
    #expect(Set(lines).count == 60 && lines.count == 60)
  }

  @Test("so it is where the file has names in two folders")
  func linkedInTwoFolders() throws {
    try withTemporaryFolder { folder in
      let files = try ["a", "b"].map { name in
        let place = folder.appending(path: name)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
        return place.appending(path: "x.map").path
      }
      try saveFile([], to: files[0])
      #expect(link(files[0], files[1]) == 0)
      DispatchQueue.concurrentPerform(iterations: 4) { writer in
        for line in 0..<15 {
          let file = files[(writer + line) % 2]
          var saved: Saved?
          while saved != .done {
            // What another is writing in place may be read half written, which the comparison sees.
            guard let known = try? readFile(file) else { continue }
            let all = known + Array("\(writer) \(line)\n".utf8)
            saved = try? saveFile(all, to: file, insteadOf: known)
          }
        }
      }
      let lines = String(decoding: try readFile(files[0]), as: UTF8.self).split(separator: "\n")
      #expect(Set(lines).count == 60 && lines.count == 60)
    }
  }

  @Test("a pipe in the file's place keeps nobody waiting, and stays", .timeLimit(.minutes(5)))
  func pipeInPlace() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "x.map").path
      #expect(mkfifo(file, 0o600) == 0)
      #expect(throws: FileError.notText) { try readStoredFile(file) }
      #expect(throws: FileError.self) { try save(new, file, old) }
      var facts = stat()
      #expect(lstat(file, &facts) == 0 && facts.st_mode & S_IFMT == S_IFIFO)
    }
  }

  @Test("somebody who keeps the folder for long keeps nobody from saving")
  func keptFolder() throws {
    try withTemporaryFolder { folder in
      let kept = open(folder.path, O_RDONLY)
      defer { close(kept) }
      #expect(flock(kept, LOCK_EX) == 0)
      let file = folder.appending(path: "x.map").path
      let saved = try save(new, file, nil)
      #expect(saved == .done)
      #expect(try readFile(file) == new)
    }
  }

  @Test("a stamp changes with what is written, whether in place or beside")
  func stamps() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "x.map").path
      #expect(FileStamp(of: file) == nil)
      try saveFile(old, to: file)
      let first = FileStamp(of: file)
      #expect(first == FileStamp(of: file) && first != nil)
      try saveFile(new, to: file)
      let second = FileStamp(of: file)
      #expect(first != second)
      try Data(old + new).write(to: URL(filePath: file))
      #expect(second != FileStamp(of: file))
    }
  }
}
