/// A line as it is typed, with a `|` where the cursor stands; at the end where there is none.
struct CursorText {
  let line: String
  let cursor: Int

  init(_ marked: String) {
    let characters = Array(marked)
    cursor = characters.firstIndex(of: "|") ?? characters.count
    line = String(characters.filter { $0 != "|" })
  }
}
