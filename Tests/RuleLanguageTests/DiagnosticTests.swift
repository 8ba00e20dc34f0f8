import RuleProgram
import Testing

@testable import RuleLanguage

/// Every problem of a rule text, as it is printed.
@Suite struct DiagnosticTests {
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

  @Test(arguments: rows) func saysWhatIsWrongAndWhere(row: Row) {
    let outcome = RuleSample.load(row.text)
    #expect(outcome.diagnostics.map(\.description) == row.expected)
    #expect(outcome.diagnostics.contains { $0.code == row.code })
    #expect((outcome.pack == nil) == outcome.diagnostics.contains { $0.severity == .error })
  }

  /// Files that cannot be read are in `RulePackLoaderTests`, what no example reaches in `RuleCoverageTests`, lists of units in
  /// `GazetteerTests`.
  @Test func everyCodeHasACase() {
    let tested = Self.rows.map(\.code) + CheckTests.rows.map(\.code) + CheckTests.uses.map(\.code)
    #expect(Set(Diagnostic.Code.allCases).subtracting(tested) == [.unreadable, .notUTF8, .unreached, .badUnit, .unknownParent])
  }

  @Test func whatIsRightHasNoProblem() {
    #expect(RuleSample.problems(RuleSample.event + RuleSample.rule) == [])
    #expect(RuleSample.problems("") == [])
    #expect(RuleSample.problems("# nothing but a comment") == [])
  }

  @Test func tellsAllProblemsOfAllFilesInTheOrderOfTheText() {
    let outcome = RuleSample.load([
      "b.rules": "let X = Unitt\nlet y = \"a\"\n",
      "a.rules": "klass Unit\n  \"a\"\nclass Unit\n  \"a\nmention M = ..99\n",
    ])
    #expect(
      outcome.diagnostics.map(\.description) == [
        "a.rules:1:1: error[unknown-declaration]: no declaration “klass”; did you mean “class”?",
        "a.rules:4:3: error[syntax]: the phrase is not closed on its line; close it with \"",
        "a.rules:5:13: error[too-wide]: a gap of 99 words is not allowed; 1 to 60",
        "b.rules:1:9: error[unknown-type]: no class, mention or definition “Unitt”; did you mean “Unit”?",
        "b.rules:2:5: error[syntax]: the name of the definition starts with a capital letter",
      ])
  }

  @Test func tellsAProblemOfASharedDefinitionOnce() {
    let text = "let A = Nothing\nmention M = A \"x\" | A \"y\"\nmention N = A \"z\"\n"
    #expect(RuleSample.problems(text).count { $0.contains("unknown-type") } == 1)
  }
}

extension DiagnosticTests {
  private static func inRule(_ head: String) -> String {
    RuleSample.event + "rule r makes E\n  head \(head)\n" + examples
  }
  private static let examples = """
      find "a" => count 1
      find "b" => count 1
      find "c" => count 1
      not "d"
      not "e"
    """

