import DocumentModel
import RuleProgram

extension Parser {
  static let ruleFields = ["note", "head", "role", "over", "despite", "given", "find", "not"]

  mutating func readRule() throws -> RuleSyntax {
    let name = try takeName("the name of the rule")
    var rule = RuleSyntax(name: name.name, location: name.location)
    if takeWord("like") { rule.base = try takeName("the name of a rule") }
    if rule.base == nil || isWord("makes") { try readProduct(into: &rule) }
    var context = ExampleContext()
    while !tokens.isEmpty { try readField(into: &rule, &context) }
    return rule
  }

  /// `makes E`, `makes E part of E`
  private mutating func readProduct(into rule: inout RuleSyntax) throws {
    try expectWord("makes")
    rule.event = try takeName("an event type")
    if takeWord("part") {
      try expectWord("of")
      rule.partOf = try takeNames("an event type")
    }
  }

  /// What `given` says of the examples behind it.
  private struct ExampleContext {
    var published: CalendarTime?
    var focus: String?
  }

  private mutating func readField(into rule: inout RuleSyntax, _ context: inout ExampleContext) throws {
    if let first = tokens.first, case .word(let word) = first.kind, !first.isFirstOnLine, !Self.ruleFields.contains(word) {
      throw unexpected(first)
    }
    let field = try takeName("a field of the rule")
    switch field.name {
    case "note": rule.note = try takePhrase("the note").text
    case "head": rule.head = try readPattern()
    case "role": try readRole(into: &rule)
    case "over": rule.over = (rule.over ?? []) + (try takeNamesOrNone("the name of a rule"))
    case "despite": rule.despite = (rule.despite ?? []) + (try takeNamesOrNone("the name of a modifier"))
    case "given": context = try readContext()
    case "find": try readExample(context, isNearMiss: false, into: &rule)
    case "not": try readExample(context, isNearMiss: true, into: &rule)
    default: throw unknownField(field, among: Self.ruleFields)
    }
  }

  /// `none` takes back what the rule would inherit.
  private mutating func takeNamesOrNone(_ what: String) throws -> [(name: String, location: SourceRange)] {
    takeWord("none") ? [] : try takeNames(what)
  }

  /// `role name: search`, `role name! by search`, `role name none`, `role name = "constant"`
  private mutating func readRole(into rule: inout RuleSyntax) throws {
    let role = try takeName("the name of a role")
    let isRequired = takeSign("!")
    if takeSign("=") {
      rule.constants.append((role.name, role.location, try takePhrase("a value").text))
    } else if takeWord("none") {
      rule.searches.append((role.name, role.location, .none, false))
    } else if takeWord("by") {
      let search = try takeName("the name of a search")
      rule.searches.append((role.name, role.location, .named(search.name, search.location), isRequired))
    } else {
      try expectSign(":")
      rule.searches.append((role.name, role.location, .own(try readSearch()), isRequired))
    }
  }

  /// `given published 2020-07-31, focus "Quận Hoàn Kiếm"`
  private mutating func readContext() throws -> ExampleContext {
    var context = ExampleContext()
    repeat {
      if takeWord("published") {
        guard case .number(let text)? = tokens.first?.kind, let time = CalendarTime(iso: text) else {
          throw failure(.syntax, location, "a day is expected here", advice: "as in 2020-07-31")
        }
        tokens.removeFirst()
        context.published = time
      } else {
        try expectWord("focus")
        context.focus = try takePhrase("the name of a place").text
      }
    } while takeSign(",")
    return context
  }

  /// `find "text" => role value role value | role value`
  private mutating func readExample(_ context: ExampleContext, isNearMiss: Bool, into rule: inout RuleSyntax) throws {
    let text = try takePhrase("a sentence")
    var expected: [Example.Expectation] = []
    if !isNearMiss {
      try expectSign("=>")
      repeat { expected.append(try readExpectation(into: &rule)) } while takeSign("|")
    }
    rule.examples.append(
      Example(
        text: text.text, expected: expected, isNearMiss: isNearMiss, published: context.published, focus: context.focus,
        location: text.location.start))
  }

  private mutating func readExpectation(into rule: inout RuleSyntax) throws -> Example.Expectation {
    var roles: [(name: String, value: String)] = []
    while case .word(let name)? = tokens.first?.kind, tokens.first?.isFirstOnLine == false || !Self.ruleFields.contains(name) {
      rule.expectedRoles.append((name, location))
      tokens.removeFirst()
      roles.append((name, try takeValue(of: name)))
      if case .sign(",")? = tokens.first?.kind {
        throw failure(
          .syntax, location, "the value of “\(name)” ends before this comma",
          advice: "write decimals with a point, as in 91.94, and words in quotation marks")
      }
    }
    guard !roles.isEmpty else { throw failure(.syntax, location, "a role and its value are expected here") }
    return Example.Expectation(roles: roles)
  }

  private mutating func takeValue(of role: String) throws -> String {
    guard let first = tokens.first else { throw failure(.syntax, end, "the value of “\(role)” is expected here") }
    switch first.kind {
    case .phrase(let text, _), .number(let text), .word(let text):
      tokens.removeFirst()
      return text
    case .sign(let sign):
      let advice = Comparator(rawValue: sign).map { "write it with its figure in quotation marks, as in \"\($0.rawValue) 90\"" }
      throw failure(.syntax, first.location, "the value of “\(role)” is expected here, not \(first.shown)", advice: advice)
    }
  }
}
