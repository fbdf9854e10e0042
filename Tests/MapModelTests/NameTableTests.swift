import MapModel
import TestSupport
import Testing

@Suite("The names of a map")
struct NameTableTests {
  @Test("ten thousand names are as many agencies, each spelled as it was told")
  func manyNames() {
    let names = (0..<10_000).map { "Agency \($0)" }
    let map = CareMap(names.map { flow($0, "Hub") })
    #expect(map.agencyNames == [names[0], "Hub"] + names.dropFirst())
  }

  @Test("names that differ in one letter are told apart, wherever it stands")
  func oneLetter() {
    let names = (1...40).flatMap { length in
      (0..<length).map { place in
        String(repeating: "a", count: place) + "b" + String(repeating: "a", count: length - place)
      }
    }
    #expect(CareMap(names.map { agency($0) }).agencyNames == names)
  }

  @Test("every fact keeps the spelling in which it was told, to the byte")
  func spellings() {
    let spellings = ["Caf\u{E9}", "CAFE\u{301}", "  café", "Cafe\u{301}", "caf\u{E9}"]
    let map = CareMap(spellings.map { flow($0, "Home") })
    let told = map.facts.map { fact -> [UInt8] in
      if case .flow(let step) = fact { Array(step.source.utf8) } else { [] }
    }
    #expect(told == spellings.map { Array($0.utf8) })
    #expect(map.agencyNames == ["Caf\u{E9}", "Home"])
  }

  @Test("a name may be very long, or nothing but white space")
  func oddNames() {
    let long = String(repeating: "long name ", count: 10_000)
    let map = CareMap([flow(long, ""), flow("\t", long.uppercased())])
    #expect(map.agencyNames == [long, ""])
    #expect(map.flowEnds == [[long, ""], ["", long]])
  }

  @Test("texts of one length that differ in one byte have other hashes", arguments: 1...20)
  func hashes(length: Int) {
    var bytes = [UInt8](repeating: 0x61, count: length)
    let hash = bytes.span.quickHash
    for place in bytes.indices {
      for bit in 0..<8 {
        bytes[place] ^= 1 << UInt8(bit)
        #expect(bytes.span.quickHash != hash, "bit \(bit) of byte \(place)")
        bytes[place] ^= 1 << UInt8(bit)
      }
    }
  }
}
