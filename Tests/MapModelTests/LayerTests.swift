import MapModel
import Testing

@Suite("Layers")
struct LayerTests {
  @Test("a set has the layers that it was made of, and no others", arguments: 0..<8 as Range<UInt8>)
  func sets(bits: UInt8) {
    let layers = Layer.allCases.filter { bits >> $0.rawValue & 1 == 1 }
    let set = layers.reduce(into: LayerSet()) { $0.insert(LayerSet($1)) }
    #expect(Layer.allCases.filter { set.contains($0) } == layers)
  }

  @Test("all layers are in the set of all")
  func all() {
    #expect(Layer.allCases.allSatisfy { LayerSet.all.contains($0) })
    #expect(LayerSet.all == LayerSet(Layer.allCases.map { LayerSet($0) }))
  }

  @Test("they are called as people type them, in the order of the page")
  func names() {
    #expect(Layer.allCases.map(\.name) == ["official", "real", "to-be"])
  }
}
