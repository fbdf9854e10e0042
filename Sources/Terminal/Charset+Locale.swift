public import TextCanvas

extension Charset {
  /// The charset for lines that suits the program's own locale.
  public static var ofLocale: Charset { suiting(environmentValue) }

  /// The charset for lines that suits the locale in some environment variables.
  public static func suiting(environment: [String: String]) -> Charset {
    suiting { name in environment[name].flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// The console of Linux is ASCII in any locale: nearly all of its fonts have one glyph for lines of
  /// all kinds, so that layers could not be told apart.
  private static func suiting(_ environment: (String) -> String?) -> Charset {
    environment("TERM") == "linux" ? .ascii : suiting(locale: localeName(in: environment))
  }

  /// The charset for lines that suits a locale, such as `de_DE.UTF-8`.
  ///
  /// It is ASCII where the locale's encoding is not UTF-8, and where its language is Chinese, Japanese
  /// or Korean: fonts made for these draw the lines of Unicode two columns wide.
  public static func suiting(locale: String) -> Charset {
    let name = locale.prefix { $0 != "@" }
    let parts = name.split(separator: ".", maxSplits: 1)
    // macOS has locales that are only an encoding.
    let encoding = parts.last.map { $0.lowercased().filter { $0 != "-" } } ?? ""
    let language = parts.first?.prefix { $0 != "_" && $0 != "-" }.lowercased() ?? ""
    return encoding == "utf8" && !wideLanguages.contains(language) ? .unicode : .ascii
  }

  /// The name of the locale that counts for characters: POSIX says which variable is asked first.
  private static func localeName(in environment: (String) -> String?) -> String {
    environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG") ?? "C"
  }

  private static let wideLanguages = [
    "zh", "ja", "ko", "cmn", "hak", "lzh", "nan", "wuu", "yue",
  ]
}
