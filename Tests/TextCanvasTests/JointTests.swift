import Testing
import TextCanvas

@Suite("A joint")
struct JointTests {
  @Test("it keeps what line leaves in each direction, whatever leaves in the others")
  func arms() {
    #expect(Set(Joint.all).count == 256)
    for joint in Joint.all {
      for direction in Direction.allCases {
        for stroke in [nil] + Stroke.allCases {
          var changed = joint
          changed[direction] = stroke
          #expect(changed[direction] == stroke)
          for other in Direction.allCases where other != direction {
            #expect(changed[other] == joint[other])
          }
        }
      }
    }
  }

  @Test("joined joints have the lines of both; where both have one, the other's stroke counts")
  func joining() {
    for one in Joint.all {
      for other in Joint.all {
        let joined = one.joined(with: other)
        let isRight = Direction.allCases.allSatisfy { joined[$0] == other[$0] ?? one[$0] }
        #expect(isRight, "\(one), \(other)")
      }
    }
  }

  @Test("it is made of lines of one stroke in some directions", arguments: Stroke.allCases)
  func directions(stroke: Stroke) {
    let joint = Joint([.left, .up], stroke)
    #expect(joint.directions == [.up, .left])
    #expect(Direction.allCases.map { joint[$0] } == [stroke, nil, nil, stroke])
    #expect(Joint.none.directions == [])
  }
}
