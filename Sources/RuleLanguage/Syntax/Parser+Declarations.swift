import DocumentModel
import RuleProgram

extension Parser {
  mutating func readClass() throws -> ClassSyntax {
    let name = try takeTypeName("the class")
    var entries: [ClassSyntax.Entry] = []
    while !tokens.isEmpty { entries.append(try readEntry()) }
    return ClassSyntax(name: name.name, location: name.location, entries: entries)
  }

  /// `"phrase", "phrase" => "canonical" [attribute "value"]`
  private mutating func readEntry() throws -> ClassSyntax.Entry {
    var entry = ClassSyntax.Entry(phrases: [try takePhrase("a phrase")], attributes: [])
    while takeSign(",") {
      if tokens.isEmpty { break }
      entry.phrases.append(try takePhrase("a phrase"))
    }
    if takeSign("=>") { entry.canonical = try takePhrase("what the phrases stand for").text }
    while takeSign("[") {
      let key = try takeName("the name of an attribute")
      var value = ""
      if case .phrase(let text, _)? = tokens.first?.kind {
        value = text
        tokens.removeFirst()
      }
      entry.attributes.append(LexiconEntry.Attribute(name: key.name, value: value))
      try expectSign("]")
    }
    return entry
  }

  mutating func readDefinition() throws -> DefinitionSyntax {
    let name = try takeTypeName("the definition")
    try expectSign("=")
    return DefinitionSyntax(name: name.name, location: name.location, pattern: try readPattern())
  }

  mutating func readMention() throws -> MentionSyntax {
    let name = try takeTypeName("the mention")
    let longest = takeWord("longest")
    try expectSign("=")
    let pattern = try readPattern()
    let alternatives: [PatternSyntax] = if case .choice(let alternatives) = pattern.kind { alternatives } else { [pattern] }
    return MentionSyntax(name: name.name, location: name.location, longest: longest, alternatives: alternatives)
  }

  mutating func readNamedSearch() throws -> NamedSearchSyntax {
    let name = try takeName("the name of the search")
    return NamedSearchSyntax(name: name.name, location: name.location, search: try readSearch())
  }

  /// step ("or" step)*; a step is a fallback or `pattern before in clause unless after pattern`
  mutating func readSearch() throws -> SearchSyntax {
    var search = SearchSyntax(steps: [], fallbacks: [])
    repeat {
      if let fallback = try takeFallback() {
        search.fallbacks.append(fallback)
      } else {
        search.steps.append(try readStep())
      }
    } while takeWord("or")
    return search
  }

  private mutating func takeFallback() throws -> RoleSearch.Fallback? {
    if takeWord("block") { return .block }
    if takeWord("section") { return .section }
    if takeWord("focus") { return .focus }
    if takeWord("earlier") { return .earlier }
    if takeWord("publication") { return .publication }
    if takeSign("=") { return .constant(try takePhrase("a value").text) }
    return nil
  }

  private mutating func readStep() throws -> SearchSyntax.Step {
    let pattern = try readPattern()
    let direction = try takeName("“before”, “after”, “around” or “inside”")
    guard let direction = RoleSearch.Direction(rawValue: direction.name) else {
      throw failure(
        .syntax, direction.location, "“\(direction.name)” is no direction", advice: "before, after, around or inside")
    }
    _ = takeWord("head")
    var scope = RoleSearch.Scope.sentence
    if takeWord("in") {
      let name = try takeName("“clause”, “sentence” or “block”")
      guard let named = RoleSearch.Scope(rawValue: name.name) else {
        throw failure(.syntax, name.location, "“\(name.name)” is no scope", advice: "clause, sentence or block")
      }
      scope = named
    }
    var step = SearchSyntax.Step(pattern: pattern, direction: direction, scope: scope, intoBrackets: takeWord("brackets"))
    while takeWord("unless") {
      if takeWord("after") {
        step.unlessAfter = try readPattern()
      } else {
        try expectWord("before")
        step.unlessBefore = try readPattern()
      }
    }
    return step
  }

  static let eventFields = ["role", "ratio", "inherit", "suffice", "past"]

