import MapDrawing
import MapLayout
import MapModel
import MapReport
import Testing

@Suite("The colours of a page and of a drawing")
struct PageStyleTests {
  /// How bright a colour is, from black at 0 to white at 1, as WCAG 2 has it.
  private func luminance(_ color: Substring) -> Double {
    let digits = Array(color.dropFirst())
    let parts = [0, 2, 4].map { place -> Double in
      let value = Double(Int(String(digits[place..<place + 2]), radix: 16) ?? 0) / 255
      return value <= 0.040_45 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// A number to the power of 2.4, by its fifth root, which Newton's method finds.
  private func power(_ base: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - base) / (5 * root * root * root * root)
    }
    return base * base * root * root
  }

  private func contrast(_ one: Substring, _ other: Substring) -> Double {
    let values = [luminance(one), luminance(other)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  /// The colours that stand behind a property in the style sheet.
  private func colors(of property: String) -> [Substring] {
    PageStyle.text.split(whereSeparator: { "{;}".contains($0) }).compactMap { rule in
      let parts = rule.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].split(whereSeparator: \.isWhitespace).last == property[...]
      else { return nil }
      return parts[1].firstMatch(of: /#[0-9a-f]{6}/)?.output
    }
  }

  @Test("are measured as WCAG measures them")
  func measure() {
    #expect(abs(contrast("#000000", "#ffffff") - 21) < 0.001)
    #expect(abs(contrast("#767676", "#ffffff") - 4.54) < 0.005)
    #expect(abs(contrast("#777777", "#ffffff") - 4.48) < 0.005)
  }

  @Test("of text stand out from what is behind them, at least 4.5 to 1")
  func text() {
    let texts = colors(of: "color") + Layer.allCases.map { $0.color[...] }
    let papers = colors(of: "background")
    #expect(texts.count > 5 && papers.contains("#ffffff"))
    for text in texts {
      for paper in papers { #expect(contrast(text, paper) >= 4.5, "\(text) on \(paper)") }
    }
  }

  @Test("of lines stand out from white, at least 3 to 1")
  func lines() {
    let lines = colors(of: "border") + colors(of: "border-top") + colors(of: "outline")
    #expect(lines.count > 2)
    for line in lines + Layer.allCases.map({ $0.color[...] }) {
      #expect(contrast(line, "#ffffff") >= 3, "\(line)")
    }
  }

  @Test("of everything that is drawn stand out from white, at least 4.5 to 1")
  func drawing() throws {
    let map = CareMap([
      .agency(Fact.Declaration("A", attributes: [.at("x")])), .flow(Fact.Step("A", .toBe, "B")),
    ])
    var options = SheetOptions()
    options.layout.grouping = .site
    let colors = VectorSheet(of: map, options).text.matches(of: /#[0-9a-f]{6}/).map(\.output)
    #expect(Set(colors).count >= 4)
    for color in colors where color != "#ffffff" { #expect(contrast(color, "#ffffff") >= 4.5) }
  }
}
