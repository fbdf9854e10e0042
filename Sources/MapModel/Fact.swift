/// One thing that people told, as it was told: names are spelled as they were said.
///
/// A map is its facts in the order of telling; everything else about it follows from them.
public enum Fact: Hashable, Sendable, Attributed {
  /// Something goes from an agency to another.
  case flow(Step)
  /// An agency is declared, or more is said of one.
  case agency(Declaration)
  /// A way that somebody went, or should go.
  case journey(Journey)
  /// What the room wants to keep: an issue, an action, a question, something parked.
  case remark(Remark)
  /// The map's title.
  case title(Title)
  /// What the page's head says: when, where, who was there.
  case heading(Heading)

  /// The kind of a fact.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case flow, agency, journey, issue, action, question, park, map, heading
  }

  /// What kind of fact this is.
  public var kind: Kind {
    switch self {
    case .flow: .flow
    case .agency: .agency
    case .journey: .journey
    case .remark(let remark): remark.kind.factKind
    case .title: .map
    case .heading: .heading
    }
  }

  /// What the fact says beyond itself.
  public var attributes: [Attribute] {
    switch self {
    case .flow(let step): step.attributes
    case .agency(let declaration): declaration.attributes
    case .journey(let journey): journey.attributes
    case .remark(let remark): remark.attributes
    case .title(let title): title.attributes
    case .heading(let heading): heading.attributes
    }
  }
}

extension Fact {
  /// A flow as it was told.
  public struct Step: Hashable, Sendable, Attributed {
    /// The name it comes from, as it was spelled.
    public var source: String
    /// The name it goes to, as it was spelled.
    public var target: String
    /// Whether it is official, real or proposed.
    public var layer: Layer
    /// What happens; empty where nobody said.
    public var label: String
    /// What else was told of it, in the order of a tidy line.
    public var attributes: [Attribute]

    /// Makes a flow as it was told.
    public init(
      _ source: String, _ layer: Layer, _ target: String, label: String = "",
      attributes: [Attribute] = []
    ) {
      self.source = source
      self.target = target
      self.layer = layer
      self.label = label
      self.attributes = Attribute.inOrder(attributes)
    }
  }

  /// What one line says of an agency.
  public struct Declaration: Hashable, Sendable, Attributed {
    /// The agency's name, as it was spelled.
    public var name: String
    /// What is said of it, in the order of a tidy line.
    public var attributes: [Attribute]

    /// Makes a declaration.
    public init(_ name: String, attributes: [Attribute] = []) {
      self.name = name
      self.attributes = Attribute.inOrder(attributes)
    }
  }

  /// The map's title.
  public struct Title: Hashable, Sendable, Attributed {
    /// The words of the title.
    public var text: String
    /// What else is said of the map, in the order of a tidy line.
    public var attributes: [Attribute]

    /// Makes a title.
    public init(_ text: String, attributes: [Attribute] = []) {
      self.text = text
      self.attributes = Attribute.inOrder(attributes)
    }
  }

  /// A line of the map's head.
  public struct Heading: Hashable, Sendable, Attributed {
    /// What a line of the head tells.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      case date, venue, facilitator, present, about, note
    }

    /// What the line tells.
    public var kind: Kind
    /// Its words.
    public var text: String
    /// What else is said, in the order of a tidy line.
    public var attributes: [Attribute]

    /// Makes a line of the map's head.
    public init(_ kind: Kind, _ text: String, attributes: [Attribute] = []) {
      self.kind = kind
      self.text = text
      self.attributes = Attribute.inOrder(attributes)
    }
  }
}