  mutating func readEvent() throws -> EventSyntax {
    let name = try takeTypeName("the event type")
    var event = EventSyntax(name: name.name, location: name.location, roles: [], inherited: [], sufficient: [], past: [])
    while let first = tokens.first {
      let field = try takeName("“role”, “ratio”, “inherit”, “suffice” or “past”")
      switch field.name {
      case "role": event.roles.append(try readEventRole())
      case "ratio": event.ratio = (try takeNames("a role").map(\.name), first.location)
      case "inherit": event.inherited = try takeNames("a role")
      case "suffice": event.sufficient = try takeNames("a role")
      case "past": event.past = try takeNames("a role")
      default: throw unknownField(field, among: Self.eventFields)
      }
    }
    return event
  }

  private mutating func readEventRole() throws -> EventSyntax.Role {
    let name = try takeName("the name of a role")
    let isList = takeWord("list")
    let kindName = try takeName("the kind of the role")
    guard let kind = EventType.RoleKind(rawValue: kindName.name) else {
      let kinds = EventType.RoleKind.allCases.map(\.rawValue)
      throw failure(
        .unknownKind, kindName.location, "no kind of role “\(kindName.name)”",
        advice: Suggestion.advice(for: kindName.name, among: kinds) ?? "one of \(kinds.joined(separator: ", "))")
    }
    let identifies = takeWord("identifies")
    let search = takeWord("by") ? try takeName("the name of a search") : nil
    return EventSyntax.Role(
      name: name.name, location: name.location, kind: kind, identifies: identifies, isList: isList, search: search)
  }

  /// `modifier name = pattern near 4 | in clause | in sentence | in block | in heading | following 3`
  mutating func readModifier() throws -> ModifierSyntax {
    let name = try takeName("the name of the modifier")
    try expectSign("=")
    let pattern = try readPattern()
    let scope: Modifier.Scope
    if takeWord("near") {
      scope = .near(try takeReach())
    } else if takeWord("following") {
      scope = .following(try takeReach())
    } else {
      try expectWord("in")
      let word = try takeName("“clause”, “sentence”, “block” or “heading”")
      switch word.name {
      case "clause": scope = .clause
      case "sentence": scope = .sentence
      case "block": scope = .block
      case "heading": scope = .heading
      default:
        throw failure(
          .syntax, word.location, "“\(word.name)” is no scope of a modifier", advice: "clause, sentence, block or heading")
      }
    }
    return ModifierSyntax(name: name.name, location: name.location, pattern: pattern, scope: scope)
  }

  private mutating func takeReach() throws -> Int32 {
    let start = location
    let reach = try takeInteger("a number of words")
    guard reach <= 200 else { throw failure(.tooWide, start, "a reach of \(reach) words is not allowed", advice: "0 to 200") }
    return Int32(reach)
  }

  mutating func readBreakdown() throws -> BreakdownSyntax {
    let start = location
    let kinds = BreakdownWords.Kind.allCases.map(\.rawValue)
    let word = try takeName("one of \(kinds.joined(separator: ", "))")
    guard let kind = BreakdownWords.Kind(rawValue: word.name) else {
      throw failure(
        .unknownKind, word.location, "no kind of breakdown words “\(word.name)”",
        advice: "one of \(kinds.joined(separator: ", "))")
    }
    return BreakdownSyntax(kind: kind, location: start, pattern: try readPattern())
  }

  func unknownField(_ field: (name: String, location: SourceRange), among known: [String]) -> Failure {
    failure(
      .unknownField, field.location, "no field “\(field.name)” here",
      advice: Suggestion.advice(for: field.name, among: known) ?? "one of \(known.joined(separator: ", "))")
  }

  mutating func takeTypeName(_ what: String) throws -> (name: String, location: SourceRange) {
    let name = try takeName("the name of \(what)")
    guard let first = name.name.split(separator: ".").last?.first, first.isUppercase || name.name.contains(".") else {
      throw failure(.syntax, name.location, "the name of \(what) starts with a capital letter")
    }
    return name
  }
}
