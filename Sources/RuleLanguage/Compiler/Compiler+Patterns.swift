import DocumentModel
import RuleProgram

extension Compiler {
  /// What a pattern resolves to, its own element aside.
  mutating func resolveBare(_ syntax: PatternSyntax) -> ResolvedPattern {
    switch syntax.kind {
    case .phrase(let text, let cased): return resolvePhrase(text, cased: cased, syntax.location)
    case .name(let name, let constraints): return resolveName(name, constraints, syntax.location)
    case .gap(let width, let wide): return .gap(width, wide: wide)
    case .sequence(let elements): return .sequence(elements.map { resolve($0) })
    case .choice(let alternatives): return .choice(alternatives.map { resolve($0, as: .alternative) })
    case .optional(let element): return .optional(resolve(element, as: .optional))
    case .repetition(let element, let low, let high): return .repetition(resolve(element, as: low == 0 ? .optional : nil), low, high)
    case .capture(let names, let element): return .capture(names.map { number(ofName: $0) }, resolve(element))
    case .each(let item, let separator): return resolveList(item, separator, syntax.location)
    case .look(let element, let ahead, let negated): return resolveLook(element, ahead: ahead, negated: negated)
    case .sentenceStart: return .sentenceStart
    case .sentenceEnd: return .sentenceEnd
    }
  }

  private mutating func resolvePhrase(_ text: String, cased: Bool, _ location: SourceRange) -> ResolvedPattern {
    let literal = words(of: text, at: location)
    readPhrases[text] = literal
    let words = literal.map { ResolvedPattern.word(vocabulary.insert($0.key), cased ? $0.casing : .any) }
    return words.count == 1 ? words[0] : .sequence(words)
  }

  private mutating func resolveName(
    _ name: String, _ constraints: [ConstraintSyntax], _ location: SourceRange
  ) -> ResolvedPattern {
    guard let meaning = meanings[name] else {
      reportUnknown(.unknownType, name, location, "no class, mention or definition “\(name)”", among: meanings.keys)
      // Some token, so that nothing else is found wrong because of it.
      return .shape(required: .any)
    }
    if case .type = meaning {
    } else if let first = constraints.first {
      report(.badConstraint, first.location, "“\(name)” is no class and no mention, so it takes no constraint")
    }
    switch meaning {
    case .type(let type): return resolveType(type, constraints)
    case .shape(let shape): return .shape(required: shape)
    case .brackets: return .brackets
    case .definition(let number): return resolveDefinition(number, location)
    }
  }

  /// Several constraints on one name must all hold; one is the rule, so more are a chain of looks would be overkill.
  private mutating func resolveType(_ type: Int32, _ syntax: [ConstraintSyntax]) -> ResolvedPattern {
    guard let first = syntax.first else { return .mention(type: type, constraint: -1) }
    if syntax.count > 1 {
      report(.badConstraint, syntax[1].location, "a name takes one constraint", advice: "join the values with “|”")
    }
    check(first, on: type)
    if let known = constraintNumbers[first.constraint] { return .mention(type: type, constraint: known) }
    constraints.append(first.constraint)
    constraintNumbers[first.constraint] = Int32(constraints.count - 1)
    return .mention(type: type, constraint: Int32(constraints.count - 1))
  }

  private mutating func resolveDefinition(_ number: Int, _ location: SourceRange) -> ResolvedPattern {
    let definition = declarations.definitions[number]
    guard !openDefinitions.contains(number) else {
      let path = (openDefinitions + [number]).map { declarations.definitions[$0].name }.joined(separator: " → ")
      report(.cycle, location, "“\(definition.name)” is defined by itself: \(path)", advice: "break the circle")
      return .shape(required: .any)
    }
    usedDefinitions.insert(number)
    return compiledDefinition(number)
  }

  private mutating func compiledDefinition(_ number: Int) -> ResolvedPattern {
    if let known = resolvedDefinitions[number] { return known }
    guard definitionDepths[number] <= Self.greatestNesting else { return tooDeep(number) }
    openDefinitions.append(number)
    defer { openDefinitions.removeLast() }
    let definition = declarations.definitions[number]
    var pattern = resolveWhole(definition.pattern, of: .definition(definition.name))
    // Definitions of definitions double in size with each: they are stopped before they are written out.
    if pattern.size > Self.greatestSize {
      report(
        .tooWide, definition.location, "the pattern has some \(pattern.size) states",
        advice: "nest fewer repetitions and gaps")
      pattern = .sequence([])
    }
    resolvedDefinitions[number] = pattern
    return pattern
  }

  /// So many definitions may stand inside one another.
  private static let greatestNesting = 100

  private mutating func tooDeep(_ number: Int) -> ResolvedPattern {
    report(
      .tooWide, declarations.definitions[number].location,
      "definitions are nested \(definitionDepths[number]) deep here", advice: "\(Self.greatestNesting) at most")
    resolvedDefinitions[number] = .sequence([])
    return .sequence([])
  }

  /// What nobody names has to be right too.
  mutating func checkDefinitions() {
    for (number, definition) in declarations.definitions.enumerated() {
      _ = compiledDefinition(number)
      if !usedDefinitions.contains(number), declarations.unread.isEmpty {
        warn(.unused, definition.location, "nothing uses “\(definition.name)”", advice: "take it out")
      }
    }
  }

