import Foundation
import MapFiles
import TestSupport
import Testing

#if os(Linux)
  import Glibc

  @Suite(
    "Saving on a disk of its own", .serialized,
    .enabled(if: getuid() == 0, "only root may mount a disk"))
  struct SmallDiskTests {
    /// Does some work on a disk that has so little room, which is taken away afterwards.
    private func withDisk(
      _ options: String, _ work: (_ file: String, _ folder: URL) throws -> Void
    ) throws {
      try withTemporaryFolder { folder in
        #expect(mount("none", folder.path, "tmpfs", 0, options) == 0)
        defer { umount2(folder.path, Int32(MNT_DETACH)) }
        let file = folder.appending(path: "x.map").path
        try Data(SavingSituation.oldBytes).write(to: URL(filePath: file))
        try work(file, folder)
      }
    }

    private func names(in folder: URL) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test("that is full keeps the old file, and leaves nothing behind")
    func full() throws {
      try withDisk("size=64k") { file, folder in
        let long = [UInt8](repeating: UInt8(ascii: "n"), count: 100_000)
        #expect(throws: FileError.diskFull) { try saveFile(long, to: file) }
        #expect(throws: FileError.diskFull) { try saveFile(long, to: "\(folder.path)/new.map") }
        #expect(try readFile(file) == SavingSituation.oldBytes)
        #expect(try names(in: folder) == ["x.map"])
        try saveFile(SavingSituation.newBytes, to: file, .backup)
        #expect(try names(in: folder) == ["x.map", "x.map~"])
      }
    }

    @Test("that has no room for another name keeps the old file")
    func noNames() throws {
      try withDisk("nr_inodes=2") { file, folder in
        #expect(throws: FileError.diskFull) { try saveFile(SavingSituation.newBytes, to: file) }
        let (bytes, names) = (try readFile(file), try names(in: folder))
        #expect(bytes == SavingSituation.oldBytes)
        #expect(names == ["x.map"])
      }
    }

    @Test("that cannot be written to keeps the old file")
    func readOnly() throws {
      try withDisk("size=64k") { file, folder in
        #expect(
          mount("none", folder.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "")
            == 0)
        #expect(throws: FileError.readOnly) { try saveFile(SavingSituation.newBytes, to: file) }
        #expect(throws: FileError.readOnly) {
          try saveFile(SavingSituation.newBytes, to: "\(folder.path)/new.map")
        }
        let bytes = try readFile(file)
        #expect(bytes == SavingSituation.oldBytes)
      }
    }

    @Test("a file that something else holds fast is written in place")
    func heldFast() throws {
      try withDisk("size=64k") { file, folder in
        // A file that is mounted can be written, and not be replaced.
        #expect(mount(file, file, nil, UInt(MS_BIND), nil) == 0)
        defer { umount2(file, Int32(MNT_DETACH)) }
        try saveFile(SavingSituation.newBytes, to: file)
        #expect(try readFile(file) == SavingSituation.newBytes)
        #expect(try names(in: folder) == ["x.map"])
      }
    }
  }
#endif
