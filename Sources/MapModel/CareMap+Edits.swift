extension CareMap {
  /// The edit that tells more facts, after all others.
  public func adding(_ facts: [Fact]) -> Edit {
    Edit([Edit.Splice(at: stored.count, inserting: facts)])
  }

  /// The edit that puts other facts in the place of one.
  ///
  /// - Precondition: The map has a fact at the place.
  public func replacing(at place: Int, with facts: [Fact]) -> Edit {
    Edit([Edit.Splice(at: place, removing: [self.facts[place]], inserting: facts)])
  }

  /// The edit that removes a flow.
  public func removing(_ flow: Flow.ID) -> Edit {
    replacing(at: place(of: flow), with: [])
  }

  /// The edit that removes an agency: what declares it, and every flow that touches it.
  ///
  /// Journeys and remarks that name it stay as they were told.
  public func removing(_ agency: Agency.ID) -> Edit {
    Edit(
      places(of: agency).reversed().map { place in
        Edit.Splice(at: place, removing: [facts[place]])
      })
  }

  /// The edit that lets a flow go the other way.
  public func reversing(_ flow: Flow.ID) -> Edit {
    changing(flow) { step in swap(&step.source, &step.target) }
  }

  /// The edit that tells a flow in another layer.
  public func moving(_ flow: Flow.ID, to layer: Layer) -> Edit {
    changing(flow) { step in step.layer = layer }
  }

  private func changing(_ flow: Flow.ID, _ change: (inout Fact.Step) -> Void) -> Edit {
    let place = place(of: flow)
    guard case .flow(var step) = facts[place] else { return Edit([]) }
    change(&step)
    return replacing(at: place, with: [.flow(step)])
  }

  /// The places of the facts that put an agency on the map, in the order of telling.
  public func places(of agency: Agency.ID) -> [Int] {
    let index = Int32(agency.index)
    var flow = 0
    return stored.indices.filter { place in
      switch stored[place] {
      case .flow:
        defer { flow += 1 }
        return ends[flow].source == index || ends[flow].target == index
      case .other(.agency(let declaration)):
        return NameKey.key(of: declaration.name) == agencies[agency.index].key
      case .other: return false
      }
    }
  }
}
