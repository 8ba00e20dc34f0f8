import DocumentModel
import RuleProgram

extension Compiler {
  mutating func compileSearches() {
    for syntax in declarations.searches {
      if searchNumbers[syntax.name] != nil {
        report(
          .duplicate, syntax.location, "the search “\(syntax.name)” is declared already", first: declared[.search, syntax.name])
      } else {
        declared[.search, syntax.name] = syntax.location
      }
      searchNumbers[syntax.name] = Int32(searches.count)
      searches.append(compile(syntax.search, of: .search(syntax.name), location: syntax.location))
    }
  }

  private mutating func compile(
    _ syntax: SearchSyntax, of owner: PatternElement.Owner, location: SourceRange
  ) -> RoleSearch {
    if isTraced { sources.searches.append(RuleSources.Search(name: owner.typeName, location: location.start)) }
    let steps = syntax.steps.map { step in
      RoleSearch.Step(
        types: hiddenTypes(for: step.pattern, of: owner), direction: step.direction, scope: step.scope,
        unlessAfter: step.unlessAfter.map { hiddenTypes(for: $0, of: owner) } ?? [],
        unlessBefore: step.unlessBefore.map { hiddenTypes(for: $0, of: owner) } ?? [], intoBrackets: step.intoBrackets)
    }
    return RoleSearch(steps: steps, fallbacks: syntax.fallbacks)
  }

  private mutating func search(named name: String, _ location: SourceRange) -> Int32 {
    if let number = searchNumbers[name] { return number }
    reportUnknown(.unknownSearch, name, location, "no search “\(name)”", among: searchNumbers.keys)
    return -1
  }

  mutating func compileEvents() {
    for syntax in declarations.events {
      if eventNumbers[syntax.name] != nil {
        report(
          .duplicate, syntax.location, "the event type “\(syntax.name)” is declared already",
          first: declared[.event, syntax.name])
      } else {
        declared[.event, syntax.name] = syntax.location
      }
      let roles = syntax.roles.map { role in
        EventType.Role(
          name: role.name, kind: role.kind, identifies: role.identifies, isList: role.isList,
          search: role.search.map { search(named: $0.name, $0.location) } ?? -1)
      }
      checkRoleNames(of: syntax)
      if !roles.contains(where: \.identifies) {
        report(.noIdentity, syntax.location, "no role of “\(syntax.name)” identifies it", advice: "mark one with “identifies”")
      }
      for name in (syntax.inherited + syntax.sufficient + syntax.past) { checkRole(name.name, roles, syntax.name, name.location) }
      checkTimes(syntax.past, roles)
      if let ratio = syntax.ratio { for name in ratio.roles { checkRole(name, roles, syntax.name, ratio.location) } }
      eventNumbers[syntax.name] = Int32(events.count)
      events.append(
        EventType(
          name: syntax.name, roles: roles, ratio: ratioCheck(syntax.ratio), inherited: syntax.inherited.map(\.name),
          sufficient: syntax.sufficient.map(\.name), past: syntax.past.map(\.name)))
    }
  }

  private mutating func checkTimes(_ names: [(name: String, location: SourceRange)], _ roles: [EventType.Role]) {
    for name in names {
      guard let role = roles.first(where: { $0.name == name.name }), role.kind != .period, role.kind != .date else { continue }
      report(
        .unknownKind, name.location, "“\(name.name)” is no time, so it cannot be past",
        advice: "name a role of the kind date or period")
    }
  }

  private mutating func checkRoleNames(of syntax: EventSyntax) {
    var first: [String: SourceRange] = [:]
    for role in syntax.roles {
      if let place = first[role.name] {
        report(
          .duplicate, role.location, "“\(syntax.name)” has a role “\(role.name)” already", advice: "choose another name",
          first: place)
      } else {
        first[role.name] = role.location
      }
    }
  }

  private mutating func ratioCheck(_ syntax: (roles: [String], location: SourceRange)?) -> EventType.RatioCheck? {
    guard let syntax else { return nil }
    guard (2...3).contains(syntax.roles.count) else {
      report(.syntax, syntax.location, "“ratio” takes a count, a total and perhaps a rate")
      return nil
    }
    return EventType.RatioCheck(
      count: syntax.roles[0], total: syntax.roles[1], rate: syntax.roles.count == 3 ? syntax.roles[2] : nil)
  }

  private mutating func checkRole(_ name: String, _ roles: [EventType.Role], _ event: String, _ location: SourceRange) {
    guard !roles.contains(where: { $0.name == name }) else { return }
    report(
      .unknownRole, location, "“\(event)” has no role “\(name)”",
      advice: self.advice(for: name, among: roles.map(\.name)))
  }

  mutating func compileModifiers() {
    for syntax in declarations.modifiers {
      if isTraced { sources.modifiers.append(syntax.location.start) }
      modifiers.append(
        Modifier(name: syntax.name, types: hiddenTypes(for: syntax.pattern, of: .modifier(syntax.name)), scope: syntax.scope))
    }
  }

  mutating func compileRules() {
    var numbers: [String: Int32] = [:]
    for (number, syntax) in declarations.rules.enumerated() {
      if numbers[syntax.name] != nil {
        report(
          .duplicate, syntax.location, "the rule “\(syntax.name)” is declared already", advice: "choose another name",
          first: declared[.rule, syntax.name])
      } else {
        declared[.rule, syntax.name] = syntax.location
      }
      numbers[syntax.name] = Int32(number)
    }
    for (number, syntax) in declarations.rules.enumerated() { compile(syntax, number: Int32(number), numbers) }
  }

