import MapModel

extension Fact {
  /// What became of a fact that two people have changed, where they changed other parts of it.
  ///
  /// Whoever changes the names or the layer tells another fact, so that nothing is merged into it.
  ///
  /// - Parameters:
  ///   - base: The fact as it was.
  ///   - ours: What the one made of it.
  ///   - theirs: What the other made of it.
  /// - Returns: One fact that tells both; nothing where they contradict each other.
  static func merged(base: Fact, ours: Fact, theirs: Fact) -> Fact? {
    let attributes = Attribute.merged(
      base: base.attributes, ours: ours.attributes, theirs: theirs.attributes)
    guard let attributes, let bare = mergedWords(base, ours, theirs) else { return nil }
    return bare.with(attributes: attributes)
  }

  /// The fact without what another version of it does not tell at all; what that tells otherwise stays.
  func less(whatIsNotIn other: Fact) -> Fact {
    with(attributes: Attribute.known(attributes, in: other.attributes))
  }

  /// Whether a fact tells all that an edit has changed in what both have come from.
  func holds(_ edit: Fact, since base: Fact) -> Bool {
    Fact.merged(base: base, ours: edit, theirs: self) == self
  }

  private static func mergedWords(_ base: Fact, _ ours: Fact, _ theirs: Fact) -> Fact? {
    switch (base, ours, theirs) {
    case (.flow(let base), .flow(let ours), .flow(let theirs)):
      guard ours.source == theirs.source, ours.target == theirs.target,
        ours.layer == theirs.layer, base.layer == ours.layer,
        NameKey.key(of: base.source) == NameKey.key(of: ours.source),
        NameKey.key(of: base.target) == NameKey.key(of: ours.target),
        let label = mergedValue(base.label, ours.label, theirs.label)
      else { return nil }
      return .flow(Step(ours.source, ours.layer, ours.target, label: label))
    case (.remark(let base), .remark(let ours), .remark(let theirs)):
      guard base.kind == ours.kind, ours.kind == theirs.kind,
        let text = mergedValue(base.text, ours.text, theirs.text)
      else { return nil }
      return .remark(Remark(ours.kind, text))
    case (.title(let base), .title(let ours), .title(let theirs)):
      return mergedValue(base.text, ours.text, theirs.text).map { .title(Title($0)) }
    case (.heading(let base), .heading(let ours), .heading(let theirs)):
      guard base.kind == ours.kind, ours.kind == theirs.kind,
        let text = mergedValue(base.text, ours.text, theirs.text)
      else { return nil }
      return .heading(Heading(ours.kind, text))
    default:
      let words = [base, ours, theirs].map { $0.with(attributes: []) }
      return words[0] == words[1] && words[1] == words[2] ? words[0] : nil
    }
  }
}

/// The value that one of two people has changed, or both alike; nothing where they contradict.
func mergedValue<Value: Equatable>(_ base: Value, _ ours: Value, _ theirs: Value) -> Value? {
  if ours == theirs || theirs == base { return ours }
  return ours == base ? theirs : nil
}

/// How many of something there are after two people have added and removed some.
///
/// What both added is there once; what somebody added again stays, whoever removed it.
func mergedCount(base: Int, ours: Int, theirs: Int) -> Int {
  ours > base || theirs > base ? max(ours, theirs) : min(ours, theirs)
}

extension Attribute {
  /// The attributes of a fact that two people have changed; nothing where they contradict each other.
  fileprivate static func merged(
    base: [Attribute], ours: [Attribute], theirs: [Attribute]
  ) -> [Attribute]? {
    var merged: [Attribute] = []
    for key in Key.allCases where !key.mayRepeat {
      let values = [base, ours, theirs].map { $0.filter { $0.key == key } }
      guard let value = mergedNames(values) ?? mergedValue(values[0], values[1], values[2]) else {
        return nil
      }
      merged += value
    }
    let repeatable = [base, ours, theirs].map { $0.filter { $0.key?.mayRepeat ?? true } }
    return inOrder(merged + mergedRow(repeatable[0], repeatable[1], repeatable[2]))
  }

  /// Those of some attributes that others tell too, or tell otherwise.
  fileprivate static func known(_ attributes: [Attribute], in others: [Attribute]) -> [Attribute] {
    var left = others
    return attributes.compactMap { attribute in
      guard let key = attribute.key, !key.mayRepeat else {
        guard let place = left.firstIndex(of: attribute) else { return nil }
        left.remove(at: place)
        return attribute
      }
      guard let other = others.first(where: { $0.key == key }) else { return nil }
      switch (attribute, other) {
      case (.also(let names), .also(let known)): return .also(names.filter(known.contains))
      case (.on(let names), .on(let known)): return .on(names.filter(known.contains))
      default: return attribute
      }
    }
  }

  /// The lists of names that an attribute has, merged; nothing where one of them is no list.
  private static func mergedNames(_ values: [[Attribute]]) -> [Attribute]? {
    let lists = values.map { attributes -> [String]? in
      switch attributes.first {
      case .also(let names), .on(let names): names
      default: nil
      }
    }
    guard let base = lists[0], let ours = lists[1], let theirs = lists[2] else { return nil }
    let names = mergedRow(base, ours, theirs)
    guard !names.isEmpty else { return [] }
    if case .also = values[1].first { return [.also(names)] }
    return [.on(names)]
  }

  /// What is left of theirs, and behind it what ours has more.
  private static func mergedRow<Value: Hashable>(
    _ base: [Value], _ ours: [Value], _ theirs: [Value]
  ) -> [Value] {
    func count(_ value: Value, _ row: [Value]) -> Int { row.count { $0 == value } }
    var row: [Value] = []
    for value in theirs + ours {
      let wanted = mergedCount(
        base: count(value, base), ours: count(value, ours), theirs: count(value, theirs))
      if count(value, row) < wanted { row.append(value) }
    }
    return row
  }
}