  static let rows: [Row] = [
    Row(
      .syntax, "class Unit\n  \"a\" %",
      "a.rules:2:7: error[syntax]: “%” has no meaning here; put words of the text in quotation marks"),
    Row(
      .syntax, "class unit",
      "a.rules:1:7: error[syntax]: the name of the class starts with a capital letter"),
    Row(
      .syntax, "class Unit\n  a",
      "a.rules:2:3: error[syntax]: a phrase in quotation marks is expected here, not “a”"),
    Row(
      .syntax, "class Unit\n  \"a\" [k",
      "a.rules:2:8: error[syntax]: “]” is expected here, but the declaration ends"),
    Row(
      .syntax, "let A \"a\"",
      #"a.rules:1:7: error[syntax]: “=” is expected here, not the phrase "a""#),
    Row(
      .syntax, "mention M = \"a\" |",
      "a.rules:1:17: error[syntax]: a pattern is expected here"),
    Row(
      .syntax, "mention M = (\"a\"",
      "a.rules:1:14: error[syntax]: “)” is expected here, but the declaration ends"),
    Row(
      .syntax, "mention M = \"a\" }",
      "a.rules:1:17: error[syntax]: “}” is not expected here"),
    Row(
      .syntax, "mention M = sẽ \"nhận\"",
      #"a.rules:1:13: error[syntax]: a pattern is expected here, not “sẽ”; put words of the text in quotation marks: "sẽ""#),
    Row(
      .syntax, "mention M = \"nhận\" đơn",
      #"a.rules:1:20: error[syntax]: “đơn” is not expected here; put words of the text in quotation marks: "đơn""#),
    Row(
      .syntax, "rule r makes E\n  head \"nhận\" đơn count:Number",
      #"a.rules:2:15: error[syntax]: “đơn” is not expected here; put words of the text in quotation marks: "đơn""#),
    Row(
      .syntax, "mention M = “nhận đơn”",
      #"a.rules:1:13: error[syntax]: these quotation marks are curly; type straight ones: "nhận đơn""#),
    Row(
      .syntax, "mention M = a/b/c:\"a\"",
      "a.rules:1:13: error[syntax]: “a/b/c” names more than two roles"),
    Row(
      .syntax, "mention M = \"a\" ..\"b\"",
      #"a.rules:1:19: error[syntax]: the greatest number of words of the gap is expected here, not the phrase "b""#),
    Row(
      .syntax, "mention M = each { \"a\" } \",\"",
      #"a.rules:1:26: error[syntax]: “by” is expected here, not the phrase ",""#),
    Row(
      .syntax, "search s\n  \"a\" behind",
      "a.rules:2:7: error[syntax]: “behind” is no direction; before, after, around or inside"),
    Row(
      .syntax, "search s\n  \"a\" before in page",
      "a.rules:2:17: error[syntax]: “page” is no scope; clause, sentence or block"),
    Row(
      .syntax, "modifier m = \"a\" in page",
      "a.rules:1:21: error[syntax]: “page” is no scope of a modifier; clause, sentence, block or heading"),
    Row(
      .syntax, "modifier m = \"a\"",
      "a.rules:1:14: error[syntax]: “in” is expected here, but the declaration ends"),
    Row(
      .syntax, "rule r E",
      "a.rules:1:8: error[syntax]: “makes” is expected here, not “E”"),
    Row(
      .syntax, "rule r makes E\n  given published 2020-13-41\n",
      "a.rules:2:19: error[syntax]: a day is expected here; as in 2020-07-31"),
    Row(
      .syntax, "rule r makes E\n  find \"a\" =>\n",
      "a.rules:2:12: error[syntax]: a role and its value are expected here"),
    Row(
      .syntax, "rule r makes E\n  find \"a\" => count\n",
      "a.rules:2:15: error[syntax]: the value of “count” is expected here"),
    Row(
      .syntax, "rule r makes E\n  find \"a\" => count |\n",
      "a.rules:2:21: error[syntax]: the value of “count” is expected here, not “|”"),
    Row(
      .syntax, "rule r makes E\n  find \"a\" => count >= 90\n",
      "a.rules:2:21: error[syntax]: the value of “count” is expected here, not “>=”; "
        + "write it with its figure in quotation marks, as in \">= 90\""),
    Row(
      .syntax, "rule r makes E\n  find \"a\" => rate 91,94\n",
      "a.rules:2:22: error[syntax]: the value of “rate” ends before this comma; "
        + "write decimals with a point, as in 91.94, and words in quotation marks"),
    Row(
      .syntax, "event E\n  role a number identifies\n  ratio a",
      "a.rules:3:3: error[syntax]: “ratio” takes a count, a total and perhaps a rate"),
    Row(
      .unknownDeclaration, "rul r makes E",
      "a.rules:1:1: error[unknown-declaration]: no declaration “rul”; did you mean “rule”?"),
    Row(
      .unknownDeclaration, "  class Unit",
      "a.rules:1:3: error[unknown-declaration]: a declaration starts in the first column with a keyword; one of "
        + "class, let, mention, search, event, modifier, breakdown, rule"),
    Row(
      .unknownDeclaration, "\"a\"",
      "a.rules:1:1: error[unknown-declaration]: a declaration starts in the first column with a keyword; one of "
        + "class, let, mention, search, event, modifier, breakdown, rule"),
    Row(
      .unknownDeclaration, "classes A",
      "a.rules:1:1: error[unknown-declaration]: no declaration “classes”; did you mean “class”?"),
    Row(
      .unknownDeclaration, "suffice count",
      "a.rules:1:1: error[unknown-declaration]: no declaration “suffice”; indent it, so that it belongs to the declaration above"),
    Row(
      .unknownField, "event E\n  roles a number",
      "a.rules:2:3: error[unknown-field]: no field “roles” here; did you mean “role”?"),
    Row(
      .unknownField, "rule r makes E\n  haed \"a\"",
      "a.rules:2:3: error[unknown-field]: no field “haed” here; did you mean “head”?"),
    Row(
      .unknownField, "rule r makes E\n  foo \"a\"",
      "a.rules:2:3: error[unknown-field]: no field “foo” here; one of note, head, role, over, despite, given, find, not"),
    Row(
      .unknownType, "mention M = Numbr",
      "a.rules:1:13: error[unknown-type]: no class, mention or definition “Numbr”; did you mean “Number”?"),
    Row(
      .unknownType, "mention M = \"a\" !Xyz",
      "a.rules:1:18: error[unknown-type]: no class, mention or definition “Xyz”"),
    Row(
      .unknownType, "modifier m = Xyz in clause",
      "a.rules:1:14: error[unknown-type]: no class, mention or definition “Xyz”"),
    Row(
      .unknownEvent, RuleSample.event + "rule r makes F\n  head count:Number\n" + examples,
      "a.rules:14:14: error[unknown-event]: no event type “F”; did you mean “E”?"),
    Row(
      .unknownEvent, RuleSample.event + "rule r makes E part of E, Ex\n  head count:Number\n" + examples,
      "a.rules:14:27: error[unknown-event]: no event type “Ex”; did you mean “E”?"),
    Row(
      .unknownRole, inRule("\"a\" cuont:Number"),
      "a.rules:15:12: error[unknown-role]: “E” has no role “cuont”; did you mean “count”?"),
    Row(
      .unknownRole, "event E\n  role count number identifies\n  ratio count, totl\n  inherit cuont\n  suffice x",
      "a.rules:3:3: error[unknown-role]: “E” has no role “totl”",
      "a.rules:4:11: error[unknown-role]: “E” has no role “cuont”; did you mean “count”?",
      "a.rules:5:11: error[unknown-role]: “E” has no role “x”"),
    Row(
      .unknownRole, RuleSample.event + "rule r makes E\n  head count:Number\n  find \"x\" => cont 5\n" + examples,
      "a.rules:16:15: error[unknown-role]: “E” has no role “cont”; did you mean “count”?"),
    Row(
      .unknownSearch, "event E\n  role count number identifies by neer\nsearch near\n  \"a\" before",
      "a.rules:2:35: error[unknown-search]: no search “neer”; did you mean “near”?"),
    Row(
      .unknownSearch, inRule("\"a\" count:Number\n  role unit by neer"),
      "a.rules:16:16: error[unknown-search]: no search “neer”; did you mean “near”?"),
    Row(
      .unknownRule, inRule("\"a\" count:Number\n  over s/b"),
      "a.rules:16:8: error[unknown-rule]: no rule “s/b”"),
    Row(
      .unknownModifier, inRule("\"a\" count:Number\n  despite planed"),
      "a.rules:16:11: error[unknown-modifier]: no modifier “planed”"),
    Row(
      .unknownKind, "event E\n  role count numbre identifies",
      "a.rules:2:14: error[unknown-kind]: no kind of role “numbre”; did you mean “number”?"),
    Row(
      .unknownKind, "event E\n  role count figure identifies",
      "a.rules:2:14: error[unknown-kind]: no kind of role “figure”; one of number, percent, money, date, period, "
        + "organization, place, person, position, ordinal, text, expanded, passage, code"),
    Row(
      .unknownKind, "breakdown opening \"a\"",
      "a.rules:1:11: error[unknown-kind]: no kind of breakdown words “opening”; one of opens, selects, closes, trails"),
    Row(
      .unknownKind, "event E\n  role count number identifies\n  past count\nrule r makes E\n  head \"x\" count:Number\n" + examples,
      "a.rules:3:8: error[unknown-kind]: “count” is no time, so it cannot be past; name a role of the kind date or period"),
    // What could not be read is told once, not wherever it is named.
    Row(
      .unknownKind, "event F\n  role count numbre identifies\nsearch s\n  M behind\nmention M = \"a\" (\nlet D = M \"d\"\nlet E = D\n"
        + "rule f makes F\n  head D count:Number\n  role count by s\n" + examples,
      "a.rules:2:14: error[unknown-kind]: no kind of role “numbre”; did you mean “number”?",
      "a.rules:4:5: error[syntax]: “behind” is no direction; before, after, around or inside",
      "a.rules:5:17: error[syntax]: a pattern is expected here"),
    Row(
      .duplicate, "class A\n  \"a\"\nmention A = \"b\"",
      "a.rules:3:9: error[duplicate]: “A” is declared already; choose another name"),
    Row(
      .duplicate, "mention Number = \"b\"",
      "a.rules:1:9: error[duplicate]: “Number” is declared already; choose another name"),
    Row(
      .duplicate, "let Cap = \"b\"\nmention M = Cap",
      "a.rules:1:5: error[duplicate]: “Cap” is declared already; choose another name",
      "a.rules:1:5: warning[unused]: nothing uses “Cap”; take it out"),
    Row(
      .duplicate, "search s\n  focus\nsearch s\n  section",
      "a.rules:3:8: error[duplicate]: the search “s” is declared already"),
    Row(
      .duplicate, "event E\n  role a number identifies\nevent E\n  role a number identifies",
      "a.rules:3:7: error[duplicate]: the event type “E” is declared already"),
    Row(
      .duplicate, "event E\n  role a number identifies\n  role a text",
      "a.rules:3:8: error[duplicate]: “E” has a role “a” already; choose another name"),
    Row(
      .duplicate, RuleSample.event + RuleSample.rule + RuleSample.rule,
      "a.rules:22:6: error[duplicate]: the rule “e/found” is declared already; choose another name"),
    Row(
      .cycle, "let A = \"a\" B?\nlet B = C\nlet C = \"c\" A\nmention M = A",
      "a.rules:3:13: error[cycle]: “A” is defined by itself: A → B → C → A; break the circle"),
    Row(
      .cycle, "let A = \"a\" | A\nmention M = \"b\" !A\nmodifier m = A in clause",
      "a.rules:1:15: error[cycle]: “A” is defined by itself: A → A; break the circle"),
    Row(
      .cycle, "mention A = \"a\" B\nmention B = \"b\" C\nmention C = \"c\" !A\nmention D = A",
      "a.rules:1:9: error[cycle]: “A” is made of itself: A → B → C → A; break the circle"),
    Row(
      .cycle, "mention A = A \"a\"",
      "a.rules:1:9: error[cycle]: “A” is made of itself: A → A; break the circle"),
    Row(
      .emptyPattern, "mention M = \"a\"? | \"b\"",
      "a.rules:1:13: error[empty-pattern]: the pattern can hold over no word at all; make a part of it obligatory"),
    Row(
      .emptyPattern, inRule("\"a\"? ..3 !\"b\" ^"),
      "a.rules:14:6: warning[no-required-word]: no word or mention is sure to stand in what “r” finds, so every "
        + "sentence wakes it; make a phrase of the head obligatory",
      "a.rules:15:8: error[empty-pattern]: the head can hold over no word at all; make a part of it obligatory"),
    Row(
      .emptyPattern, "modifier m = \"a\"? in clause",
      "a.rules:1:14: error[empty-pattern]: the pattern can hold over no word at all; make a part of it obligatory"),
    Row(
      .emptyItem, inRule("count:Number each { total:Number? } by \",\" \"a\""),
      "a.rules:15:28: error[empty-item]: an item of the list can hold over no word at all, and the list would never "
        + "end; make a part of the item obligatory"),
    Row(
      .nestedList, inRule("each { \"a\" each { count:Number } by \",\" } by \";\""),
      "a.rules:15:8: error[nested-list]: a list stands inside a list; use {1,9} for the inner one"),
    Row(
      .nestedList, inRule("each { count:Number } by \",\" each { unit:Unit } by \";\""),
      "a.rules:15:8: error[nested-list]: the head leads through 2 lists, but hands out the items of one; use {1,9} "
        + "for the others"),
    Row(
      .tooWide, "mention M = \"a\" ..61",
      "a.rules:1:17: error[too-wide]: a gap of 61 words is not allowed; 1 to 60"),
    Row(
      .tooWide, "mention M = \"a\" ..0 \"b\"",
      "a.rules:1:17: error[too-wide]: a gap of 0 words is not allowed; 1 to 60"),
    Row(
      .tooWide, "mention M = \"a\"{3,2}",
      "a.rules:1:16: error[too-wide]: {3,2} is no bound; write {low,high} with 0 ≤ low ≤ high ≤ 40"),
    Row(
      .tooWide, "mention M = \"a\"{0}",
      "a.rules:1:16: error[too-wide]: {0,0} is no bound; write {low,high} with 0 ≤ low ≤ high ≤ 40"),
    Row(
      .tooWide, "mention M = \"a\"{1,41}",
      "a.rules:1:16: error[too-wide]: {1,41} is no bound; write {low,high} with 0 ≤ low ≤ high ≤ 40"),
    Row(
      .tooWide, "mention M = ((\"a\"{40}){40}){40}",
      "a.rules:1:9: error[too-wide]: the pattern has some 129640 states; nest fewer repetitions and gaps"),
    Row(
      .tooWide, "modifier m = \"a\" near 201",
      "a.rules:1:23: error[too-wide]: a reach of 201 words is not allowed; 0 to 200"),
    Row(
      .badLook, "mention M = \"a\" !(\"b\" \"c\")",
      "a.rules:1:19: error[bad-look]: “!”, “<!”, “>” and “<” look at a phrase, a class or a mention, or a choice of "
        + "them; give the pattern a name with “mention”"),
    Row(
      .badLook, "mention M = \"a\" <!Unit[k \"1\"]\nclass Unit\n  \"u\" [k \"1\"]",
      "a.rules:1:19: error[bad-look]: “!”, “<!”, “>” and “<” look at a phrase, a class or a mention, or a choice of "
        + "them; give the pattern a name with “mention”"),
    Row(
      .badConstraint, "mention M = Number[value <= x]",
      "a.rules:1:29: error[bad-constraint]: a number is expected here"),
    Row(
      .badConstraint, "mention M = Number[value <= 1.2.3]",
      "a.rules:1:19: error[bad-constraint]: “1.2.3” is no number"),
    Row(
      .badConstraint, "mention M = Unit[size \"3\"]\nclass Unit\n  \"u\" [size \"1\"]",
      "a.rules:1:17: error[bad-constraint]: no entry of “Unit” has “3” for its “size”; did you mean “1”?"),
    Row(
      .badConstraint, "mention M = Unit[sise]\nclass Unit\n  \"u\" [size \"1\"]",
      "a.rules:1:17: error[bad-constraint]: no entry of “Unit” has the attribute “sise”; did you mean “size”?"),
    Row(
      .badConstraint, "mention M = Unit[value > 3]\nclass Unit\n  \"u\" [size \"1\"]",
      "a.rules:1:17: error[bad-constraint]: “Unit” has no number to compare; only Number, Percent, Money have one"),
    Row(
      .badConstraint, "mention M = Number[size \"1\"] | Cap[size \"1\"]",
      "a.rules:1:19: error[bad-constraint]: “Number” is no class, so it has no attributes; put the constraint on "
        + "the class that the mention is made of",
      "a.rules:1:35: error[bad-constraint]: “Cap” is no class and no mention, so it takes no constraint"),
    Row(
      .badConstraint, "mention M = Unit[size \"1\"][size]\nclass Unit\n  \"u\" [size \"1\"]",
      "a.rules:1:27: error[bad-constraint]: a name takes one constraint; join the values with “|”"),
    Row(
      .badConstraint, "mention M = Date[value > 3] | Number[value < 0]",
      "a.rules:1:17: error[bad-constraint]: “Date” has no number to compare; only Number, Percent, Money have one",
      "a.rules:1:37: error[bad-constraint]: no figure is less than 0, so this never holds"),
    Row(
      .badConstraint, "mention M = Unit[k]\nclass Unit\n  \"u\"",
      "a.rules:1:17: error[bad-constraint]: no entry of “Unit” has the attribute “k”; none has any attribute"),
    Row(
      .tooWide, "class Unit\n  \"" + String(repeating: "a ", count: 101) + "\"",
      "a.rules:2:3: error[too-wide]: a phrase of 101 words is not allowed; 100 words at most"),
    Row(
      .emptyPhrase, "class Unit\n  \"\", \"u\"",
      "a.rules:2:3: error[empty-phrase]: the phrase has no word"),
    Row(
      .emptyPhrase, "mention M = \"a\" \" \"",
      "a.rules:1:17: error[empty-phrase]: the phrase has no word"),
    Row(
      .missingHead, RuleSample.event + "rule r makes E\n" + examples,
      "a.rules:14:6: error[missing-head]: the rule “r” has no head; add a line “head …”"),
    Row(
      .noIdentity, "event E\n  role count number",
      "a.rules:1:7: error[no-identity]: no role of “E” identifies it; mark one with “identifies”"),
    Row(
      .fewExamples, RuleSample.event + "rule r makes E\n  head count:Number\n  not \"b\"\n  not \"c\"",
      "a.rules:14:6: warning[few-examples]: the rule “r” has fewer than 3 examples; add “find” lines"),
    Row(
      .fewNearMisses, RuleSample.event + "rule r makes E\n  head count:Number\n" + examples.replacing("  not \"d\"\n", with: ""),
      "a.rules:14:6: warning[few-near-misses]: the rule “r” has fewer than 2 near-misses; add “not” lines"),
    Row(
      .noRequiredWord, inRule("Cap ..3 count:Digits"),
      "a.rules:14:6: warning[no-required-word]: no word or mention is sure to stand in what “r” finds, so every "
        + "sentence wakes it; make a phrase of the head obligatory"),
    Row(
      .unused, "let A = \"a\"",
      "a.rules:1:5: warning[unused]: nothing uses “A”; take it out"),
  ]
}
