extension TerminalSession {
  /// Gives the terminal back, stops the program as Ctrl-Z does, and takes the terminal again when the
  /// program goes on.
  ///
  /// Show the canvas again afterwards. Where the program goes on in the background, the terminal is
  /// taken later, and `nextInputs` then tells `.resumed`. Where nobody could let the program go on,
  /// it does not stop.
  public mutating func suspend() {
    guard hold == .ours else { return }
    leave()
    crashGuard.rest()
    hold = .givenBack
    signals.stopProgram()
    takeBack()
    // It is known already that the program goes on.
    untoldSignals.formUnion(signals.take().subtracting([.continued, .stopped]))
  }

  /// Takes the terminal, if the shell lets this program have it.
  ///
  /// - Returns: Whether the terminal is the program's now.
  @discardableResult
  mutating func takeBack() -> Bool {
    switch tty.place {
    case .foreground: break
    case .background:
      if hold == .ours { hold = .lost }
      return false
    case .nowhere:
      isGone = true
      return false
    }
    screen.comeBack()
    tty.emit(modes.on)
    hold = .ours
    crashGuard.stand()
    let earlier = size
    adoptSize()
    if size != earlier { untoldSignals.insert(.resized) }
    return true
  }

  /// Leaves the screen to what was there before.
  func leave() {
    tty.emit(modes.off)
    screen.leave()
  }
}
