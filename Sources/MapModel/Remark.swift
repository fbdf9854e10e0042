/// What the room wants to keep beside the flows.
public struct Remark: Hashable, Sendable, Attributed {
  /// What sort of remark it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Something that troubles people.
    case issue
    /// Something agreed: who does what by when.
    case action
    /// Something that nobody in the room knows.
    case question
    /// Something for another day.
    case park

    /// The kind of fact that the remark is.
    public var factKind: Fact.Kind {
      switch self {
      case .issue: .issue
      case .action: .action
      case .question: .question
      case .park: .park
      }
    }
  }

  /// What sort of remark it is.
  public var kind: Kind
  /// Its words.
  public var text: String
  /// What else is said of it, in the order of a tidy line.
  public var attributes: [Attribute]

  /// Makes a remark.
  public init(_ kind: Kind, _ text: String, attributes: [Attribute] = []) {
    self.kind = kind
    self.text = text
    self.attributes = Attribute.inOrder(attributes)
  }

  /// How many votes it got; nought unless said.
  public var votes: Int {
    first { if case .votes(let votes) = $0 { votes } else { nil } } ?? 0
  }

  /// The names of the agencies it is about.
  public var subjects: [String] {
    first { if case .on(let names) = $0 { names } else { nil } } ?? []
  }

  /// Who acts.
  public var actor: String? {
    first { if case .by(let name) = $0 { name } else { nil } }
  }

  /// The day on which it is due.
  public var due: CalendarDate? {
    first { if case .due(let date) = $0 { date } else { nil } }
  }

  /// Whether it is done.
  public var isDone: Bool {
    first { if case .done = $0 { true } else { nil } } ?? false
  }
}
