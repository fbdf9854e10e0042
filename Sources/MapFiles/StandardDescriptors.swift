#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Sees that standard input, output and error are open, so that no file becomes one of them.
///
/// A shell may start the program with some of them closed. The next file that is opened would get
/// their number, and what is said would be written into it. What holds their place can neither be
/// read as input nor written to as output.
public func holdStandardDescriptors() {
  for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
  where fcntl(descriptor, F_GETFD) < 0 {
    // The lowest number that is free is taken, and those below are open.
    _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
  }
}
