import MapFiles
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A system of which one call fails, or that one and all behind it.
///
/// It counts the calls, and is a class because the calls share the count.
final class FaultySystem: Sendable {
  /// Which calls fail, counted from 1.
  enum Plan: Hashable, Sendable {
    /// None.
    case none
    /// One.
    case one(Int, FileSystem.Fault)
    /// All from one on.
    case from(Int, FileSystem.Fault)
    /// All of one kind.
    case all(FileSystem.Call, FileSystem.Fault)
  }

  private let plan: Plan
  /// Whether the first file that is renamed is refused, as in a folder where others' files stay theirs.
  private let isHeldFast: Bool
  private let seen = Mutex<[FileSystem.Call]>([])
  private let opened = Mutex(0)

  init(_ plan: Plan, isHeldFast: Bool) {
    self.plan = plan
    self.isHeldFast = isHeldFast
  }

  /// How many files were opened and not closed.
  var openCount: Int { opened.withLock { $0 } }

  /// The calls so far, in order.
  var calls: [FileSystem.Call] { seen.withLock { $0 } }

  var system: FileSystem {
    FileSystem { call in self.fault(call) }
  }

  private func fault(_ call: FileSystem.Call) -> FileSystem.Fault? {
    let number = seen.withLock { seen in
      seen.append(call)
      return seen.count
    }
    let fault = planned(call, number) ?? (isHeldFast && call == .rename ? .fails(EPERM) : nil)
    opened.withLock { count in
      if call == .close { count -= 1 }
      if call == .open || call == .create, fault == nil { count += 1 }
    }
    return fault
  }

  private func planned(_ call: FileSystem.Call, _ number: Int) -> FileSystem.Fault? {
    switch plan {
    case .none: return nil
    case .one(let place, let fault): return number == place ? fault : nil
    case .from(let place, let fault): return number >= place ? fault : nil
    case .all(let kind, let fault): return call == kind ? fault : nil
    }
  }
}
