import MapEditor
import Terminal

/// What a parser makes of bytes that come all at once, with nothing behind them.
func inputs(_ bytes: some Sequence<UInt8>) -> [TerminalInput] {
  var parser = InputParser()
  return parser.feed(Array(bytes)) + parser.endEscape()
}

/// What a parser makes of a text that comes all at once, with nothing behind it.
func inputs(_ text: String) -> [TerminalInput] {
  inputs(text.utf8)
}

/// What a parser makes of bytes that come one at a time, with nothing behind them.
func inputsOneByOne(_ bytes: some Sequence<UInt8>) -> [TerminalInput] {
  var parser = InputParser()
  var inputs: [TerminalInput] = []
  for byte in bytes { inputs += parser.feed([byte]) }
  return inputs + parser.endEscape()
}

/// Characters that were typed.
func typed(_ text: String) -> [TerminalInput] {
  text.unicodeScalars.map { .key(.character(Character($0))) }
}
