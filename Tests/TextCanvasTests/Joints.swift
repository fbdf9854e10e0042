import TextCanvas

extension Joint {
  /// A joint of four arms: up, right, down, left; nothing where no line leaves.
  init(up: Stroke?, right: Stroke?, down: Stroke?, left: Stroke?) {
    self = .none
    self[.up] = up
    self[.right] = right
    self[.down] = down
    self[.left] = left
  }

  /// Every joint there is.
  static let all: [Joint] = {
    let arms: [Stroke?] = [nil] + Stroke.allCases
    return arms.flatMap { up in
      arms.flatMap { right in
        arms.flatMap { down in
          arms.map { Joint(up: up, right: right, down: down, left: $0) }
        }
      }
    }
  }()
}
