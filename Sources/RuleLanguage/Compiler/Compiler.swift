import DocumentModel
import RuleProgram

/// Turns declarations into a rule pack, or into diagnostics: names are resolved, patterns sorted into strata by the types
/// they make and use, and each stratum generated as one program.
struct Compiler {
  /// What a name in a pattern stands for.
  enum Meaning {
    case type(Int32)
    case definition(Int)
    case shape(TokenShapeName)
    case brackets
  }

  /// A pattern on its way to a stratum.
  struct Unit {
    var alternatives: [ResolvedPattern]
    var product: PatternInfo.Product
    var name: String
    var location: SourceRange
    var level = 0
  }

  /// A phrase of a look, as it is written.
  struct LookPhrase: Hashable {
    var text: String
    var cased: Bool
  }

  let declarations: Declarations
  let read: LiteralReader
  let outside: OutsideNames?
  var diagnostics: [Diagnostic] = []
  /// Where names are declared first.
  var declared = FirstPlaces()
  /// So many names are still held against unknown ones.
  var comparisonsLeft = 1_000_000
  /// For each definition, how deep definitions are nested in it.
  var definitionDepths: [Int] = []
  /// The words of the phrases of patterns.
  var readPhrases: [String: [LiteralWord]] = [:]
  /// For each class, its attributes with their values.
  var attributes: [String: [String: Set<String>]] = [:]
  var constraintNumbers: [Constraint: Int32] = [:]

  var vocabulary = Vocabulary()
  var types: [MentionType] = []
  var entries: [LexiconEntry] = []
  var lexicon = LexiconTrie()
  /// The first phrase of each class at each place of the lexicon, to find those that stand twice.
  var firstPhrases: [PhrasePlace: (entry: Int32, casing: [LexiconTrie.Casing], location: SourceRange)] = [:]
  var entryCounts: [Int32: Int] = [:]
  /// The types of the phrases that looks look at.
  var lookTypes: [LookPhrase: Int32] = [:]
  var constraints: [Constraint] = []
  var names: [String] = []
  var nameNumbers: [String: Int32] = [:]
  var meanings: [String: Meaning] = [:]
  var units: [Unit] = []
  /// Definitions that are being put in, to find those that name themselves.
  var openDefinitions: [Int] = []
  /// Definitions that are compiled, each once for all places where it is named.
  var resolvedDefinitions: [Int: ResolvedPattern] = [:]
  var usedDefinitions: Set<Int> = []
  var searchNumbers: [String: Int32] = [:]
  var searches: [RoleSearch] = []
  var events: [EventType] = []
  var eventNumbers: [String: Int32] = [:]
  var modifiers: [Modifier] = []
  var rules: [RuleInfo] = []
  var examples: [[Example]] = []
  var wordLists: [String: [String]] = [:]
  var breakdown: [BreakdownWords.Kind: [Int32]] = [:]

  /// Where ways are traced: the elements of all patterns, and those that stand around the one that is being resolved.
  let isTraced: Bool
  var elements: [PatternElement] = []
  var openElements: [Int32] = []
  /// The declaration that they stand in.
  var openOwner: PatternElement.Owner = .rule("")
  var sources = RuleSources()

  init(_ declarations: Declarations, read: @escaping LiteralReader, outside: OutsideNames? = nil, isTraced: Bool = false) {
    self.outside = outside
    let inheritance = RuleInheritance(declarations)
    self.declarations = declarations.with(rules: inheritance.rules)
    diagnostics = inheritance.diagnostics
    self.read = read
    self.isTraced = isTraced
  }

  /// The pack; only to be used when no diagnostic is an error.
  mutating func compile(hash: String) -> RulePack {
    types = GrammarType.allCases.map { MentionType(name: $0.name, kind: .grammar) }
    declareNames()
    gatherAttributes()
    definitionDepths = DefinitionDepths(declarations.definitions).depths
    compileLexicons()
    compileMentions()
    compileSearches()
    compileEvents()
    compileModifiers()
    for syntax in declarations.breakdowns {
      breakdown[syntax.kind, default: []] += hiddenTypes(for: syntax.pattern, of: .breakdown(syntax.kind))
    }
    compileRules()
    checkDefinitions()
    runChecks()
    let (strata, wakes) = makeStrata()
    return RulePack(
      vocabulary: vocabulary, types: types, entries: entries, lexicon: lexicon, constraints: constraints, strata: strata,
      wakes: wakes,
      events: events, rules: rules, modifiers: modifiers, names: names, searches: searches, breakdown: BreakdownWords(breakdown),
      wordLists: wordLists, elements: elements, sources: sources, examples: examples, hash: hash)
  }

  // MARK: Names

  private mutating func declareNames() {
    for shape in TokenShapeName.allCases { meanings[shape.rawValue] = .shape(shape) }
    meanings["Brackets"] = .brackets
    for type in GrammarType.allCases { meanings[type.name] = .type(Int32(type.rawValue)) }
    for syntax in declarations.classes where !syntax.isWordList { declareType(syntax.name, .lexicon, syntax.location) }
    for syntax in declarations.mentions { declareType(syntax.name, .mention, syntax.location) }
    for (number, syntax) in declarations.definitions.enumerated() {
      declare(syntax.name, .definition(number), syntax.location)
    }
  }

