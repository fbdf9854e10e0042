import Terminal
import Testing
import TextCanvas

@Suite("the charset that suits a locale")
struct CharsetLocaleTests {
  @Test(
    "lines are Unicode where the locale is UTF-8",
    arguments: [
      "en_GB.UTF-8", "de_DE.utf8", "C.UTF-8", "C.utf8", "UTF-8", "sr_RS.UTF-8@latin", "en_US.Utf-8",
      "nl_BE.UTF-8@euro", "kok_IN.UTF-8",
    ])
  func unicode(locale: String) {
    #expect(Charset.suiting(locale: locale) == .unicode)
  }

  @Test(
    "lines are ASCII where it is not",
    arguments: [
      "", "C", "POSIX", "en_US", "de_DE@euro", "de_DE.ISO-8859-15", "en_US.UTF-16", "utf",
    ])
  func otherEncodings(locale: String) {
    #expect(Charset.suiting(locale: locale) == .ascii)
  }

  @Test(
    "lines are ASCII where fonts draw them two columns wide",
    arguments: [
      "ja_JP.UTF-8", "zh_CN.UTF-8", "zh_TW.utf8", "ko_KR.UTF-8", "yue_HK.UTF-8", "ja.UTF-8",
    ])
  func wideLocales(locale: String) {
    #expect(Charset.suiting(locale: locale) == .ascii)
  }

  @Test("the environment's first variable that says something counts")
  func order() throws {
    let all = ["LC_ALL": "ja_JP.UTF-8", "LC_CTYPE": "de_DE.UTF-8", "LANG": "C"]
    #expect(Charset.suiting(environment: all) == .ascii)
    #expect(Charset.suiting(environment: all.filter { $0.key != "LC_ALL" }) == .unicode)
    #expect(Charset.suiting(environment: ["LANG": "fr_FR.UTF-8", "LC_ALL": ""]) == .unicode)
    #expect(Charset.suiting(environment: [:]) == .ascii)
    #expect(Charset.suiting(environment: ["LANG": "fr_FR.UTF-8", "TERM": "linux"]) == .ascii)
  }
}
