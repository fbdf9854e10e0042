#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the journals of a map are: beside its file, with names that begin with a dot.
///
/// Of `maps/x.map` they are `maps/.x.map.journal`, and `maps/.x.map.journal.2` and so on where another
/// editor has that. Where the name is a symbolic link, they stand beside the file that it leads to, and beside
/// the link where they were begun before it was one.
/// Where none can be written there, one is written in a spare folder; its name then tells the map's folder
/// too, by a checksum: `.x.map.0123456789abcdef.journal`.
enum JournalPlace {
  /// More editors at once than anybody opens.
  private static let mostJournals = 20
  private static let ending = ".journal"

  /// The names that the journals of a map can have beside it, in the order in which they are taken.
  ///
  /// - Parameter map: The map's file, or nothing for a map that has no name yet.
  /// - Returns: The names, of files that are there or not.
  static func candidates(for map: String?) -> [String] { candidates(besideFile: file(of: map)) }

  private static func candidates(besideFile file: String) -> [String] {
    numbered(sibling(of: file, named: ".\(name(of: file))\(ending)"))
  }

  /// The names that the journals of a map can have in a spare folder, in the order in which they are taken.
  ///
  /// - Parameters:
  ///   - map: The map's file, or nothing for a map that has no name yet.
  ///   - folder: The folder.
  /// - Returns: The names, of files that are there or not.
  static func candidates(for map: String?, inSpare folder: String) -> [String] {
    candidates(forPlace: canonicalName(of: file(of: map)), inSpare: folder)
  }

  /// The names that journals can have which were begun when a name was that of the file itself, before that was
  /// moved and a link left in its place; none where the name is no link.
  ///
  /// - Parameters:
  ///   - map: The map's file, or nothing for a map that has no name yet.
  ///   - spareFolders: The spare folders.
  /// - Returns: The names, of files that are there or not.
  static func earlierCandidates(for map: String?, spareFolders: [String]) -> [String] {
    guard let map, isLink(map) else { return [] }
    let place = canonicalName(of: sibling(of: map, named: ".")) + "/" + name(of: map)
    return candidates(besideFile: map)
      + spareFolders.flatMap { candidates(forPlace: place, inSpare: $0) }
  }

  private static func isLink(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK
  }

  private static func candidates(forPlace place: String, inSpare folder: String) -> [String] {
    var sum = Checksum()
    sum.add(place.utf8)
    let digits = String(sum.value, radix: 16)
    let mark = "." + String(repeating: "0", count: 16 - digits.count) + digits + ending
    let hidden = FilePath("\(folder)/.\(name(of: place))")
    // As long as a name may be, with a number behind it.
    return numbered(hidden?.beginning(thenEnding: mark, leaving: 3).text ?? folder + "/" + mark)
  }

  /// The file that the journal is of; a link that leads to none, but to a device or a folder, or nowhere, has its
  /// journal beside itself.
  private static func file(of map: String?) -> String {
    guard let map else { return "unnamed.map" }
    guard let file = try? resolved(map) else { return map }
    var facts = stat()
    return stat(file, &facts) != 0 || facts.st_mode & S_IFMT == S_IFREG ? file : map
  }

  private static func numbered(_ first: String) -> [String] {
    [first] + (2...mostJournals).map { "\(first).\($0)" }
  }

  /// The name that a journal gets when it is put aside: one that no editor takes up, and that is seen.
  static func aside(_ journal: String) -> String {
    let hidden = name(of: journal)
    let seen = String(hidden.hasPrefix(".") ? hidden.dropFirst() : hidden[...])
    return firstFreeName {
      sibling(of: journal, named: seen + asideMark + ($0 == 1 ? "" : ".\($0)"))
    }
  }

  /// Whether a journal has been put aside, as its name tells.
  static func isAside(_ journal: String) -> Bool {
    let name = name(of: journal)
    return name.ranges(of: ending).last.map { name[$0.upperBound...].hasPrefix(asideMark) } ?? false
  }

  private static let asideMark = ".aside"

  /// The map that a journal's name tells of, in the folder of the journal.
  static func map(ofJournal journal: String) -> String {
    let hidden = name(of: journal)
    let seen = hidden.hasPrefix(".") ? String(hidden.dropFirst()) : hidden
    guard let end = seen.ranges(of: ending).last?.lowerBound, end > seen.startIndex else {
      return journal
    }
    return sibling(of: journal, named: String(seen[..<end]))
  }

  /// A name beside a map that no file has yet, for what was recovered of it: `x.recovered.map`.
  static func recovered(_ map: String) -> String {
    let stem = map.hasSuffix(".map") ? String(map.dropLast(4)) : map
    return firstFreeName { stem + ".recovered" + ($0 == 1 ? "" : ".\($0)") + ".map" }
  }

  private static func name(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) }
      ?? path
  }

  private static func sibling(of path: String, named name: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return name }
    return path[...slash] + name
  }
}
