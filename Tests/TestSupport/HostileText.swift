/// Texts that would do something to a page, a drawing or a terminal, if they were let through.
public let hostileTexts = [
  "<script>alert(1)</script>", "</text></svg><b>x", "]]>", "<![CDATA[x]]>", "<!-- x -->", "--> x",
  "A&E", "&lt;b&gt;", "&#60;b&#62;", "&nosuch;", "\" onload=\"x", "' style='x", "<?xml x?>",
  "a\u{1B}[31mred\u{7}", "\u{202E}gnitirw\u{2066}", "Wa\u{9B}rd\u{0}", "x\u{FFFE}y\u{FFFF}z",
  "javascript:x", "<a href=\"x\">y</a>", "%3Cb%3E", "\\u003cb", "<style>*{}</style>",
  "病院 é e\u{301}",
  "a  b\u{2028}c\u{85}d", "{{x}} ${x} `x`",
]
