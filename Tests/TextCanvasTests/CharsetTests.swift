import Testing
import TextCanvas

@Suite("The glyphs of lines")
struct CharsetTests {
  /// The arms that Unicode's name of a box-drawing character tells: `BOX DRAWINGS DOWN SINGLE AND
  /// RIGHT DOUBLE`, `BOX DRAWINGS LIGHT DOUBLE DASH VERTICAL`.
  private func arms(of glyph: Unicode.Scalar) -> Joint {
    guard let name = glyph.properties.name, name.hasPrefix("BOX DRAWINGS ") else { return .none }
    var joint = Joint.none
    var stroke = Stroke.light
    var pending: [Direction] = []
    let words = name.split(separator: " ").dropFirst(2)
    let isDashed = words.contains("DASH")
    for word in words where !(isDashed && word == "DOUBLE") {
      switch word {
      case "LIGHT": stroke = .light
      case "DASH": stroke = .dashed
      case "SINGLE": for direction in pending { joint[direction] = .light }
      case "DOUBLE":
        stroke = .double
        for direction in pending { joint[direction] = .double }
      case "AND": pending = []
      default:
        pending = Self.directions(String(word))
        for direction in pending { joint[direction] = stroke }
      }
    }
    return joint
  }

  private static func directions(_ word: String) -> [Direction] {
    switch word {
    case "UP": [.up]
    case "DOWN": [.down]
    case "LEFT": [.left]
    case "RIGHT": [.right]
    case "VERTICAL": [.up, .down]
    case "HORIZONTAL": [.left, .right]
    default: []
    }
  }

  /// The stroke of the lines of one axis: a whole one beats a dashed one, a double one a light one.
  private func stroke(_ joint: Joint, _ axis: [Direction]) -> Stroke? {
    let strokes = axis.compactMap { joint[$0] }
    return [.double, .light, .dashed].first(where: strokes.contains)
  }

  /// What a glyph has to show of a joint: lines go straight through where none leaves sideways, and
  /// where lines meet dashed ones are light.
  private func shown(_ joint: Joint) -> Joint {
    let axes: [[Direction]] = [[.up, .down], [.left, .right]]
    var shown = Joint.none
    for (axis, other) in zip(axes, axes.reversed()) {
      guard let stroke = stroke(joint, axis) else { continue }
      if self.stroke(joint, other) == nil { return Joint(axis, stroke) }
      for direction in axis where joint[direction] != nil {
        shown[direction] = stroke == .dashed ? .light : stroke
      }
    }
    return shown
  }

  @Test("in Unicode every joint has the glyph whose name tells its lines")
  func unicode() {
    for joint in Joint.all where joint != .none {
      let glyph = Charset.unicode.glyph(joint)
      #expect(arms(of: glyph) == shown(joint), "\(glyph)")
    }
  }

  @Test("in ASCII corners are . above and ' below, + is a joint, and a crossing is a hop")
  func ascii() {
    let ofVertical: [Stroke: Unicode.Scalar] = [.light: "|", .double: "\"", .dashed: ":"]
    let ofHorizontal: [Stroke: Unicode.Scalar] = [.light: "-", .double: "=", .dashed: "~"]
    for joint in Joint.all {
      let vertical = stroke(joint, [.up, .down]).flatMap { ofVertical[$0] }
      let horizontal = stroke(joint, [.left, .right]).flatMap { ofHorizontal[$0] }
      let expected: Unicode.Scalar
      switch (vertical, horizontal, joint.directions.count) {
      case (.some, .some, 2): expected = joint[.down] != nil ? "." : "'"
      case (.some, .some, 3): expected = "+"
      default: expected = vertical ?? horizontal ?? " "
      }
      #expect(Charset.ascii.glyph(joint) == expected, "\(joint)")
    }
  }

  @Test("the three layers are told apart by every straight line", arguments: Charset.allCases)
  func strokes(charset: Charset) {
    for axis in [[.up, .down], [.left, .right]] as [[Direction]] {
      #expect(Set(Stroke.allCases.map { charset.glyph(Joint(axis, $0)) }).count == 3)
    }
  }

  @Test("no joint looks empty, but the one that no line leaves", arguments: Charset.allCases)
  func empty(charset: Charset) {
    #expect(Joint.all.filter { charset.glyph($0) == " " } == [.none])
  }

  @Test("heads point where the line goes")
  func heads() {
    let directions: [Direction] = [.up, .right, .down, .left]
    #expect(directions.map(Charset.unicode.head) == ["▲", "►", "▼", "◄"])
    #expect(directions.map(Charset.ascii.head) == ["^", ">", "v", "<"])
  }

  @Test("every glyph takes one column, and in ASCII is of 7 bits", arguments: Charset.allCases)
  func widths(charset: Charset) {
    let glyphs =
      Joint.all.flatMap { [charset.glyph($0), charset.frameGlyph($0)] }
      + Direction.allCases.map(charset.head) + charset.ellipsis.unicodeScalars
    #expect(glyphs.allSatisfy { $0.columns == 1 })
    #expect(charset == .unicode || glyphs.allSatisfy(\.isASCII))
  }

  @Test("a border's corners are + in ASCII, and a line that begins at it leaves it whole")
  func frames() {
    let corners =
      [[.right, .down], [.left, .down], [.up, .right], [.up, .left]] as [[Direction]]
    #expect(corners.map { Charset.ascii.frameGlyph(Joint($0)) } == ["+", "+", "+", "+"])
    #expect(corners.map { Charset.unicode.frameGlyph(Joint($0)) } == ["┌", "┐", "└", "┘"])
    let opened: [[Direction]] = [
      [.left, .right, .down], [.left, .right], [.up, .down, .right], [.up, .down],
    ]
    #expect(opened.map { Charset.ascii.frameGlyph(Joint($0)) } == ["-", "-", "|", "|"])
    #expect(opened.map { Charset.unicode.frameGlyph(Joint($0)) } == ["┬", "─", "├", "│"])
  }
}
