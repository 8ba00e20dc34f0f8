import RuleProgram
import Testing

@testable import RuleLanguage

/// What can be told of rules that can be read: parts that are never there, or make no difference.
@Suite struct CheckTests {
  struct Row: CustomTestStringConvertible {
    var code: Diagnostic.Code
    var text: String
    var expected: [String]

    init(_ code: Diagnostic.Code, _ text: String, _ expected: String...) {
      self.code = code
      self.text = text
      self.expected = expected
    }

    var testDescription: String { "\(code.rawValue): \(text.prefix(60))" }
  }

  private static func outcome(_ text: String, outside: OutsideNames?) -> RulePackLoader.Outcome {
    RulePackLoader(read: RuleSample.read, outside: outside).load([.init(path: "a.rules", bytes: Array(text.utf8))])
  }

  @Test(arguments: rows) func saysWhatIsPoorAndWhere(row: Row) {
    let diagnostics = Self.outcome(row.text, outside: nil).diagnostics
    #expect(diagnostics.map(\.description) == row.expected)
    #expect(diagnostics.contains { $0.code == row.code })
  }

  private static let outside = OutsideNames(lists: ["page.opener", "page.photo"], types: ["Place"])

  @Test(arguments: uses) func saysWhatNothingUses(row: Row) {
    #expect(Self.outcome(row.text, outside: Self.outside).diagnostics.map(\.description) == row.expected)
  }

  @Test(arguments: [
    // Where a search or a constant fills what identifies, the head need not.
    RuleSample.event + "rule r makes E\n  head \"x\"\n  role count: Number before\n" + examples,
    RuleSample.event + "rule r makes E\n  head \"x\"\n  role count = \"1\"\n" + examples,
    RuleSample.event + "let F = count:Number | \"y\" count:Number\nrule r makes E\n  head \"x\" (F | each { \"z\" F } by \",\")\n" + examples,
    // Capitals, captures, looks and constraints make a difference.
    "mention M = 'Sở' | \"sở\"", "mention M = a:\"x\" Cap | b:\"x\" Cap \"y\" | \"x\" !Cap",
    "class Unit\n  \"u\" [k \"1\"] [k \"2\"]\nmention M = Unit[k \"1\"] | Unit[k \"2\"]",
    "mention M longest = \"x\" | \"x\" \"y\"", "mention M = \"x\" !\"y\" | \"x\" \"y\"", "mention M = \"x\" \"y\" | \"x\"",
    "class Unit\n  'SỞ', 'Sở'\n  'sở' => \"s\"\nmention M = Unit",
    "class Unit\n  \"sở\"\nclass Other\n  \"sở\"\nmention M = Unit Other",
    "class Unit\n  \"UBND-HĐND\", \"15/2020\", \"đ/c\"\nmention M = Unit",
  ])
  func letsStandWhatIsRight(text: String) {
    let text = text.replacing("a:\"x\" Cap | b:\"x\" Cap \"y\" | ", with: "")
    #expect(Self.outcome(text, outside: nil).diagnostics.map(\.description) == [])
  }

  @Test func aSecondPlaceIsNamed() {
    let notes = Self.outcome("class A\n  \"a\"\nmention A = \"b\"\nsearch s\n  A before\nsearch s\n  A after", outside: nil)
      .diagnostics.flatMap(\.notes)
    #expect(notes.map { "\($0.location) \($0.message)" } == ["a.rules:1:7 first declared here", "a.rules:4:8 first declared here"])
    #expect(notes.map(\.end.column) == [8, 9])
  }

  @Test func aRangeCoversTheWords() {
    let text = "class Unit\n  \"đơn\"\nmention M = Unit (\"a\" | Unitt[k \"1\"]) Number[value\n < 0]"
    let ranges = Self.outcome(text, outside: nil).diagnostics.map { "\($0.location.line):\($0.location.column)-\($0.end.line):\($0.end.column)" }
    #expect(ranges == ["3:25-3:37", "3:45-4:6"])
  }

  private static let examples = """
      find "a" => count 1
      find "b" => count 1
      find "c" => count 1
      not "d"
      not "e"
    """

  private static func inRule(_ head: String) -> String {
    RuleSample.event + "rule r makes E\n  head \(head)\n" + examples
  }

