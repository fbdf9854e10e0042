import MapModel
import Testing

@Test func a() {
  #expect(CareMap([.flow(.init("GP", .real, "Emergency Dept"))]).agency(named: "gp")?.name == "GP")
}
