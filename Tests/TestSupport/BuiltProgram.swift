import Foundation

/// The path of a program of this package, which stands beside the tests.
///
/// - Precondition: The test target depends on the program, so that it is built.
public func builtProgram(_ name: String) -> String {
  #if os(macOS)
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
    let tests = bundles.first?.bundleURL ?? URL(filePath: CommandLine.arguments[0])
  #else
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
  #endif
  return tests.deletingLastPathComponent().appending(path: name).path(percentEncoded: false)
}
