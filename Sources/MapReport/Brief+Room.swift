import MapModel

// What the room said and agreed, and how things were counted.

extension Brief {
  /// What troubles people most, what is agreed, what nobody could answer.
  var room: [Block] {
    entries(of: .issue).prefix(BriefWords.fewIssues).listed(under: BriefWords.issues) + actions
      + entries(of: .question).listed(under: BriefWords.questions)
  }

  /// What else the room said: other issues, marks to come back to, what is for another day.
  var aside: [Block] {
    entries(of: .issue).dropFirst(BriefWords.fewIssues).listed(under: BriefWords.otherIssues)
      + marks.listed(under: BriefWords.marks)
      + entries(of: .park).listed(under: BriefWords.parked)
      + notes.listed(under: BriefWords.notes)
  }

  /// Remarks of one kind, those with most votes first.
  private func entries(of kind: Remark.Kind) -> [Block.Entry] {
    let remarks = map.remarks.filter { $0.kind == kind }
    return remarks.indices
      .sorted { (-remarks[$0].votes, $0) < (-remarks[$1].votes, $1) }
      .map { place in
        let remark = remarks[place]
        return Block.Entry(
          word: remark.votes > 0 ? BriefWords.votes(remark.votes) : "",
          text: BriefWords.remark(remark.text, about: remark.subjects.map(teller.shownName)),
          details: teller.asides(remark))
      }
  }

  /// Who will do what, the most pressing first.
  private var actions: [Block] {
    let actions = map.remarks.filter { $0.kind == .action }
    let dated = actions.enumerated().compactMap { place, action in
      action.due.map { (due: $0, place: place) }
    }
    .sorted { ($0.due, $0.place) < ($1.due, $1.place) }
    .map { actions[$0.place] }
    let entries = (dated + actions.filter { $0.due == nil }).map { action in
      Block.Entry(
        word: BriefWords.due(action.due),
        text: BriefWords.action(action.text, by: action.actors.map(teller.shownName)),
        details: teller.done(action) + teller.asides(action), isDone: action.isDone)
    }
    return entries.isEmpty
      ? [Block.paragraph(BriefWords.noActions)].under(BriefWords.actions)
      : entries.listed(under: BriefWords.actions)
  }

  /// What people want to come back to.
  private var marks: [Block.Entry] {
    map.facts.compactMap { fact in
      fact.later.map { Block.Entry(text: BriefWords.mark(subject(of: fact), $0)) }
    }
  }

  /// What a fact is about, in a few words.
  private func subject(of fact: Fact) -> String {
    switch fact {
    case .flow(let step):
      BriefWords.marked(
        ComparisonWords.way(teller.shownName(step.source), teller.shownName(step.target)),
        step.label)
    case .agency(let declaration): declaration.name
    case .journey(let journey): journey.title
    case .remark(let remark): remark.text
    case .title(let title): title.text
    case .heading(let heading): heading.text
    }
  }

  /// What was noted behind the flows.
  private var notes: [Block.Entry] {
    teller.headings(afterFirstFlow: true).map {
      Block.Entry(text: Words.sentence($0.text), details: teller.asides($0))
    }
  }

  /// What the words mean, and how things were counted.
  var method: [Block] {
    let terms = BriefWords.terms + (comparison == nil ? [] : BriefWords.comparedTerms)
    return [
      .paragraph(BriefWords.method(isAnonymous: teller.isAnonymous)),
      .entries(terms.map { Block.Entry(word: $0.word, text: $0.meaning) }),
    ]
    .under(BriefWords.methodHeading)
  }
}
