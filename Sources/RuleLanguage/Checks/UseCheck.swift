/// Finds what nothing uses, and what is used and can never be there.
struct UseCheck {
  private(set) var diagnostics: [Diagnostic] = []
  private let declarations: Declarations
  /// Where each name stands first in a pattern.
  private var used: [String: SourceRange] = [:]

  /// - Parameters:
  ///   - outside: nil where nobody says what others read; then nothing is called unused.
  ///   - told: what is wrong already: where a name is unknown, another may be unused for that.
  init(_ declarations: Declarations, outside: OutsideNames?, told: Set<Diagnostic.Code>) {
    self.declarations = declarations
    for pattern in declarations.patterns {
      pattern.visit { if case .name(let name, _) = $0.kind, used[name] == nil { used[name] = $0.location } }
    }
    checkEmptyClasses()
    // What could not be read may be the one that uses it.
    guard let outside, declarations.unread.isEmpty else { return }
    checkLists(outside.lists)
    if !told.contains(.unknownType) { checkTypes(outside.types) }
    if !told.contains(.unknownSearch) { checkSearches() }
    if !told.contains(.unknownEvent) { checkEvents() }
  }

  private mutating func checkEmptyClasses() {
    let filled = Set(declarations.classes.filter { !$0.entries.isEmpty }.map(\.name))
    var seen: Set<String> = []
    for syntax in declarations.classes where !filled.contains(syntax.name) && seen.insert(syntax.name).inserted {
      guard let use = used[syntax.name] else { continue }
      diagnostics.append(
        Diagnostic(
          .error, .emptyClass, use, "“\(syntax.name)” is a class without a phrase, so what needs it can never be found",
          advice: "put phrases into the class", notes: [Diagnostic.Note(syntax.location, "the class is declared here")]))
    }
  }

  private mutating func checkLists(_ known: Set<String>) {
    for syntax in declarations.classes where syntax.isWordList && !known.contains(syntax.name) {
      diagnostics.append(
        Diagnostic(
          .error, .unknownList, syntax.location, "nothing reads the list “\(syntax.name)”",
          advice: Suggestion.advice(for: syntax.name, among: known) ?? "a class for patterns starts with a capital letter"))
    }
  }

  private mutating func checkTypes(_ known: Set<String>) {
    let types = declarations.classes.filter { !$0.isWordList }.map { ($0.name, $0.location, "class") }
      + declarations.mentions.map { ($0.name, $0.location, "mention") }
    var seen = known.union(used.keys)
    for (name, location, kind) in types where seen.insert(name).inserted { warnUnused(name, kind, location) }
  }

  private mutating func checkSearches() {
    var named = Set(declarations.events.flatMap { $0.roles.compactMap { $0.search?.name } })
    for rule in declarations.rules {
      for case .named(let name, _) in rule.searches.map(\.search) { named.insert(name) }
    }
    for syntax in declarations.searches where !named.contains(syntax.name) { warnUnused(syntax.name, "search", syntax.location) }
  }

  private mutating func checkEvents() {
    let made = Set(declarations.rules.compactMap { $0.event?.name })
    for syntax in declarations.events where !made.contains(syntax.name) {
      diagnostics.append(
        Diagnostic(.warning, .unused, syntax.location, "no rule makes “\(syntax.name)”", advice: "write one: sukien rules new"))
    }
  }

  private mutating func warnUnused(_ name: String, _ kind: String, _ location: SourceRange) {
    diagnostics.append(
      Diagnostic(.warning, .unused, location, "nothing uses the \(kind) “\(name)”", advice: "name it where it is meant, or take it out"))
  }
}

extension Declarations {
  /// Every pattern of every declaration.
  var patterns: [PatternSyntax] {
    definitions.map(\.pattern) + mentions.flatMap(\.alternatives) + searches.flatMap(\.search.patterns)
      + modifiers.map(\.pattern) + breakdowns.map(\.pattern) + rules.compactMap(\.head) + rules.flatMap(\.ownSearches).flatMap(\.patterns)
  }
}

extension RuleSyntax {
  /// The searches that are written for the rule alone.
  var ownSearches: [SearchSyntax] {
    searches.compactMap { if case .own(let search) = $0.search { search } else { nil } }
  }
}
