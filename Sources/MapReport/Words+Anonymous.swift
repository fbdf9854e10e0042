extension Words {
  /// Who told something, where nobody is to know which role it was.
  ///
  /// - Parameter number: Which of those who told it, counted from 1.
  /// - Returns: Words that are another for each number.
  static func somebody(_ number: Int) -> String {
    switch number {
    case 1: "somebody"
    case 2: "somebody else"
    case 3: "a third person"
    case 4: "a fourth person"
    default: "person \(digits(number))"
    }
  }

  /// How many were in the room, where nobody is to know which roles they had.
  static func present(count roles: Int) -> String {
    "\(count(roles, "role", "roles")) \(roles == 1 ? "was" : "were") in the room."
  }

  /// That nobody wrote down who was in the room.
  static let presenceUnknown =
    "Who was in the room was not written down, so nobody can say who was missing."
}
