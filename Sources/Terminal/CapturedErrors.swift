#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps what is written to standard error from the screen, and shows it once the screen is gone.
///
/// Otherwise a message would stand in the middle of the screen, and vanish with it.
struct CapturedErrors: ~Copyable {
  /// A file without a name that holds what was written, or -1 where nothing is captured.
  let file: Int32
  /// Where standard error led before, or -1 where nothing is captured.
  let shown: Int32

  /// Begins to capture; does not where standard error leads to a file or there is no place to keep it.
  init() {
    let file = Self.disturbsScreen ? Self.namelessFile() : -1
    let shown = file >= 0 ? fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3) : -1
    if shown >= 0, dup2(file, STDERR_FILENO) >= 0 {
      self.file = file
      self.shown = shown
    } else {
      for descriptor in [file, shown] where descriptor >= 0 { close(descriptor) }
      self.file = -1
      self.shown = -1
    }
  }

  private static var disturbsScreen: Bool {
    var facts = stat()
    return fstat(STDERR_FILENO, &facts) == 0 && facts.st_mode & S_IFMT != S_IFREG
  }

  private static func namelessFile() -> Int32 {
    let directory = environmentValue("TMPDIR") ?? "/tmp"
    #if os(Linux) && canImport(Glibc)
      // One that never had a name cannot stay behind. Not every file system has such files.
      let unnamed = open(directory, __O_TMPFILE | O_RDWR | O_CLOEXEC, 0o600)
      if unnamed >= 0 { return unnamed }
    #endif
    var path = Array("\(directory)/errors.XXXXXX\0".utf8.map(CChar.init(bitPattern:)))
    let file = mkstemp(&path)
    guard file >= 0 else { return file }
    unlink(path)
    keepFromChildren(file)
    return file
  }

  deinit {
    guard file >= 0 else { return }
    dup2(shown, STDERR_FILENO)
    copyAll(from: file, to: shown)
    close(file)
    close(shown)
  }
}
