import MapModel

/// A reader's eye upon a line.
struct Eye {
  var line: Int32 = 0
  var spot: Spot
  var way: Way
  /// The layers that straight pieces tell.
  var layers: Set<Layer> = []
  /// Whether corners and crossings told that the line is doubled, or that it is not.
  var doubles: Set<Bool> = []
}

/// What the next cell of a line is.
private enum Step {
  case straight(Layer)
  case crossing
  case corner(Way)
  case head(LineEnd)
  case text
  case trouble(String)
}

extension PictureReader {
  /// Follows all lines: from the borders that they leave, and from names of other parts.
  mutating func followAllLines() {
    for (number, box) in boxes.enumerated() {
      for column in box.left + 1..<box.right {
        for (row, way) in [(box.top, Way.up), (box.bottom, .down)] {
          followLine(fromBorder: Spot(row: row, column: column), way, of: number)
        }
      }
      for row in box.top + 1..<box.bottom {
        for (column, way) in [(box.left, Way.left), (box.right, .right)] {
          followLine(fromBorder: Spot(row: row, column: column), way, of: number)
        }
      }
    }
    for (number, end) in looseEnds.enumerated() where !end.isTarget {
      // Lines leave a name straight; a corner beside it is another's.
      let doors = end.doors.filter {
        leaves($0.spot, $0.way.opposite) && !".'".unicodeScalars.contains(grid[$0.spot])
      }
      guard let door = doors.first, doors.count == 1 else {
        tell("a name of another part that \(doors.count) lines leave", at: end.origin)
        continue
      }
      follow(Eye(spot: door.spot, way: door.way.opposite), from: .looseEnd(number))
    }
  }

  private mutating func followLine(fromBorder spot: Spot, _ way: Way, of box: Int) {
    let next = spot.moved(way)
    var doubles: Set<Bool> = []
    if grid.isUnicode {
      // The border opens where a line leaves.
      guard let port = LineGlyph.unicode(grid[spot]) else { return }
      guard port.has(way) else {
        if joins(next, way) { tell("a line that touches a box", at: next) }
        return
      }
      doubles = [port.isDouble(way)]
    } else if !leaves(next, way) {
      return
    }
    let eye = Eye(spot: next, way: way, doubles: doubles)
    follow(eye, from: .box(box))
  }

  /// Whether a line may begin in a cell and leave it in a way.
  private func leaves(_ spot: Spot, _ way: Way) -> Bool {
    guard isInside(spot), owner(spot) == nil else { return false }
    if grid.isUnicode { return LineGlyph.unicode(grid[spot])?.has(way.opposite) == true }
    if let glyph = LineGlyph.ascii(grid[spot]) { return glyph.has(way) && !isInWord(spot, way) }
    return turn(at: spot, way.opposite) != nil
  }

  /// Whether what stands in a cell is joined to the one from which one comes.
  private func joins(_ spot: Spot, _ way: Way) -> Bool {
    guard isInside(spot), owner(spot) == nil else { return false }
    return LineGlyph.unicode(grid[spot])?.has(way.opposite) == true
  }

  /// Follows one line to its head.
  private mutating func follow(_ start: Eye, from source: LineEnd) {
    var eye = start
    lines.append(nil)
    eye.line = Int32(lines.count)
    while true {
      switch step(eye) {
      case .straight(let layer):
        eye.layers.insert(layer)
        claim(eye.spot, eye)
      case .crossing:
        claim(eye.spot, eye)
      case .corner(let way):
        claim(eye.spot, eye)
        eye.way = way
        claim(eye.spot, eye)
      case .head(let target):
        claim(eye.spot, eye)
        return finish(eye, source, target)
      case .text:
        guard passLabel(&eye) else {
          return tell("a line that goes no further", at: eye.spot)
        }
        continue
      case .trouble(let what):
        return tell(what, at: eye.spot)
      }
      noteDoubles(&eye)
      eye.spot = eye.spot.moved(eye.way)
    }
  }

  private func noteDoubles(_ eye: inout Eye) {
    guard grid.isUnicode, let glyph = LineGlyph.unicode(grid[eye.spot]) else { return }
    eye.doubles.insert(glyph.isDouble(eye.way))
    if glyph.armCount == 2, glyph.layer == nil {
      eye.doubles.formUnion([glyph.isTall, glyph.isWide])
    }
  }

  private mutating func claim(_ spot: Spot, _ eye: Eye) {
    let axis = eye.way.isVertical ? 1 : 0
    let there = runs[axis][index(spot)]
    if there != 0 { tell("two lines in one cell", at: spot) }
    runs[axis][index(spot)] = eye.line
  }

  private mutating func finish(_ eye: Eye, _ source: LineEnd, _ target: LineEnd) {
    guard let layer = eye.layers.first, eye.layers.count == 1 else {
      let what = eye.layers.isEmpty ? "a line that tells no layer" : "a line of two layers"
      return tell(what, at: eye.spot)
    }
    if eye.doubles.contains(layer != .official) {
      tell("a line with a bend or a beginning of another layer", at: eye.spot)
    }
    if case .looseEnd(let number) = target, !looseEnds[number].isTarget {
      tell("a line that leads to where another comes from", at: eye.spot)
    }
    lines[Int(eye.line) - 1] = FollowedLine(
      source: source, target: target, layer: layer, head: eye.spot)
  }

