import DocumentModel
import RuleProgram

@testable import RuleLanguage

/// The constructs of the rule language that a text uses, each by a name, and all that there are.
///
/// The switches name every case of the syntax, so that a new one does not compile before it stands here, and the
/// reference then has to show it.
struct LanguageConstructs {
  private(set) var used: Set<String> = []

  init(_ text: String) {
    let parser = Parser(SourceText(path: "", bytes: Array(text.utf8)))
    let declarations = parser.declarations
    for syntax in declarations.classes { add(syntax) }
    for syntax in declarations.definitions { add("let", syntax.pattern) }
    for syntax in declarations.mentions {
      used.insert(syntax.longest ? "mention longest" : "mention")
      for alternative in syntax.alternatives { add(alternative) }
    }
    for syntax in declarations.searches { add(syntax.search, "search") }
    for syntax in declarations.events { add(syntax) }
    for syntax in declarations.modifiers { add(Self.name(of: syntax.scope), syntax.pattern) }
    for syntax in declarations.breakdowns { add("breakdown \(syntax.kind.rawValue)", syntax.pattern) }
    for syntax in declarations.rules { add(syntax) }
    // Words that leave no trace in the syntax.
    if text.contains(" before head ") || text.contains(" after head ") { used.insert("head of a step") }
  }

  static let all: Set<String> = Set(
    [
      ["class", "word list", "stands for", "attribute of an entry", "attribute with a value", "let", "mention", "mention longest"],
      ["search", "list", "identifies", "by", "ratio", "inherit", "suffice", "past"],
      EventType.RoleKind.allCases.map { "kind \($0.rawValue)" },
      ["near", "following", "clause", "sentence", "block", "heading"].map { "modifier \($0)" },
      BreakdownWords.Kind.allCases.map { "breakdown \($0.rawValue)" },
      ["rule", "like", "like … makes", "note", "head", "part of", "over", "over none", "despite", "despite none"],
      ["published", "focus", "find", "not", "partOf", "several facts"],
      ["own", "named", "none", "constant", "obligatory"].map { "role \($0)" },
      RoleSearch.Direction.allCases.map(\.rawValue), RoleSearch.Scope.allCases.map { "in \($0.rawValue)" },
      ["block", "section", "focus", "earlier", "publication", "constant"].map { "or \($0)" },
      ["head of a step", "unless after", "unless before", "brackets"],
      ["phrase", "phrase with capitals", "gap", "wide gap", "sequence", "choice", "optional", "repetition", "exact repetition"],
      ["capture", "capture of both sides", "each", "sentence start", "sentence end", "Brackets", "name"],
      ["!", ">", "<!", "<"].map { "look \($0)" }, ["has attribute", "has value", "has one of values"],
      Constraint.Relation.allCases.map { "value \($0.rawValue)" }, TokenShapeName.allCases.map(\.rawValue),
      GrammarType.allCases.map(\.name),
    ].joined())

  private mutating func add(_ name: String, _ pattern: PatternSyntax) {
    used.insert(name)
    add(pattern)
  }

  private mutating func add(_ syntax: ClassSyntax) {
    used.insert(syntax.isWordList ? "word list" : "class")
    for entry in syntax.entries {
      if entry.canonical != nil { used.insert("stands for") }
      for attribute in entry.attributes { used.insert(attribute.value.isEmpty ? "attribute of an entry" : "attribute with a value") }
    }
  }

  private mutating func add(_ syntax: EventSyntax) {
    for role in syntax.roles {
      used.insert("kind \(role.kind.rawValue)")
      if role.isList { used.insert("list") }
      if role.identifies { used.insert("identifies") }
      if role.search != nil { used.insert("by") }
    }
    if syntax.ratio != nil { used.insert("ratio") }
    if !syntax.inherited.isEmpty { used.insert("inherit") }
    if !syntax.sufficient.isEmpty { used.insert("suffice") }
    if !syntax.past.isEmpty { used.insert("past") }
  }

