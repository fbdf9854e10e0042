import MapModel

/// The short form of a duration or a rate that was written in words, for a message's mend.
enum ValueSuggestion {
  /// `2 weeks` becomes `2w`, `2 to 3 days` becomes `2-3d`; nothing where it cannot be told.
  static func duration(of written: String) -> String? {
    var suggestion = ""
    for token in tokens(of: written) {
      switch token {
      case .number(let number):
        // Side by side, two numbers may be one with a comma in it: `1,5h` is not `15h`.
        guard suggestion.last?.isNumber != true else { return nil }
        suggestion += number
      case .sign(let sign) where sign == "-" || sign == "–" || sign == "—": suggestion += "-"
      case .word("to"), .word("or"): suggestion += "-"
      case .word("and"), .word("about"), .word("a"), .word("an"), .sign(","): continue
      case .word(let word):
        guard let unit = unit(of: word) else { return nil }
        suggestion += unit.rawValue
      case .sign: return nil
      }
    }
    let bytes = Array(suggestion.utf8)
    guard !bytes.isEmpty,
      case .duration = DurationReading(bytes.span, Slice(start: 0, end: bytes.count))
    else { return nil }
    return suggestion
  }

  /// `12 per week` becomes `12/week`; nothing where it cannot be told.
  static func rate(of written: String) -> String? {
    var number: String?
    var period: Rate.Period?
    for token in tokens(of: written) {
      switch token {
      case .number(let text):
        guard number == nil else { return nil }
        number = text
      case .word(let word): period = period ?? Self.period(of: word)
      case .sign: continue
      }
    }
    guard let number, let period else { return nil }
    return Rate(text: "\(number)/\(period.rawValue)")?.description
  }

  private enum Token {
    case number(String)
    case word(String)
    case sign(Character)
  }

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    for character in text.lowercased() {
      let isDigit = character.isASCII && character.isNumber
      switch (tokens.last, character) {
      case (.number(let number), _) where isDigit || character == ".":
        tokens[tokens.count - 1] = .number(number + String(character))
      case (.word(let word), _) where character.isLetter:
        tokens[tokens.count - 1] = .word(word + String(character))
      case (_, _) where isDigit: tokens.append(.number(String(character)))
      case (_, _) where character.isLetter: tokens.append(.word(String(character)))
      case (_, _) where character.isWhitespace: tokens.append(.sign(","))
      default: tokens.append(.sign(character))
      }
    }
    return tokens
  }

  private static func unit(of word: String) -> Duration.Unit? {
    switch word {
    case "s", "sec", "secs", "second", "seconds": .second
    case "m", "min", "mins", "minute", "minutes": .minute
    case "h", "hr", "hrs", "hour", "hours": .hour
    case "d", "day", "days": .day
    case "w", "wk", "wks", "week", "weeks": .week
    case "mo", "mth", "mths", "month", "months": .month
    case "y", "yr", "yrs", "year", "years": .year
    default: nil
    }
  }

  private static func period(of word: String) -> Rate.Period? {
    switch word {
    case "h", "hr", "hour", "hours", "hourly": .hour
    case "d", "day", "days", "daily": .day
    case "night", "nights", "nightly": .night
    case "w", "wk", "week", "weeks", "weekly": .week
    case "mo", "month", "months", "monthly": .month
    case "y", "yr", "year", "years", "yearly": .year
    default: nil
    }
  }
}
