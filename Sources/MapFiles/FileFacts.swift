#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system knows of a file.
struct FileFacts {
  /// What stands under a name.
  enum Kind {
    case file, folder, link
    /// A device that gives one character after the other.
    case device
    case pipe
    /// Something that holds no text: a disk, a socket.
    case other
  }

  let kind: Kind
  /// Who may do what with it.
  let mode: mode_t
  let user: uid_t
  let group: gid_t
  /// How many names it has.
  let nameCount: Int
  /// How many bytes it has, where it is a file.
  let byteCount: Int

  init(_ facts: stat) {
    switch facts.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    case S_IFCHR: kind = .device
    case S_IFIFO: kind = .pipe
    default: kind = .other
    }
    mode = facts.st_mode & 0o7777
    user = facts.st_uid
    group = facts.st_gid
    nameCount = Int(facts.st_nlink)
    byteCount = Int(facts.st_size)
  }
}
