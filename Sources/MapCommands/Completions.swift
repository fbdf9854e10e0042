/// What shells need to complete commands and options, made from the table.
enum Completions {
  static func script(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  private static func words(_ options: [Option]) -> String {
    options.map(\.word).joined(separator: " ")
  }

  private static var commandWords: String {
    Command.allCases.map(\.rawValue).joined(separator: " ")
  }

  private static var bash: String {
    let values = Option.allCases.compactMap { option -> String? in
      guard let value = option.value(in: nil) else { return nil }
      return "    \(option.word)) COMPREPLY=($(compgen -W \"\(value.words.joined(separator: " "))\""
        + " -- \"$current\")); return ;;"
    }
    let options = Command.allCases.map { command in
      "    \(command.rawValue)) options=\"\(words(command.options + Option.forAll))\" ;;"
    }
    return """
      # desirepath completions for bash
      _desirepath() {
        local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
        local command=${COMP_WORDS[1]} options="\(words(Option.forEditing + Option.forAll))"
        case $before in
      \(values.joined(separator: "\n"))
          completions) COMPREPLY=($(compgen -W "\(Shell.allCases.map(\.rawValue).joined(separator: " "))" -- "$current")); return ;;
          help) COMPREPLY=($(compgen -W "\(commandWords)" -- "$current")); return ;;
        esac
        case $command in
      \(options.joined(separator: "\n"))
        esac
        if [[ $current == -* ]]; then
          COMPREPLY=($(compgen -W "$options" -- "$current"))
        else
          local maps
          maps=$(compgen -f -X '!*.map' -- "$current"; compgen -d -S / -- "$current")
          local IFS=$'\\n'
          COMPREPLY=($maps)
          if [[ $COMP_CWORD -eq 1 ]]; then
            IFS=$' \\t\\n'
            COMPREPLY+=($(compgen -W "\(commandWords)" -- "$current"))
          fi
        fi
      }
      complete -o filenames -F _desirepath desirepath

      """
  }

  private static var zsh: String {
    let commands = Command.allCases.map { "    '\($0.rawValue):\(quotable($0.summary))'" }
    let cases = Command.allCases.map { command in
      "      \(command.rawValue)) _arguments \(zshOptions(command.options + Option.forAll, of: command)) "
        + "\(zshOperands(of: command)) ;;"
    }
    return """
      #compdef desirepath
      # desirepath completions for zsh
      _desirepath() {
        local -a commands
        commands=(
      \(commands.joined(separator: "\n"))
        )
        if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
          _describe command commands
          _files -g '*.map'
        else
          local command=$words[2]
          case $command in
      \(cases.joined(separator: "\n"))
            *) _arguments \(zshOptions(Option.forEditing + Option.forAll)) '*:map:_files -g "*.map"' ;;
          esac
        fi
      }
      if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _desirepath "$@"; else compdef _desirepath desirepath; fi

      """
  }

  private static func zshOptions(_ options: [Option], of command: Command? = nil) -> String {
    options.map { option in
      let value =
        option.value(in: command).map { ":value:(\($0.words.joined(separator: " ")))" } ?? ""
      return "'\(option.word)[\(quotable(option.summary))]\(value)'"
    }
    .joined(separator: " ")
  }

  private static func zshOperands(of command: Command) -> String {
    switch command {
    case .completions: "'2:shell:(\(Shell.allCases.map(\.rawValue).joined(separator: " ")))'"
    case .help: "'2:command:(\(commandWords))'"
    case .draw, .compare, .measure, .tell, .handout, .report, .check, .tidy, .add, .recover:
      "'*:map:_files -g \"*.map\"'"
    }
  }

  /// Words that may stand between single quotation marks and within a description.
  private static func quotable(_ words: String) -> String {
    words.map { "':[]".contains($0) ? " " : String($0) }.joined()
  }

  private static var fish: String {
    var lines = [
      "# desirepath completions for fish",
      "complete -c desirepath -f",
      "complete -c desirepath -n 'not __fish_seen_subcommand_from help completions' "
        + "-k -a '(__fish_complete_suffix .map)'",
    ]
    for command in Command.allCases {
      lines.append(
        "complete -c desirepath -n __fish_use_subcommand -a \(command.rawValue) "
          + "-d '\(quotable(command.summary))'")
      for option in command.options {
        lines.append(
          "complete -c desirepath -n '__fish_seen_subcommand_from \(command.rawValue)' "
            + fishOption(option, of: command))
      }
    }
    for option in Option.forAll { lines.append("complete -c desirepath " + fishOption(option)) }
    for option in Option.forEditing {
      lines.append("complete -c desirepath -n __fish_use_subcommand " + fishOption(option))
    }
    lines.append(
      "complete -c desirepath -n '__fish_seen_subcommand_from completions' "
        + "-a '\(Shell.allCases.map(\.rawValue).joined(separator: " "))'")
    lines.append(
      "complete -c desirepath -n '__fish_seen_subcommand_from help' -a '\(commandWords)'")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func fishOption(_ option: Option, of command: Command? = nil) -> String {
    let value =
      option.value(in: command).map { " -x -a '\($0.words.joined(separator: " "))'" } ?? ""
    return "-l \(option.rawValue)\(value) -d '\(quotable(option.summary))'"
  }
}