  private mutating func add(_ search: SearchSyntax, _ name: String) {
    used.insert(name)
    for step in search.steps {
      add(step.pattern)
      used.formUnion([step.direction.rawValue, "in \(step.scope.rawValue)"])
      if let pattern = step.unlessAfter { add("unless after", pattern) }
      if let pattern = step.unlessBefore { add("unless before", pattern) }
      if step.intoBrackets { used.insert("brackets") }
    }
    for fallback in search.fallbacks { used.insert(Self.name(of: fallback)) }
  }

  private static func name(of fallback: RoleSearch.Fallback) -> String {
    switch fallback {
    case .block: "or block"
    case .section: "or section"
    case .focus: "or focus"
    case .earlier: "or earlier"
    case .publication: "or publication"
    case .constant: "or constant"
    }
  }

  private static func name(of scope: Modifier.Scope) -> String {
    switch scope {
    case .near: "modifier near"
    case .following: "modifier following"
    case .clause: "modifier clause"
    case .sentence: "modifier sentence"
    case .block: "modifier block"
    case .heading: "modifier heading"
    }
  }

  private mutating func add(_ rule: RuleSyntax) {
    used.insert("rule")
    if rule.note != nil { used.insert("note") }
    if !rule.partOf.isEmpty { used.insert("part of") }
    if let head = rule.head { add("head", head) }
    for (_, _, search, isRequired) in rule.searches {
      if isRequired { used.insert("role obligatory") }
      switch search {
      case .own(let own): add(own, "role own")
      case .named: used.insert("role named")
      case .none: used.insert("role none")
      }
    }
    if !rule.constants.isEmpty { used.insert("role constant") }
    if rule.base != nil { used.insert(rule.event == nil ? "like" : "like … makes") }
    if let over = rule.over { used.insert(over.isEmpty ? "over none" : "over") }
    if let despite = rule.despite { used.insert(despite.isEmpty ? "despite none" : "despite") }
    for example in rule.examples { add(example) }
  }

  private mutating func add(_ example: Example) {
    used.insert(example.isNearMiss ? "not" : "find")
    if example.published != nil { used.insert("published") }
    if example.focus != nil { used.insert("focus") }
    if example.expected.count > 1 { used.insert("several facts") }
    if example.expected.contains(where: { $0.roles.contains { $0.name == "partOf" } }) { used.insert("partOf") }
  }

  private mutating func add(_ pattern: PatternSyntax) {
    switch pattern.kind {
    case .phrase(_, let cased): used.insert(cased ? "phrase with capitals" : "phrase")
    case .name(let name, let constraints):
      used.formUnion(["name", name])
      for constraint in constraints { add(constraint.constraint) }
    case .gap(_, let wide): used.insert(wide ? "wide gap" : "gap")
    case .sequence(let elements):
      used.insert("sequence")
      for element in elements { add(element) }
    case .choice(let alternatives):
      used.insert("choice")
      for alternative in alternatives { add(alternative) }
    case .optional(let element): add("optional", element)
    case .repetition(let element, let low, let high): add(low == high ? "exact repetition" : "repetition", element)
    case .capture(let names, let element): add(names.count == 1 ? "capture" : "capture of both sides", element)
    case .each(let item, let separator):
      add("each", item)
      add(separator)
    case .look(let element, let ahead, let negated): add("look " + (ahead ? "" : "<") + (negated ? "!" : ahead ? ">" : ""), element)
    case .sentenceStart: used.insert("sentence start")
    case .sentenceEnd: used.insert("sentence end")
    }
  }

  private mutating func add(_ constraint: Constraint) {
    switch constraint {
    case .attribute(_, let values):
      used.insert(values.isEmpty ? "has attribute" : values.count == 1 ? "has value" : "has one of values")
    case .number(let relation, _): used.insert("value \(relation.rawValue)")
    }
  }
}