  /// A class may be continued in another place or file; nothing else may.
  private mutating func declareType(_ name: String, _ kind: MentionType.Kind, _ location: SourceRange) {
    if kind == .lexicon, case .type(let known)? = meanings[name], types[Int(known)].kind == .lexicon { return }
    let type = addType(name, kind)
    if isTraced { sources.types[type] = location.start }
    declare(name, .type(type), location)
  }

  private mutating func declare(_ name: String, _ meaning: Meaning, _ location: SourceRange) {
    if meanings[name] != nil {
      report(
        .duplicate, location, "“\(name)” is declared already", advice: "choose another name", first: declared[.type, name])
    } else {
      meanings[name] = meaning
      declared[.type, name] = location
    }
  }

  mutating func addType(_ name: String, _ kind: MentionType.Kind) -> Int32 {
    types.append(MentionType(name: name, kind: kind))
    return Int32(types.count - 1)
  }

  mutating func number(ofName name: String) -> Int32 {
    if let known = nameNumbers[name] { return known }
    names.append(name)
    nameNumbers[name] = Int32(names.count - 1)
    return Int32(names.count - 1)
  }

  /// What can be told from the declarations alone.
  private mutating func runChecks() {
    diagnostics += UseCheck(declarations, outside: outside, told: Set(diagnostics.map(\.code))).diagnostics
    diagnostics += CaptureCheck(declarations, outside: outside).diagnostics
    diagnostics += IdentityCheck(declarations).diagnostics
    diagnostics += FillerCheck(declarations).diagnostics
    let (read, known) = (read, readPhrases)
    diagnostics += AlternativeCheck(declarations) { known[$0] ?? read($0) }.diagnostics
  }

  /// - Parameter first: where the same stands before.
  mutating func report(
    _ code: Diagnostic.Code, _ location: SourceRange, _ message: String, advice: String? = nil, first: SourceRange? = nil
  ) {
    let notes = first.map { [Diagnostic.Note($0, "first declared here")] } ?? []
    diagnostics.append(Diagnostic(.error, code, location, message, advice: advice, notes: notes))
  }

  /// A name that nobody declares; nothing is said of one whose declaration could not be read, which is told already.
  mutating func reportUnknown(
    _ code: Diagnostic.Code, _ name: String, _ location: SourceRange, _ message: String, among known: some Collection<String>
  ) {
    guard !declarations.unread.contains(name) else { return }
    report(code, location, message, advice: advice(for: name, among: known))
  }

  /// *Did you mean*, as long as looking for it is worth the time.
  mutating func advice(for name: String, among known: some Collection<String>) -> String? {
    guard known.count <= comparisonsLeft else { return nil }
    comparisonsLeft -= known.count
    return Suggestion.advice(for: name, among: known)
  }

  mutating func warn(_ code: Diagnostic.Code, _ location: SourceRange, _ message: String, advice: String? = nil) {
    diagnostics.append(Diagnostic(.warning, code, location, message, advice: advice))
  }

  // MARK: Lexicons and mentions

  private mutating func compileLexicons() {
    for syntax in declarations.classes {
      if syntax.isWordList {
        wordLists[syntax.name, default: []] += syntax.entries.flatMap { $0.phrases.map(\.text) }
        continue
      }
      guard case .type(let type)? = meanings[syntax.name] else { continue }
      for entry in syntax.entries { addEntry(entry, type: type) }
    }
  }

  private mutating func addEntry(_ entry: ClassSyntax.Entry, type: Int32) {
    for phrase in entry.phrases {
      addPhrase(
        phrase.text, cased: phrase.cased, location: phrase.location, type: type, canonical: entry.canonical,
        attributes: entry.attributes)
    }
  }

  mutating func addPhrase(
    _ phrase: String, cased: Bool, location: SourceRange, type: Int32, canonical: String? = nil,
    attributes: [LexiconEntry.Attribute] = []
  ) {
    let literal = self.words(of: phrase, at: location)
    guard !literal.isEmpty else { return }
    let words = literal.map { vocabulary.insert($0.key) }
    if isTraced { sources.entries.append(location.start) }
    entries.append(LexiconEntry(type: type, phrase: phrase, canonical: canonical, attributes: attributes))
    entryCounts[type, default: 0] += 1
    let casing = cased ? literal.map(\.casing) : []
    lexicon.insert(words, LexiconTrie.Terminal(entry: Int32(entries.count - 1), type: type, casing: casing))
    checkRepetition(of: Int32(entries.count - 1), words, casing: casing, at: location)
  }

  private mutating func compileMentions() {
    for syntax in declarations.mentions {
      guard case .type(let type)? = meanings[syntax.name] else { continue }
      let alternatives = resolveAlternatives(of: syntax)
      for (pattern, syntax) in zip(alternatives, syntax.alternatives) where pattern.isNullable {
        report(.emptyPattern, syntax.location, "the pattern can hold over no word at all", advice: "make a part of it obligatory")
      }
      units.append(
        Unit(
          alternatives: alternatives, product: .mention(type: type, longest: syntax.longest), name: syntax.name,
          location: syntax.location))
    }
  }
}
