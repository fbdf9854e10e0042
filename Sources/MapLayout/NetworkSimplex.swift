/// Finds a flow of the least cost round a network, and with it the potentials of the nodes.
///
/// Nothing flows in or out; what flows, flows in circles, through arcs whose cost is below nought.
/// The tree that holds the arcs which are neither empty nor full is changed arc by arc until no arc
/// promises a gain. Trees are kept strongly feasible, so that the method cannot go round in circles.
/// Arcs may be added to a network that has been solved; it is then solved from where it stands.
///
/// - SeeAlso: W. H. Cunningham, “A Network Simplex Method”, 1976; Z. Király and P. Kovács, “Efficient
///   Implementations of Minimum-Cost Flow Algorithms”, 2012, for the search of arcs in blocks.
struct NetworkSimplex {
  private struct Node {
    var potential: Int
    /// The node that this one hangs on, and the arc that it hangs by.
    var parent: Int32
    var arc: Int32
    var depth: Int32
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    var previousSibling: Int32 = -1
  }

  private struct Arc {
    let tail: Int32
    let head: Int32
    let cost: Int
    let capacity: Int
    var flow = 0
    var state: State
  }

  private enum State: Int8 {
    case empty = 1
    case inTree = 0
    case full = -1
  }

  private var nodes: [Node]
  /// Arcs from each node to the root, so dear that nothing will flow there; then those of the network.
  private var arcs: [Arc]
  private var nextArc: Int
  private let root: Int32

  /// Makes a network without arcs.
  ///
  /// - Parameters:
  ///   - nodeCount: How many nodes it has.
  ///   - greatestCost: No arc costs more, or less than as much below nought.
  init(nodeCount: Int, greatestCost: Int) {
    root = Int32(nodeCount)
    nextArc = nodeCount
    let dear = (greatestCost + 1) * (nodeCount + 1)
    nodes = (0..<root).map { Node(potential: -dear, parent: Int32(nodeCount), arc: $0, depth: 1) }
    nodes.append(Node(potential: 0, parent: -1, arc: -1, depth: 0))
    arcs = (0..<root).map { [root] in
      Arc(tail: $0, head: root, cost: dear, capacity: .max, state: .inTree)
    }
    for node in 0..<root { hang(node, on: root) }
  }

  /// Adds an arc through which nothing flows yet.
  mutating func addArc(from tail: Int, to head: Int, cost: Int, capacity: Int) {
    arcs.append(
      Arc(tail: Int32(tail), head: Int32(head), cost: cost, capacity: capacity, state: .empty))
  }

  /// The potentials of all nodes for a flow of the least cost: that of an arc's tail is no more than
  /// the arc's cost below that of its head, unless the arc is full.
  mutating func potentials() -> [Int] {
    while let arc = arcThatGains() { bringIn(arc) }
    return nodes.dropLast().map(\.potential)
  }

  private mutating func hang(_ node: Int32, on parent: Int32) {
    let other = nodes[Int(parent)].firstChild
    nodes[Int(node)].nextSibling = other
    nodes[Int(node)].previousSibling = -1
    nodes[Int(node)].parent = parent
    if other >= 0 { nodes[Int(other)].previousSibling = node }
    nodes[Int(parent)].firstChild = node
  }

  private mutating func takeOff(_ node: Int32) {
    let here = nodes[Int(node)]
    if here.previousSibling >= 0 {
      nodes[Int(here.previousSibling)].nextSibling = here.nextSibling
    } else {
      nodes[Int(here.parent)].firstChild = here.nextSibling
    }
    if here.nextSibling >= 0 {
      nodes[Int(here.nextSibling)].previousSibling = here.previousSibling
    }
  }

  /// The arc that gains most among a block of arcs; blocks are searched in turn.
  private mutating func arcThatGains() -> Int? {
    let first = Int(root)
    let count = arcs.count - first
    guard count > 0 else { return nil }
    var block = 16
    while block * block < count { block += 1 }
    var best = 0
    var bestArc = -1
    var left = block
    var place = nextArc
    for _ in 0..<count {
      if place == arcs.count { place = first }
      let arc = arcs[place]
      if arc.state != .inTree {
        let gain =
          Int(arc.state.rawValue)
          * (arc.cost + nodes[Int(arc.tail)].potential - nodes[Int(arc.head)].potential)
        if gain < best {
          best = gain
          bestArc = place
        }
      }
      place += 1
      left -= 1
      if left == 0 {
        if bestArc >= 0 { break }
        left = block
      }
    }
    nextArc = place
    return bestArc >= 0 ? bestArc : nil
  }