  /// Whether a line goes on in a cell behind a label.
  func goesOn(_ spot: Spot, _ eye: Eye) -> Bool {
    var here = eye
    here.spot = spot
    switch step(here) {
    case .head, .crossing: return true
    case .straight(let layer):
      guard eye.layers.isEmpty || eye.layers.contains(layer) else { return false }
      guard !grid.isUnicode, !eye.way.isVertical else { return true }
      // In a word a hyphen has a letter behind it.
      here.spot = spot.moved(eye.way)
      if case .text = step(here) { return isDoor(here.spot, eye.way) }
      return true
    case .corner, .text, .trouble: return false
    }
  }

  /// Whether a line may end in the cell before this one, since a name of another part follows.
  private func isDoor(_ spot: Spot, _ way: Way) -> Bool {
    looseEnds.contains { $0.doors.contains { $0.spot == spot.moved(way.opposite) } }
  }

  // MARK: One cell

  private func step(_ eye: Eye) -> Step {
    let spot = eye.spot
    guard isInside(spot) else { return .trouble("a line that leaves the picture") }
    guard owner(spot) == nil else { return .trouble("a line that runs into a box or a name") }
    if isHead(grid[spot], eye.way), let target = target(of: eye) { return .head(target) }
    return grid.isUnicode ? unicodeStep(eye) : asciiStep(eye)
  }

  private func isHead(_ scalar: Unicode.Scalar, _ way: Way) -> Bool {
    let heads: [Unicode.Scalar] =
      grid.isUnicode ? ["▲", "►", "▼", "◄"] : ["^", ">", "v", "<"]
    return scalar == heads[way.rawValue]
  }

  /// What the head in a cell points at.
  private func target(of eye: Eye) -> LineEnd? {
    let next = eye.spot.moved(eye.way)
    if case .box(let number) = owner(next), boxes[number].side(of: next) == eye.way.opposite {
      return .box(number)
    }
    let number = looseEnds.indices.first {
      looseEnds[$0].doors.contains { $0.spot == eye.spot && $0.way == eye.way }
    }
    return number.map { .looseEnd($0) }
  }

  private func unicodeStep(_ eye: Eye) -> Step {
    let scalar = grid[eye.spot]
    guard let glyph = LineGlyph.unicode(scalar) else {
      return "▲►▼◄".unicodeScalars.contains(scalar)
        ? .trouble("a head that points at nothing") : .text
    }
    guard glyph.has(eye.way.opposite) else { return .trouble("a line that runs into another") }
    switch glyph.armCount {
    case 2 where glyph.has(eye.way): return glyph.layer.map { .straight($0) } ?? .crossing
    case 2: return eye.way.sides.first { glyph.has($0) }.map { .corner($0) } ?? .text
    case 4: return .crossing
    default: return .trouble("a line that joins another")
    }
  }

  private func asciiStep(_ eye: Eye) -> Step {
    let spot = eye.spot
    if passesFrame(spot, eye.way) { return .crossing }
    if let glyph = LineGlyph.ascii(grid[spot]), let layer = glyph.layer {
      // A mark of another layer with a blank beside it is a word of the label.
      let isWord =
        !eye.layers.isEmpty && !eye.layers.contains(layer) && grid.isBlank(spot.moved(eye.way))
      if glyph.has(eye.way) { return isInWord(spot, eye.way) || isWord ? .text : .straight(layer) }
      // Where lines cross, the one that runs up and down hides the other.
      if !eye.way.isVertical, isHop(spot, eye.way) { return .crossing }
    }
    if let way = turn(at: spot, eye.way.opposite) { return .corner(way) }
    return .text
  }

  /// Whether a line that runs from side to side passes under the piece of another in a cell.
  private func isHop(_ spot: Spot, _ way: Way) -> Bool {
    guard LineGlyph.ascii(grid[spot])?.has(.up) == true else { return false }
    return isHorizontal(spot.moved(way), way)
  }

  /// Whether a piece of line that runs from side to side, or its corner, stands in a cell.
  private func isHorizontal(_ spot: Spot, _ way: Way) -> Bool {
    LineGlyph.ascii(grid[spot])?.has(way) == true || ".'".unicodeScalars.contains(grid[spot])
  }

  /// Whether a character that may be a piece of line up and down has a letter or a digit beside it.
  private func isInWord(_ spot: Spot, _ way: Way) -> Bool {
    way.isVertical && Way.down.sides.contains { grid[spot.moved($0)].properties.isAlphabetic }
  }

  /// The way in which a plain corner turns a line that comes in from a side of its cell.
  ///
  /// `.` has an arm down and `'` one up; of the sides, the one counts where a line goes on.
  private func turn(at spot: Spot, _ from: Way) -> Way? {
    let arm: Way
    switch grid[spot] {
    case ".": arm = .down
    case "'": arm = .up
    default: return nil
    }
    guard from.isVertical else {
      let next = grid[spot.moved(arm)]
      let goesOn = "|\":.'v^".unicodeScalars.contains(next)
      return goesOn ? arm : nil
    }
    guard from == arm else { return nil }
    let sides = Way.down.sides.filter {
      isHorizontal(spot.moved($0), $0) || isHop(spot.moved($0), $0)
    }
    return sides.count == 1 ? sides[0] : nil
  }
}
