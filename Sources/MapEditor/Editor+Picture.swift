import MapDrawing
import MapLayout
import MapModel
import MapText
import TextCanvas

extension Editor {
  /// Where everything stands in the picture that is shown.
  var placement: Placement { picture.placement }

  private var layoutOptions: LayoutOptions {
    var options = sheet.layout
    options.columns = max(columns, Self.fewestColumns)
    return options
  }

  /// Changes the picture as the map has changed, and leaves everything else where it is.
  mutating func lay() {
    ticket += 1
    offered = nil
    if isAwaitingFresh || picture.placement.boxes.isEmpty || isMuchNew {
      layAfresh()
    } else if document.map.flows.count > Self.mostAtOnce {
      ask(.settled, .change(picture, to: document.map, layoutOptions))
    } else {
      show(quickPlacement(of: document.map, after: picture, layoutOptions))
      goOn()
    }
  }

  /// The pictures of larger maps are changed in the background too, so that nobody waits to type on.
  static let mostAtOnce = 1000

  /// Whether more is new than is there, as when a story is pasted: a picture made bit by bit would
  /// be hard to read then.
  private var isMuchNew: Bool {
    let old = picture.map.flows.count
    return document.map.flows.count - old > max(20, old)
  }

  /// Asks for a fresh picture; the one that is there is shown meanwhile.
  mutating func layAfresh() {
    guard !document.map.agencies.isEmpty else {
      isAwaitingFresh = false
      show(LaidOutMap(nothingOf: document.map, layoutOptions))
      return
    }
    isAwaitingFresh = true
    ask(.fresh, .map(document.map, layoutOptions))
  }

  /// Shows the picture that was offered, or asks for a fresh one.
  mutating func takeFreshLayout() {
    message = nil
    ticket += 1
    if let shownPicture, !picture.placement.boxes.isEmpty {
      history.add(TextEdit([]), EditorWords.laidOutAfresh, shownPicture, isLayout: true)
    }
    if let offered {
      showFresh(offered)
    } else {
      layAfresh()
    }
  }

  /// Takes a picture that was made in the background, where it is still wanted.
  mutating func take(_ result: LayoutResult) {
    let isCurrent = result.job.ticket == ticket
    switch result.job.purpose {
    case .settled where isCurrent:
      show(result.picture)
      goOn()
    case .fresh where isAwaitingFresh:
      isAwaitingFresh = false
      showFresh(
        isCurrent
          ? result.picture
          : quickPlacement(of: document.map, after: result.picture, layoutOptions))
    case .offered where isCurrent:
      let best = result.picture.placement.crossings
      if 10 * placement.crossings > 13 * best { offered = result.picture }
    case .settled, .fresh, .offered: return
    }
  }

  private mutating func showFresh(_ fresh: LaidOutMap) {
    offered = nil
    lastEra += 1
    era = lastEra
    show(fresh)
    centre()
    // A box that is being moved goes on from where it stands now.
    if case .moving = mode {
      mode = .map
      beginMove()
    }
    goOn()
  }

  /// Shows a picture that was shown before, where it has not been laid out afresh since.
  ///
  /// - Returns: Whether it is shown.
  mutating func showAgain(_ remembered: History.Picture?, isLayout: Bool) -> Bool {
    guard let remembered, isLayout || remembered.era == era, isLayout || !isAwaitingFresh,
      remembered.picture.options.detail == picture.options.detail
    else { return false }
    isAwaitingFresh = false
    let isOfOtherEra = era != remembered.era
    era = remembered.era
    ticket += 1
    offered = nil
    show(remembered.picture)
    if isOfOtherEra { centre() }
    goOn()
    return true
  }

  private mutating func show(_ picture: LaidOutMap) {
    self.picture = picture
    if document.map.agency(selection) == nil, document.map.flow(selection) == nil {
      selection = nil
    }
    follow()
  }

  /// Settles what is not settled, and else looks whether a fresh picture would be better.
  mutating func goOn() {
    if !picture.unsettled.isEmpty {
      ask(.settled, .picture(picture))
    } else if picture.map.flows.count <= Self.mostOffered, placement.crossings > 0 {
      ask(.offered, .map(document.map, layoutOptions))
    }
  }

  /// Larger maps are laid out afresh only when that is asked: it would keep a core busy after every fact.
  private static let mostOffered = 300

  private mutating func ask(_ purpose: LayoutJob.Purpose, _ start: LayoutJob.Start) {
    effects.append(.layOut(LayoutJob(ticket: ticket, purpose: purpose, start: start)))
  }

  // MARK: Scrolling

  /// Puts the picture into the middle of the screen, or what of it has room.
  private mutating func centre() {
    scroll = placement.extent.origin
    adaptToScreen()
  }

  /// Makes the most of a screen of another size: what has room is seen whole.
  mutating func adaptToScreen() {
    let extent = placement.extent
    if extent.columns <= columns {
      scroll.column = extent.left - (columns - extent.columns) / 2
    } else {
      scroll.column = min(max(scroll.column, extent.left), extent.right + 1 - columns)
    }
    scroll(by: 0)
    // Some lines that are told later go round above.
    if extent.rows <= mapRows { scroll.row = extent.top - min(3, (mapRows - extent.rows + 1) / 2) }
    follow()
    let view = Rect(origin: scroll, columns: columns, rows: mapRows)
    let frames = placement.boxes.map(\.frame)
    // A corner of the picture with nothing but lines in it tells nobody where they are.
    if !frames.contains(where: view.intersects) {
      reveal(frames.min { ($0.top, $0.left) < ($1.top, $1.left) }.map { [$0] } ?? [])
    }
  }

  /// Scrolls so that the selection can be seen, a flow with both its boxes if there is room; no further
  /// than that.
  mutating func follow() {
    guard let selection, let frame = placement.frame(of: selection, picture.map) else { return }
    reveal(
      [placement.surroundings(of: selection, picture.map), frame].compactMap(\.self))
  }

  /// Scrolls so that the first of some rectangles that has room can be seen, and no further.
  private mutating func reveal(_ frames: [Rect]) {
    let views = frames.map { $0.widened(columns: 1, rows: 1) }
    guard
      let view = views.first(where: { $0.columns <= columns && $0.rows <= mapRows }) ?? views.last
    else { return }
    scroll.row = max(scroll.row, view.bottom - mapRows + 1)
    scroll.row = min(scroll.row, view.top)
    scroll.column = max(scroll.column, view.right - columns + 1)
    scroll.column = min(scroll.column, view.left)
  }

  /// Looks some rows further down, no further than the picture goes.
  mutating func scroll(by rows: Int) {
    let extent = placement.extent
    let first = min(scroll.row, extent.top - 1)
    let last = max(scroll.row, extent.bottom + 2 - mapRows)
    scroll.row = min(max(first, scroll.row + rows), last)
  }
}