  private mutating func resolveList(
    _ item: PatternSyntax, _ separator: PatternSyntax, _ location: SourceRange
  ) -> ResolvedPattern {
    let resolved = resolve(item, as: .item)
    let between = resolve(separator, as: .separator)
    if resolved.isNullable {
      report(
        .emptyItem, item.location, "an item of the list can hold over no word at all, and the list would never end",
        advice: "make a part of the item obligatory")
    }
    if resolved.lists + between.lists > 0 {
      report(.nestedList, location, "a list stands inside a list", advice: "use {1,9} for the inner one")
    }
    return .each(resolved, by: between)
  }

  private mutating func resolveLook(_ element: PatternSyntax, ahead: Bool, negated: Bool) -> ResolvedPattern {
    if case .name(let name, _) = element.kind, case .shape(let shape)? = meanings[name] {
      return .lookShape(shape, ahead: ahead, negated: negated)
    }
    return .look(types: lookTypes(element), ahead: ahead, negated: negated)
  }

  /// Looks are at phrases and at whole classes or mentions: of a pattern of any width, a look would not be linear.
  private mutating func lookTypes(_ element: PatternSyntax) -> [Int32] {
    switch element.kind {
    case .choice(let alternatives): return alternatives.flatMap { lookTypes($0) }
    case .phrase(let text, let cased):
      return [lookType(of: text, cased: cased, at: element.location)]
    case .name(let name, let constraints):
      switch meanings[name] {
      case .type(let type)? where constraints.isEmpty: return [type]
      case .definition(let number)? where constraints.isEmpty: return withinDefinition(number) { $0.lookTypes($1) }
      case nil:
        _ = resolveName(name, constraints, element.location)
        return []
      default: break
      }
    default: break
    }
    report(
      .badLook, element.location, "“!”, “<!”, “>” and “<” look at a phrase, a class or a mention, or a choice of them",
      advice: "give the pattern a name with “mention”")
    return []
  }

  /// The type of a phrase that looks look at: one for all of them, or a common word would be as many mentions as there are looks.
  private mutating func lookType(of text: String, cased: Bool, at location: SourceRange) -> Int32 {
    let phrase = LookPhrase(text: text, cased: cased)
    if let known = lookTypes[phrase] { return known }
    let type = addType("phrase “\(text)”", .hidden)
    let problems = diagnostics.count
    addPhrase(text, cased: cased, location: location, type: type)
    // What is wrong with it is told wherever it stands.
    if diagnostics.count == problems { lookTypes[phrase] = type }
    return type
  }

  /// The types whose mentions are what a pattern of a search, a modifier or a breakdown finds: named types as they are,
  /// phrases as one hidden class, anything else as a hidden mention.
  mutating func hiddenTypes(for syntax: PatternSyntax, of owner: PatternElement.Owner) -> [Int32] {
    var found: [Int32] = []
    var phrases: [(String, Bool, SourceRange)] = []
    for alternative in flattened(syntax) {
      switch alternative.kind {
      case .phrase(let text, let cased): phrases.append((text, cased, alternative.location))
      case .name(let typeName, let constraints):
        if case .type(let type)? = meanings[typeName], constraints.isEmpty {
          found.append(type)
        } else {
          found.append(addHidden(alternative, of: owner))
        }
      default: found.append(addHidden(alternative, of: owner))
      }
    }
    if !phrases.isEmpty {
      let type = addType(owner.typeName, .hidden)
      for (text, cased, location) in phrases { addPhrase(text, cased: cased, location: location, type: type) }
      found.append(type)
    }
    return found
  }

  /// What is read off a definition in place, nothing where it stands inside itself or is too large.
  private mutating func withinDefinition<Element>(
    _ number: Int, _ body: (inout Self, PatternSyntax) -> [Element]
  ) -> [Element] {
    usedDefinitions.insert(number)
    guard !openDefinitions.contains(number), compiledDefinition(number).size > 0 else { return [] }
    openDefinitions.append(number)
    defer { openDefinitions.removeLast() }
    return body(&self, declarations.definitions[number].pattern)
  }

  private mutating func flattened(_ syntax: PatternSyntax) -> [PatternSyntax] {
    switch syntax.kind {
    case .choice(let alternatives): return alternatives.flatMap { flattened($0) }
    case .name(let name, let constraints):
      guard constraints.isEmpty, case .definition(let number)? = meanings[name] else { return [syntax] }
      return withinDefinition(number) { $0.flattened($1) }
    default: return [syntax]
    }
  }

  private mutating func addHidden(_ syntax: PatternSyntax, of owner: PatternElement.Owner) -> Int32 {
    let type = addType(owner.typeName, .hidden)
    let pattern = resolveWhole(syntax, of: owner)
    if pattern.isNullable {
      report(.emptyPattern, syntax.location, "the pattern can hold over no word at all", advice: "make a part of it obligatory")
    }
    units.append(
      Unit(
        alternatives: [pattern], product: .mention(type: type, longest: true), name: owner.typeName,
        location: syntax.location))
    return type
  }
}

extension PatternElement.Owner {
  /// What its searches, and the types that stand for its patterns, are called.
  var typeName: String {
    switch self {
    case .rule(let name), .definition(let name), .mention(let name), .search(let name), .modifier(let name): name
    case .role(let name, let rule): "\(rule) \(name)"
    case .breakdown: description
    }
  }
}
