package import MapModel

extension Layer {
  /// The colour of the layer's lines and labels on white, as `#rrggbb`.
  ///
  /// People who see few colours tell blue, black and brown apart, and text in each can be read on white.
  package var color: String {
    switch self {
    case .official: "#005a9c"
    case .real: "#1a1a1a"
    case .toBe: "#a34100"
    }
  }
}
