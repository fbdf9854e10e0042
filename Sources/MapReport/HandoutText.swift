import MapDiff
import MapDrawing
import MapMeasures
import MapModel
import TextCanvas

/// The words of a handout, in lines as wide as a page.
struct HandoutText {
  let map: CareMap
  let options: HandoutOptions
  let comparison: Comparison
  let columns: Int
  /// Who was there, or how many, and who was not.
  private let attendance: [String]
  private let compared: ComparisonPicture?

  init(_ told: CareMap, _ options: HandoutOptions, columns: Int) {
    let teller = Teller(told, isAnonymous: options.isAnonymous)
    map = teller.map
    attendance = teller.attendance
    self.options = options
    self.columns = columns
    comparison = Comparison(of: map, options.sides.left, with: options.sides.right)
    compared = options.comparing == .together ? ComparisonPicture(of: comparison) : nil
  }

  // MARK: Title

  private var name: String { map.title?.text ?? HandoutWords.untitled }

  /// What is shown of the map: one layer, or two beside each other.
  private var scope: String? {
    if options.comparing != nil { return HandoutWords.sides(comparison) }
    let layers = Layer.allCases.filter { self.layers.contains($0) }
    return layers.count == 1 ? HandoutWords.only(layers[0]) : nil
  }

  /// The map, when and where it was told.
  var title: [String] {
    ([name] + [scope, occasion].compactMap { $0 }).map(shownText)
  }

  private var occasion: String? {
    let told = map.headings(.date).map(Words.day) + map.headings(.venue)
    return told.isEmpty ? nil : told.joined(separator: ", ")
  }

  /// Who was there and who was not, and what it is about.
  var more: [String] {
    let lines =
      map.headings(.about) + map.headings(.note).map(Words.note)
      + map.headings(.facilitator).map(HandoutWords.facilitator)
    let end =
      (options.isAnonymous ? [HandoutWords.hidden] : [])
      + (map.facts.isEmpty ? [Words.nothingTold] : [])
    return (lines + attendance + end).map(shownText)
  }

  /// What stands at the foot of every page.
  var running: String {
    [name, map.headings(.date).first.map(Words.day), scope]
      .compactMap { $0 }.joined(separator: " - ")
  }

  // MARK: Picture

  var picture: HandoutPicture {
    var sheet = options.sheet
    if let compared {
      sheet.layers = .all
      sheet.caption = compared.caption
      return HandoutPicture(of: compared.map, sheet, views: [.init(layers: .all)])
    }
    sheet.layers = layers
    return HandoutPicture(of: map, sheet, views: views)
  }

  /// The layers that are shown of the map as it was told.
  private var layers: LayerSet {
    options.comparing == .sideBySide
      ? [LayerSet(options.sides.left), LayerSet(options.sides.right)] : options.sheet.layers
  }

  /// Whether the handout is about both layers that can be compared.
  private var areBothShown: Bool {
    options.comparing != nil
      || layers.contains(options.sides.left) && layers.contains(options.sides.right)
  }

  private var views: [HandoutPicture.View] {
    guard options.comparing == .sideBySide else {
      let shown = Layer.allCases.filter { layers.contains($0) }
      let nothing = shown.count == 1 ? HandoutWords.nothing(of: shown[0]) : nil
      return [.init(layers: layers, nothing: map.facts.isEmpty ? nil : nothing)]
    }
    return [options.sides.left, options.sides.right].map { layer in
      HandoutPicture.View(
        ComparisonWords.capitalized(ComparisonWords.side(layer)), layers: LayerSet(layer),
        nothing: HandoutWords.nothing(of: layer))
    }
  }

  // MARK: Key

  /// Every flow with its number in the picture, what was told of it and by whom.
  var key: HandoutSection {
    HandoutSection(HandoutWords.key, compared.map(keyOfSides) ?? keyOfMap, isLoose: false)
  }

  private var keyOfMap: [[String]] {
    map.flows.filter { layers.contains($0.layer) }
      .map { flow in
        entry(
          "[\(flow.id.index + 1)]", MapDrawing.Words.key(of: flow, map), HandoutWords.told(of: flow)
        )
      }
  }

  private func keyOfSides(_ picture: ComparisonPicture) -> [[String]] {
    zip(picture.map.flows, comparison.flows).map { flow, difference in
      entry(
        "[\(flow.id.index + 1)]",
        MapDrawing.Words.key(of: flow, picture.map, meaning(of: flow, difference)),
        HandoutWords.told(of: difference))
    }
  }

