import MapDiff
import Testing

@Suite("Statuses")
struct StatusTests {
  @Test("turned round twice, a status is what it was", arguments: Status.allCases)
  func mirror(status: Status) {
    #expect(status.mirrored.mirrored == status)
    #expect(status.mirrored.isSame == status.isSame)
  }
}
