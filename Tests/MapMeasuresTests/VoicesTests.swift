import MapMeasures
import MapModel
import TestSupport
import Testing

@Suite("The voices of a flow")
struct VoicesTests {
  @Test(
    "roles that said it count once each, tables only where no role is named",
    arguments: [
      ("", 0),
      ("; said Resident: it is so", 1),
      ("; said Resident", 1),
      ("; said Resident: so ; said Resident: and so", 1),
      ("; said Resident: so ; said  RESIDENT : and so", 1),
      ("; said Resident: so ; said Warden: no", 2),
      ("; said Resident: so ; table 1 ; table 2", 1),
      ("; table 1", 1),
      ("; table 1 ; table 4", 2),
      ("; table 1 ; table 1", 1),
      (#"; said "": somebody ; table 2 ; table 3"#, 2),
    ])
  func counts(attributes: String, count: Int) throws {
    #expect(try map("A -> B \(attributes)").flows[0].voiceCount == count)
  }

  @Test("a single voice is exactly one, and no voice is none")
  func singleAndNone() throws {
    let map = try map(
      """
      A -> B ; said Resident
      A -> C ; said Resident ; said Warden
      A -> D
      A => D ; table 1
      A -> E ; table 1
      A -> F ; note nobody
      """)
    let measures = Measures(of: map)
    let real = try #require(measures[.real])
    #expect(real.singleVoices == [Flow.ID(0), Flow.ID(4)])
    #expect(real.noVoice == 2)
    #expect(measures[.official]?.singleVoices == [Flow.ID(3)])
  }
}