  static let rows: [Row] = [
    Row(
      .emptyClass, "class Unit\nmention M = \"a\" Unit",
      "a.rules:2:17: error[empty-class]: “Unit” is a class without a phrase, so what needs it can never be found; "
        + "put phrases into the class"),
    Row(
      .unidentified, inRule("\"x\" (count:Number | total:Number \"y\")"),
      "a.rules:15:28: warning[unidentified]: a way through the head does not fill “count”, and what it finds is no fact; "
        + "capture it on every way, or have it searched for"),
    Row(
      .unidentified, inRule("\"x\" count:Number?"),
      "a.rules:15:12: warning[unidentified]: a way through the head does not fill “count”, and what it finds is no fact; "
        + "capture it on every way, or have it searched for"),
    Row(
      .unidentified, "event E\n  role a text identifies\n  role b text identifies\n  role c text\n  suffice c\nrule r makes E\n  head \"x\"\n"
        + examples.replacing("count", with: "a"),
      "a.rules:7:8: warning[unidentified]: a way through the head fills none of “a”, “b”, “c”, and what it finds "
        + "is no fact; capture one of them on every way, or have it searched for"),
    Row(
      .unusedCapture, "class Unit\n  \"u\"\nmodifier m = \"x\" n:Unit near 3",
      "a.rules:3:18: warning[unused-capture]: nothing reads what “n:” captures here; leave the name out"),
    Row(
      .wrongFiller, inRule("\"x\" count:(Number | Percent)"),
      "a.rules:15:28: error[wrong-filler]: “count” is declared as number, and Percent never has such a value; "
        + "Number or Ratio has, or declare the role otherwise"),
    Row(
      .wrongFiller, "event E\n  role a text identifies\n  role d date by when\nsearch when\n  Period | Money after\n"
        + "let D = \"x\" d:Ordinal\nrule r makes E\n  head D a:\"y\"\n  role d: Number before\n"
        + examples.replacing("count", with: "a"),
      "a.rules:5:12: error[wrong-filler]: “d” is declared as date, and Money never has such a value; "
        + "Date or Period or Deadline has, or declare the role otherwise",
      "a.rules:6:15: error[wrong-filler]: “d” is declared as date, and Ordinal never has such a value; "
        + "Date or Period or Deadline has, or declare the role otherwise",
      "a.rules:9:11: error[wrong-filler]: “d” is declared as date, and Number never has such a value; "
        + "Date or Period or Deadline has, or declare the role otherwise"),
    Row(
      .subsumed, "mention M = \"đơn kì\" | \"thư\" | (\"Đơn\" 'kì')",
      "a.rules:1:33: warning[subsumed]: “\"Đơn\" 'kì'” is the same to matching as “đơn kì” before it; take one out"),
    Row(
      .subsumed, "mention M = \"x\" (\"a\" | \"b\" | \"a\")",
      "a.rules:1:30: warning[subsumed]: “a” stands here a second time; take one out"),
    Row(
      .subsumed, "let D = \"a\" \"b\"\nmodifier m = \"a b\" | \"c\" | 'D' | D | 'A b' near 3",
      "a.rules:2:34: warning[subsumed]: “D” is the same to matching as “a b” before it; take one out",
      "a.rules:2:38: warning[subsumed]: “A b” is the same to matching as “a b” before it; take one out"),
    Row(
      .subsumed, "mention M = a:Cap \"x\"? | b:Cap \"x\" c:Digits",
      "a.rules:1:26: warning[subsumed]: this alternative never wins, since “a:Cap \"x\"?” before it holds wherever it "
        + "does; put it first, or write “mention M longest = …”"),
    Row(
      .subsumed, "mention M longest = a:Cap | b:Cap",
      "a.rules:1:29: warning[subsumed]: this alternative never wins, since “a:Cap” before it holds wherever it does; "
        + "take one out"),
    Row(
      .repeatedPhrase, "class Unit\n  \"đơn\", \"thư\"\nclass Unit\n  \"đơn\"\nmention M = Unit",
      "a.rules:4:3: warning[repeated-phrase]: “đơn” stands in “Unit” already; take one out"),
    Row(
      .repeatedPhrase, "class Unit\n  \"đơn\", 'Đơn'\n  \"đơn\" => \"tờ đơn\"\nmention M = Unit",
      "a.rules:2:10: warning[repeated-phrase]: “Đơn” is the same to matching as “đơn”, which stands in “Unit” already; "
        + "take one out",
      "a.rules:3:3: warning[repeated-phrase]: “đơn” stands in “Unit” already and stands for something else there; "
        + "say once what it stands for"),
    Row(
      .notNFC, "mention M = \"đơn to\u{301}\"",
      "a.rules:1:13: warning[not-nfc]: letters and their marks are written apart here (the phrase is not NFC); save the "
        + "file with composed letters (NFC), as all text is compared"),
    Row(
      .splitPhrase, "class Unit\n  'COVID19'\nmention M = Unit \"a\u{200B}b\"",
      "a.rules:2:3: warning[split-phrase]: letters and digits are words of their own; it is read as “covid” “19”; "
        + "write spaces between them",
      "a.rules:3:18: warning[split-phrase]: a character in the phrase shows nothing; it is read as “a” “\u{200B}” “b”; "
        + "write it anew"),
  ]

  static let uses: [Row] = [
    Row(
      .unknownList, "class page.opner\n  \"a\"\nclass page.photo\n  \"b\"\nclass unit.kind\n  \"c\"",
      "a.rules:1:7: error[unknown-list]: nothing reads the list “page.opner”; did you mean “page.opener”?",
      "a.rules:5:7: error[unknown-list]: nothing reads the list “unit.kind”; a class for patterns starts with a capital letter"),
    Row(
      .unused, "class Unit\n  \"a\"\nmention Place = \"b\"\nmention M = \"c\" !Place\nclass Unit\n  \"d\"",
      "a.rules:1:7: warning[unused]: nothing uses the class “Unit”; name it where it is meant, or take it out",
      "a.rules:4:9: warning[unused]: nothing uses the mention “M”; name it where it is meant, or take it out"),
    Row(
      .unused, "search s\n  focus\nevent E\n  role a text identifies by t\nsearch t\n  focus",
      "a.rules:1:8: warning[unused]: nothing uses the search “s”; name it where it is meant, or take it out",
      "a.rules:3:7: warning[unused]: no rule makes “E”; write one: sukien rules new"),
    Row(
      .unusedCapture, "mention M = \"x\" n:Cap\nmodifier m = \"y\" near 3\nmention Place = name:Cap !M",
      "a.rules:1:17: warning[unused-capture]: nothing reads what “n:” captures of “M”, which is only looked at; "
        + "leave the name out"),
  ]
}
