import Testing

@testable import RuleLanguage

@Suite struct LexerTests {
  private func lexer(_ text: String) -> Lexer { Lexer(RuleSample.source(text)) }

  private func tokens(_ text: String) -> [String] {
    lexer(text).tokens.map { "\($0.location.start.line):\($0.location.start.column) \($0.shown)" }
  }

  @Test(arguments: [
    ("rule a/b-c.d", "1:1 “rule”, 1:6 “a/b-c.d”"),
    ("Unit..3", "1:1 “Unit”, 1:5 “..”, 1:7 “3”"),
    ("a...12", "1:1 “a”, 1:2 “...”, 1:5 “12”"),
    ("count/total:Ratio", "1:1 “count/total”, 1:12 “:”, 1:13 “Ratio”"),
    ("x{1,3}?", "1:1 “x”, 1:2 “{”, 1:3 “1”, 1:4 “,”, 1:5 “3”, 1:6 “}”, 1:7 “?”"),
    ("[value <= 91.94]", "1:1 “[”, 1:2 “value”, 1:8 “<=”, 1:11 “91.94”, 1:16 “]”"),
    ("<!a >b !c <d", "1:1 “<!”, 1:3 “a”, 1:5 “>”, 1:6 “b”, 1:8 “!”, 1:9 “c”, 1:11 “<”, 1:12 “d”"),
    ("2020-07-31,", "1:1 “2020-07-31”, 1:11 “,”"),
    ("\"đơn thư\" 'UBND'", "1:1 the phrase \"đơn thư\", 1:11 the phrase \"UBND\""),
    (#""a\"b\\" x"#, "1:1 the phrase \"a\"b\\\", 1:10 “x”"),
    ("a # b \"c\n  d", "1:1 “a”, 2:3 “d”"),
    ("a\r\nb", "1:1 “a”, 2:1 “b”"), ("a\rb\r\r\nc\n\nd", "1:1 “a”, 2:1 “b”, 4:1 “c”, 6:1 “d”"),
    ("\u{FEFF}a b", "1:1 “a”, 1:3 “b”"), ("\ta", "1:2 “a”"),
    ("đơn\u{300}  x", "1:1 “đơn\u{300}”, 1:6 “x”"), ("\"a👨‍👩‍👧b\" x", "1:1 the phrase \"a👨‍👩‍👧b\", 1:7 “x”"),
  ])
  func cutsLines(text: String, expected: String) {
    #expect(tokens(text).joined(separator: ", ") == expected)
  }

  @Test func knowsWhatStandsFirstOnItsLine() {
    #expect(lexer("a b\n  c \"d\"").tokens.map(\.isFirstOnLine) == [true, false, true, false])
  }

  @Test func readsOnBehindWhatItDoesNotKnow() {
    let lexer = lexer("a % b\n“c”")
    #expect(lexer.tokens.map(\.shown) == ["“a”", "“b”", "the phrase \"c\""])
    #expect(lexer.diagnostics.map(\.location.column) == [3, 1])
  }

  @Test(arguments: [
    ("“a b” c", ["1:1-1:6 these quotation marks are curly; type straight ones: \"a b\""]),
    ("„a” «b»", ["1:1-1:4 these quotation marks are curly; type straight ones: \"a\"",
      "1:5-1:8 these quotation marks are curly; type straight ones: \"b\""]),
    ("“a \"b\"", ["1:1-1:2 ““” has no meaning here; put words of the text in quotation marks"]),
    ("“a\n”", ["1:1-1:2 ““” has no meaning here; put words of the text in quotation marks",
      "2:1-2:2 “”” has no meaning here; put words of the text in quotation marks"]),
  ])
  func curlyQuotationMarksAreToldOnce(text: String, expected: [String]) {
    let told = lexer(text).diagnostics.map {
      "\($0.location.line):\($0.location.column)-\($0.end.line):\($0.end.column) \($0.message); \($0.advice ?? "")"
    }
    #expect(told == expected)
  }
}