  private mutating func compile(_ syntax: RuleSyntax, number: Int32, _ numbers: [String: Int32]) {
    let event = syntax.event.map { self.event($0) } ?? -1
    examples.append(syntax.examples)
    if isTraced { sources.rules.append(RuleSources.Rule(location: syntax.location.start, note: syntax.note)) }
    var info = RuleInfo(name: syntax.name, event: max(0, event))
    info.partOf = syntax.partOf.map { self.event($0) }.filter { $0 >= 0 }
    info.over = (syntax.over ?? []).compactMap { rule($0, numbers) }
    info.despite = (syntax.despite ?? []).flatMap { modifiers(named: $0) }
    if event >= 0 {
      let type = events[Int(event)]
      for role in syntax.constants { checkRole(role.role, type.roles, type.name, role.location) }
      info.constants = syntax.constants.map { RuleInfo.Constant(role: $0.role, value: $0.value) }
      info.searches = searches(of: syntax, type)
      for role in syntax.expectedRoles where role.name != "partOf" {
        checkRole(role.name, type.roles, type.name, role.location)
      }
    }
    rules.append(info)
    compileHead(of: syntax, number: number, event)
    checkExamples(of: syntax)
  }

  private mutating func compileHead(of syntax: RuleSyntax, number: Int32, _ event: Int32) {
    guard let head = syntax.head else {
      // What a rule is like has been told of already where it has no head either, or is none.
      guard syntax.base == nil else { return }
      return report(.missingHead, syntax.location, "the rule “\(syntax.name)” has no head", advice: "add a line “head …”")
    }
    if event >= 0 { checkCaptures(of: head, events[Int(event)]) }
    let pattern = resolveWhole(head, of: .rule(syntax.name))
    if pattern.isNullable {
      report(.emptyPattern, head.location, "the head can hold over no word at all", advice: "make a part of it obligatory")
    }
    if pattern.lists > 1 {
      report(
        .nestedList, head.location, "the head leads through \(pattern.lists) lists, but hands out the items of one",
        advice: "use {1,9} for the others")
    }
    units.append(Unit(alternatives: [pattern], product: .rule(number), name: syntax.name, location: syntax.location))
  }

  /// Every name that a head captures, itself or in a definition, must be a role of the event.
  private mutating func checkCaptures(of head: PatternSyntax, _ type: EventType) {
    var seen: Set<Int> = []
    var open = [head]
    var captures: [(names: [String], location: SourceRange)] = []
    while let pattern = open.popLast() {
      pattern.visit { part in
        if case .capture(let names, _) = part.kind { captures.append((names, part.location)) }
        if case .name(let name, _) = part.kind, case .definition(let number)? = meanings[name], seen.insert(number).inserted {
          open.append(declarations.definitions[number].pattern)
        }
      }
    }
    for capture in captures {
      for name in capture.names { checkRole(name, type.roles, type.name, capture.location) }
    }
  }

  /// The rule's own searches, and for the event's other roles those that the event names.
  private mutating func searches(of syntax: RuleSyntax, _ type: EventType) -> [RuleInfo.Search] {
    var found: [RuleInfo.Search] = []
    var settled = Set(syntax.constants.map(\.role))
    for (role, location, search, isRequired) in syntax.searches {
      checkRole(role, type.roles, type.name, location)
      settled.insert(role)
      switch search {
      case .none: break
      case .own(let own):
        searches.append(compile(own, of: .role(role, rule: syntax.name), location: location))
        found.append(.init(role: number(ofName: role), search: Int32(searches.count - 1), isRequired: isRequired))
      case .named(let name, let location):
        let number = self.search(named: name, location)
        if number >= 0 {
          found.append(.init(role: self.number(ofName: role), search: number, isRequired: isRequired))
        }
      }
    }
    for role in type.roles where role.search >= 0 && !settled.contains(role.name) {
      found.append(.init(role: number(ofName: role.name), search: role.search, isRequired: false))
    }
    return found
  }

  private mutating func event(_ name: (name: String, location: SourceRange)) -> Int32 {
    if let number = eventNumbers[name.name] { return number }
    reportUnknown(.unknownEvent, name.name, name.location, "no event type “\(name.name)”", among: eventNumbers.keys)
    return -1
  }

  private mutating func rule(_ name: (name: String, location: SourceRange), _ numbers: [String: Int32]) -> Int32? {
    if let number = numbers[name.name] { return number }
    reportUnknown(.unknownRule, name.name, name.location, "no rule “\(name.name)”", among: numbers.keys)
    return nil
  }

  private mutating func modifiers(named name: (name: String, location: SourceRange)) -> [Int32] {
    let found = declarations.modifiers.indices.filter { declarations.modifiers[$0].name == name.name }
    if found.isEmpty {
      reportUnknown(
        .unknownModifier, name.name, name.location, "no modifier “\(name.name)”", among: declarations.modifiers.map(\.name))
    }
    return found.map(Int32.init)
  }

  /// A rule is known by its examples: three that it finds and two near-misses are the least.
  private mutating func checkExamples(of syntax: RuleSyntax) {
    let nearMisses = syntax.examples.count(where: \.isNearMiss)
    if syntax.examples.count - nearMisses < 3 {
      warn(.fewExamples, syntax.location, "the rule “\(syntax.name)” has fewer than 3 examples", advice: "add “find” lines")
    }
    if nearMisses < 2 {
      warn(
        .fewNearMisses, syntax.location, "the rule “\(syntax.name)” has fewer than 2 near-misses", advice: "add “not” lines")
    }
  }
}
