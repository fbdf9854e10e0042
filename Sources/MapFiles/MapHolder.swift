#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Who has a map open: what stands in the lock file beside it.
public struct MapHolder: Hashable, Sendable {
  /// The number of the program's process; 0 where we may not know it.
  public let process: Int32
  /// The name of the machine.
  public let host: String
  /// The name of the person, as the system knows it.
  public let user: String
  /// Since when, in seconds since 1970.
  public let since: Int64

  /// Makes a holder.
  public init(process: Int32, host: String, user: String, since: Int64) {
    self.process = process
    self.host = host
    self.user = user
    self.since = since
  }

  /// This program, from now on.
  public static var own: MapHolder {
    MapHolder(
      process: getpid(), host: hostName, user: userName(of: getuid()), since: Int64(time(nil)))
  }

  /// Whether it is a program of this machine that can be known to live.
  public var isOfThisMachine: Bool { process > 0 && host == Self.hostName }

  static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  static func userName(of number: uid_t) -> String {
    guard let entry = getpwuid(number), let name = entry.pointee.pw_name else { return "\(number)" }
    return String(cString: name)
  }

  /// The time of day since when, with the date where it was another day, as clocks here show it.
  public var sinceHere: String {
    func local(_ seconds: Int64) -> tm {
      var moment = time_t(seconds)
      var parts = tm()
      localtime_r(&moment, &parts)
      return parts
    }
    func digits(_ number: Int32, _ count: Int = 2) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    let (then, today) = (local(since), local(Int64(time(nil))))
    let clock = "\(digits(then.tm_hour)):\(digits(then.tm_min))"
    guard then.tm_yday != today.tm_yday || then.tm_year != today.tm_year else { return clock }
    // Years are counted from 1900; a file may hold any number.
    let year = digits(then.tm_year &+ 1900, 4)
    return "\(year)-\(digits(then.tm_mon + 1))-\(digits(then.tm_mday)) \(clock)"
  }

  // MARK: The file

  private static let title = "desirepath has this map open"

  /// What stands in the lock file, one thing a line.
  var text: String {
    "\(Self.title)\npid \(process)\nhost \(Self.line(host))\nuser \(Self.line(user))\nsince \(since)\n"
  }

  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  /// Reads what stands in a lock file; nothing where it is another's file.
  init?(text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    guard lines.first == Self.title else { return nil }
    func value(_ key: String) -> String? {
      lines.first { $0.hasPrefix(key + " ") }.map { String($0.dropFirst(key.count + 1)) }
    }
    guard let process = value("pid").flatMap(Int32.init), let host = value("host"),
      let user = value("user"), let since = value("since").flatMap(Int64.init)
    else { return nil }
    self.init(process: process, host: host, user: user, since: since)
  }
}
