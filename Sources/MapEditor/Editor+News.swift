import TextCanvas

/// What is told to the person, and what is asked though no key has asked for it.
extension Editor {
  /// Something to tell the person, until the next key.
  struct Message: Hashable, Sendable {
    let text: String
    var isTrouble = false
    /// Whether it comes of its own accord, and stays while a line is typed.
    ///
    /// What comes in the middle of a word would else go with its next letter.
    var isUnasked = false
    /// What has to be so for it to be true.
    var topic: Topic?

    /// What a message stays true of.
    enum Topic: Hashable, Sendable {
      /// That there is no journal.
      case journal
      /// Who has the map open too.
      case others
      /// What has become of the map's file.
      case file
    }
  }

  /// Tells what comes of its own accord: at once where it can be seen, else before all other news.
  mutating func tell(_ text: String, isTrouble: Bool = false, about topic: Message.Topic? = nil) {
    let news = Message(text: text, isTrouble: isTrouble, isUnasked: true, topic: topic)
    if showsNews {
      message = news
    } else {
      self.news.insert(news, at: 0)
    }
  }

  /// Takes back what is true no longer.
  mutating func takeBack(_ topic: Message.Topic) {
    if message?.topic == topic { message = nil }
    news.removeAll { $0.topic == topic }
  }

  /// Notes who has the map open too; those who have come are told of.
  mutating func take(_ others: [OtherEditor], newcomers: [OtherEditor]) {
    // Who has left meanwhile is no news.
    let gone = self.others.filter { !others.contains($0) }.map { EditorWords.openElsewhere($0) }
    news.removeAll { gone.contains($0.text) }
    news =
      newcomers.map { Message(text: EditorWords.openElsewhere($0), topic: .others) } + news
    // What a key did gives way to them; what came of its own accord may not have been read yet.
    if !newcomers.isEmpty, let message, !message.isTrouble,
      !message.isUnasked || message.topic == .others
    {
      self.message = nil
    }
    self.others = others
  }

  /// Tells the next news, where it can be seen and nothing else is told; then what waits to be asked.
  mutating func tellNews() {
    guard message == nil, showsNews else { return }
    if !news.isEmpty {
      message = news.removeFirst()
      message?.isUnasked = true
    } else if case .entry = mode, let interruption {
      tell(of: interruption)
    }
  }

  private var showsNews: Bool {
    switch mode {
    case .map, .entry: true
    default: false
    }
  }

  // MARK: What is asked unasked

  /// What is asked as soon as no line is typed and no key has come for a while, or when saving is asked for once
  /// more.
  ///
  /// Who is in the middle of a sentence would answer it with the sentence's next letter.
  enum Interruption: Hashable, Sendable {
    /// Whether to save over what somebody else has saved.
    case replacing(Mode.Replacement)
    /// Under which name to save, since it could not be saved under this one.
    case naming(String, why: String, thenQuit: Bool)

    /// What is told until it is asked; while a line is typed, over which nothing is asked, how to be asked too.
    func words(isTyping: Bool) -> String {
      switch self {
      case .replacing(let replacement):
        EditorWords.notSavedYet(
          shownText(replacement.path), isOwn: replacement.isOwn, isTyping: isTyping)
      case .naming(let name, let why, _):
        isTyping ? EditorWords.savingAsksForName(why) : EditorWords.saveFailed(name, why)
      }
    }

    var topic: Message.Topic? {
      if case .replacing(let replacement) = self, replacement.isOwn { .file } else { nil }
    }

    /// The same, where the person has gone on telling and does not want to quit any more.
    var staying: Interruption {
      switch self {
      case .replacing(var replacement):
        replacement.thenQuit = false
        return .replacing(replacement)
      case .naming(let name, let why, _): return .naming(name, why: why, thenQuit: false)
      }
    }
  }

  /// Notes what is to be asked, and tells why the map is not saved.
  mutating func awaitQuiet(for interruption: Interruption) {
    self.interruption = interruption
    tell(of: interruption)
  }

  private mutating func tell(of interruption: Interruption) {
    tell(
      interruption.words(isTyping: mode.entry != nil), isTrouble: true, about: interruption.topic)
  }

  /// Whether something is to be asked once no key has come for a while.
  public var awaitsQuiet: Bool {
    guard interruption != nil else { return false }
    switch mode {
    case .map: return true
    case .entry: return insistsOnSaving
    default: return false
    }
  }

  /// Asks what waits to be asked.
  mutating func interrupt() {
    guard awaitsQuiet, let asked = interruption else { return }
    interruption = nil
    insistsOnSaving = false
    switch asked {
    case .replacing(let replacement): ask(.replaceChanged(replacement))
    case .naming(let name, let why, let thenQuit):
      holdEntry()
      mode = .naming(LineInput(name), thenQuit: thenQuit)
      message = Message(text: EditorWords.saveFailed(name, why), isTrouble: true)
    }
  }

  /// How many questions have been asked whose answer can take something away from others or from oneself;
  /// nothing while none is asked.
  ///
  /// A key that was pressed before such a question could be seen is no answer to it.
  public var graveQuestion: Int? {
    guard case .question(let question) = mode, question.isGrave else { return nil }
    return graveQuestionCount
  }
}
