import MapModel
import MapText

/// The text of a map with everything that may stand in one: comments, odd spacing, mistakes.
///
/// - Parameters:
///   - seed: What the text follows from.
///   - lines: How many lines it has.
/// - Returns: UTF-8, with LF or CRLF or both, perhaps a byte-order mark, perhaps no last line ending.
public func randomText(seed: UInt64, lines: Int) -> [UInt8] {
  var random = RandomFacts(seed: seed)
  var text = random.chance(10) ? "\u{FEFF}" : ""
  let isWindows = random.chance(20)
  for line in 0..<lines {
    text += randomLine(&random)
    let ending = random.chance(5) ? "\r\n" : isWindows ? "\r\n" : "\n"
    if line < lines - 1 || random.chance(70) { text += ending }
  }
  return Array(text.utf8)
}

private func randomLine(_ random: inout RandomFacts) -> String {
  let oddities = [
    "", "", "   ", "# a comment", "  # indented ; comment", "agncy GP", "-> nowhere", "GP ->",
    "GP -> A => B", "journey no colon", "journey : GP -> A", "journey x : GP", "\"open -> GP",
    "GP \"x\" -> A", "\"GP\" x -> A", "issue", "agency", "agency GP : x", "agency a -> b",
    "GP -> A ; wait soon", "GP -> A ; wait 2 weeks ; 12 / week", "GP -> A ; takes 3-2d",
    "GP -> A ;; ;", "GP -> A ; votes 3", "GP->A:x", "GP ->   A  :  spaced   out  ; wait   2h  ",
    "question who rings 999 -> Ambulance?", "A -> B -> C -> A : round ; wait 1h ; wait 2h",
    "A => B => C ; said GP: \"one; two\" ; table 3", "due 2006-02-31", "map again",
    "action x ; due 2006-02-30", "A -> B ; kind house", "agency X ; kind house ; pin 3",
    "\u{1B}[31mred -> \u{202E}B", "A -> B : tab\there", "\u{A0}A -> B\u{A0}", "\u{7}",
    "agency Y ; also GP, \"a, b\", \"c", "A -> B ; share 130%",
    "A -> B : \"quoted; label\" ; by fax",
    "A -> B : \"unfinished", "journey t: u : \"A: b\" -> C", "journey x : A -> B : label",
  ]
  if random.chance(40) { return random.pick(oddities) }
  let line = LineWriter.line(random.fact())
  guard random.chance(20) else { return line }
  return random.pick([" ", "\t", ""]) + line + random.pick([" ", "  \t", ""])
}