  /// What a line in the picture means, of this flow alone.
  private func meaning(of flow: Flow, _ difference: FlowDifference) -> Caption {
    let word = ComparisonWords.status(difference.status)
    return Caption(title: "", meanings: [Caption.Meaning(of: flow.layer, word, nil)])
  }

  /// A thing with a mark before it, and what is told of it below, further to the right.
  private func entry(_ mark: String, _ text: String, _ details: [String]) -> [String] {
    let indent = TextCanvas.columns(of: mark) + 1
    return wrapped(shownText("\(mark) \(text)"), to: columns, indent: indent)
      + details.flatMap { detail in
        wrapped(shownText(detail), to: columns - indent, indent: 2).map {
          String(repeating: " ", count: indent) + $0
        }
      }
  }

  // MARK: Journeys

  /// The journeys of both sides in columns, then those of the layer that is not compared; all in sentences
  /// where a side has none.
  var journeys: [HandoutSection] {
    let sides = SideNames(of: comparison)
    let told = comparison.journeys.filter { ($0.left ?? $0.right)?.isStandIn == false }
    let isComparable =
      areBothShown && told.contains { $0.left != nil } && told.contains { $0.right != nil }
    let shown = isComparable ? told : []
    let tables = shown.map { journey in
      wrapped(shownText(ComparisonWords.journey(journey, of: comparison)), to: columns) + [""]
        + Table(rows: JourneyColumns(journey, sides).rows.map { $0.map(shownText) })
        .lines(columns: columns)
        + notes(of: journey).flatMap { wrapped(shownText($0), to: columns, indent: 2) }
    }
    let compared = isComparable ? [options.sides.left, options.sides.right] : []
    let others = Teller(map).ways.filter { way in
      !compared.contains(way.layer) && (options.comparing != nil || layers.contains(way.layer))
    }.map { way in
      way.sentences.flatMap { wrapped(shownText($0), to: columns, indent: 2) }
    }
    return [
      HandoutSection(HandoutWords.journeys, tables, isLoose: true),
      HandoutSection(
        isComparable ? HandoutWords.otherJourneys : HandoutWords.allJourneys, others, isLoose: true),
    ]
  }

  private func notes(of journey: JourneyDifference) -> [String] {
    [journey.left, journey.right].flatMap { $0?.journey.notes ?? [] }.map(Words.note)
  }

  // MARK: Differences

  /// What differs, with a box to tick; nothing where only one side was told.
  var differences: HandoutSection {
    let isComparable =
      areBothShown
      && [options.sides.left, options.sides.right].allSatisfy { layer in
        map.flows.contains { $0.layer == layer }
      }
    let entries =
      !isComparable
      ? []
      : comparison.flows.filter(\.differs).map { difference in
        entry(
          HandoutWords.box(isTicked: false),
          "\(ComparisonWords.status(difference.status)): "
            + ComparisonWords.flow(difference, of: comparison),
          ComparisonWords.details(of: difference, in: comparison))
      }
    return HandoutSection(HandoutWords.differences, entries, isLoose: false)
  }

  /// What the words mean that journeys and differences are told in.
  func words(journeys: Bool, differences: Bool) -> HandoutSection {
    let terms =
      (journeys ? HandoutWords.termsOfJourneys : [])
      + (differences ? HandoutWords.termsOfDifferences : [])
    return HandoutSection(
      HandoutWords.words,
      terms.map { wrapped(shownText("\($0.word) \($0.meaning)"), to: columns, indent: 2) },
      isLoose: false)
  }

  // MARK: What the room said

  /// What was agreed, what troubles people, what nobody knows, and what is for another day.
  var remarks: [HandoutSection] {
    [Remark.Kind.action, .issue, .question, .park].map { kind in
      let told = map.remarks.filter { $0.kind == kind }
      let ranked = told.enumerated().sorted { one, other in
        (other.element.votes, one.offset) < (one.element.votes, other.offset)
      }
      return HandoutSection(
        HandoutWords.heading(kind), ranked.map { entry(of: $0.element) }, isLoose: false)
    }
  }

  private func entry(of remark: Remark) -> [String] {
    let votes = remark.votes > 0 ? " (\(Words.count(remark.votes, "vote", "votes")))" : ""
    return entry(
      remark.kind == .action ? HandoutWords.box(isTicked: remark.isDone) : "-",
      remark.text + votes,
      [
        HandoutWords.promise(remark),
        remark.subjects.isEmpty ? nil : HandoutWords.subjects(remark.subjects),
      ].compactMap { $0 } + HandoutWords.told(of: remark))
  }
}
