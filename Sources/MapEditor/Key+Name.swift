extension Key {
  /// The key as it is told to people: `i`, `Ctrl-S`, `Shift-Tab`.
  public var name: String {
    switch self {
    case .character(let character): character == " " ? "Space" : String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt(let character): "Alt-\(character)"
    case .arrow(.up): "Up"
    case .arrow(.right): "Right"
    case .arrow(.down): "Down"
    case .arrow(.left): "Left"
    case .wordLeft: "Ctrl-Left"
    case .wordRight: "Ctrl-Right"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .function(let number): "F\(number)"
    }
  }
}