  private mutating func bringIn(_ arc: Int) {
    let isEmpty = arcs[arc].state == .empty
    let first = isEmpty ? arcs[arc].tail : arcs[arc].head
    let second = isEmpty ? arcs[arc].head : arcs[arc].tail
    let join = meetingPoint(first, second)
    // What can flow round the circle, and which arc then is the first to be empty or full.
    var room = arcs[arc].capacity
    var leaving: Int32 = -1
    var leavesOnFirstSide = false
    var node = first
    while node != join {
      let left = self.room(above: node, upwards: false)
      if left < room {
        room = left
        leaving = node
        leavesOnFirstSide = true
      }
      node = nodes[Int(node)].parent
    }
    node = second
    while node != join {
      let left = self.room(above: node, upwards: true)
      if left <= room {
        room = left
        leaving = node
        leavesOnFirstSide = false
      }
      node = nodes[Int(node)].parent
    }
    precondition(room < .max, "distances contradict each other")
    if room > 0 {
      arcs[arc].flow += isEmpty ? room : -room
      pass(room, from: first, to: join, upwards: false)
      pass(room, from: second, to: join, upwards: true)
    }
    guard leaving >= 0 else {
      arcs[arc].state = isEmpty ? .full : .empty
      return
    }
    let leavingArc = Int(nodes[Int(leaving)].arc)
    arcs[leavingArc].state = arcs[leavingArc].flow == 0 ? .empty : .full
    arcs[arc].state = .inTree
    rehang(leavesOnFirstSide ? first : second, by: Int32(arc), leaving)
  }

  private func meetingPoint(_ first: Int32, _ second: Int32) -> Int32 {
    var one = first
    var other = second
    while one != other {
      if nodes[Int(one)].depth >= nodes[Int(other)].depth {
        one = nodes[Int(one)].parent
      } else {
        other = nodes[Int(other)].parent
      }
    }
    return one
  }

  /// How much more can flow between a node and its parent, in one direction.
  private func room(above node: Int32, upwards: Bool) -> Int {
    let arc = arcs[Int(nodes[Int(node)].arc)]
    return (arc.tail == node) == upwards ? arc.capacity - arc.flow : arc.flow
  }

  private mutating func pass(_ amount: Int, from start: Int32, to end: Int32, upwards: Bool) {
    var node = start
    while node != end {
      let arc = Int(nodes[Int(node)].arc)
      arcs[arc].flow += (arcs[arc].tail == node) == upwards ? amount : -amount
      node = nodes[Int(node)].parent
    }
  }

  /// Hangs the part of the tree that a leaving arc cuts off on the arc that comes in.
  private mutating func rehang(_ node: Int32, by arc: Int32, _ leaving: Int32) {
    let incoming = arcs[Int(arc)]
    let isTail = incoming.tail == node
    let other = isTail ? incoming.head : incoming.tail
    let change =
      nodes[Int(other)].potential - nodes[Int(node)].potential
      + (isTail ? -incoming.cost : incoming.cost)
    // From the new link up to the cut, what was a parent becomes a child.
    var here = node
    var parent = other
    var link = arc
    while true {
      let old = nodes[Int(here)]
      takeOff(here)
      hang(here, on: parent)
      nodes[Int(here)].arc = link
      if here == leaving { break }
      parent = here
      link = old.arc
      here = old.parent
    }
    update(below: node, change)
  }

  /// Walks over a part of the tree, each node before its children.
  private mutating func update(below top: Int32, _ change: Int) {
    var here = top
    while true {
      nodes[Int(here)].potential += change
      nodes[Int(here)].depth = nodes[Int(nodes[Int(here)].parent)].depth + 1
      if nodes[Int(here)].firstChild >= 0 {
        here = nodes[Int(here)].firstChild
        continue
      }
      while here != top, nodes[Int(here)].nextSibling < 0 { here = nodes[Int(here)].parent }
      if here == top { return }
      here = nodes[Int(here)].nextSibling
    }
  }
}
