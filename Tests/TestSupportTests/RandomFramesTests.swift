import TestSupport
import Testing
import TextCanvas

@Test("random frames are the same for a seed and keep their size")
func framesAreDecided() {
  func frames(_ seed: UInt64) -> [[String]] {
    var frames = RandomFrames(seed: seed, columns: 30, rows: 10)
    return (0..<20).compactMap { _ in frames.next() }.map { $0.lines(.unicode) }
  }
  #expect(frames(3) == frames(3))
  #expect(frames(3) != frames(4))
  #expect(frames(3).allSatisfy { $0.count == 10 })
}
