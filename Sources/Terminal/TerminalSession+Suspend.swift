extension TerminalSession {
  /// Gives the terminal back, stops the program as Ctrl-Z does, and takes the terminal again when the
  /// program goes on.
  ///
  /// Show the canvas again afterwards. Where the program goes on in the background, it stops again until
  /// it is in the foreground, or is asked to end: a shell says nothing to a program that runs already when
  /// it lets it have the terminal. Where nobody could let the program go on, it does not stop; if the
  /// terminal is another's then, it is taken later, and `nextInputs` tells `.resumed`.
  public mutating func suspend() {
    // Nothing is sent to a terminal that the shell has already.
    if hold == .ours, tty.place != .background {
      leave()
      crashGuard.rest()
      hold = .givenBack
    }
    var wasStopped = true
    repeat {
      untoldSignals.formUnion(signals.take())
      signals.stopProgram()
      let came = signals.take()
      wasStopped = came.contains(.continued)
      untoldSignals.formUnion(came)
    } while !takeBack() && wasStopped && !isGone && untoldSignals.isDisjoint(with: .ends)
    // It is known already that the program goes on.
    untoldSignals.subtract([.continued, .stopped])
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
