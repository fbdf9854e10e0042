public import MapModel

/// The first word of a line that is no flow.
public enum Keyword: String, CaseIterable, Hashable, Sendable {
  case map, date, venue, facilitator, present, about, note
  case agency, journey
  case issue, action, question, park

  /// The kind of fact that such a line tells.
  public var factKind: Fact.Kind {
    switch self {
    case .map: .map
    case .date, .venue, .facilitator, .present, .about, .note: .heading
    case .agency: .agency
    case .journey: .journey
    case .issue: .issue
    case .action: .action
    case .question: .question
    case .park: .park
    }
  }
}

extension Layer {
  /// How a flow of this layer is written.
  public var arrow: String {
    switch self {
    case .official: "=>"
    case .real: "->"
    case .toBe: "~>"
    }
  }

  /// The layer whose arrow begins with a byte.
  init?(arrowByte byte: UInt8) {
    switch byte {
    case UInt8(ascii: "="): self = .official
    case UInt8(ascii: "-"): self = .real
    case UInt8(ascii: "~"): self = .toBe
    default: return nil
    }
  }
}
