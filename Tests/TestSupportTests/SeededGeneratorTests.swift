import TestSupport
import Testing

@Test("equal seeds give equal numbers, other seeds others")
func seedDecides() {
  func numbers(_ seed: UInt64) -> [UInt64] {
    var generator = SeededGenerator(seed: seed)
    return (0..<100).map { _ in generator.next() }
  }
  #expect(numbers(1) == numbers(1))
  #expect(numbers(1) != numbers(2))
}
