package import MapModel
package import TextCanvas

extension Layer {
  /// How the lines of the layer are stroked; this alone tells layers apart on paper.
  var stroke: Stroke {
    switch self {
    case .official: .double
    case .real: .light
    case .toBe: .dashed
    }
  }

  /// The colour that helps to tell layers apart where there are colours.
  package var ink: Style.Ink {
    switch self {
    case .official: .cyan
    case .real: .plain
    case .toBe: .green
    }
  }
}
