import DocumentModel
import RuleProgram

/// Makes the entries of a catalogue from declarations.
struct CatalogueMaker {
  private let declarations: Declarations
  private let texts: [String: DeclarationTexts]
  private let kinds: [String: CatalogueEntry.Kind]
  private let events: [String: EventSyntax]
  private let rules: CatalogueRules
  private(set) var entries: [CatalogueEntry] = []

  init(_ declarations: Declarations, _ texts: [String: DeclarationTexts]) {
    self.declarations = declarations
    self.texts = texts
    let patterns =
      declarations.classes.map { ($0.name, CatalogueEntry.Kind.class) } + declarations.definitions.map { ($0.name, .let) }
      + declarations.mentions.map { ($0.name, .mention) }
    kinds = Dictionary(patterns) { first, _ in first }
    events = Dictionary(declarations.events.map { ($0.name, $0) }) { first, _ in first }
    rules = CatalogueRules(declarations)
    addPatterns()
    addEvents()
    for rule in declarations.rules { addRule(rule) }
  }

  private mutating func add(
    _ kind: CatalogueEntry.Kind, _ name: String, _ location: SourceLocation, note: String? = nil,
    references: [CatalogueEntry.Reference] = [], phrases: Int = 0, rule: RuleDetails? = nil, roles: [RoleDetails] = []
  ) {
    var seen: Set<CatalogueEntry.Reference> = []
    let text = texts[location.file]
    entries.append(
      CatalogueEntry(
        kind: kind, name: name, location: location, text: text?.declaration(at: location.line) ?? "",
        note: note ?? text?.comment(above: location.line), references: references.filter { seen.insert($0).inserted },
        phrases: phrases, rule: rule, roles: roles))
  }

  private mutating func addPatterns() {
    for syntax in declarations.classes {
      add(.class, syntax.name, syntax.location.start, phrases: syntax.entries.reduce(0) { $0 + $1.phrases.count })
    }
    for syntax in declarations.definitions { add(.let, syntax.name, syntax.location.start, references: names(in: [syntax.pattern])) }
    for syntax in declarations.mentions {
      add(.mention, syntax.name, syntax.location.start, references: names(in: syntax.alternatives))
    }
    for syntax in declarations.searches {
      add(.search, syntax.name, syntax.location.start, references: names(in: syntax.search.patterns))
    }
    for syntax in declarations.modifiers {
      add(.modifier, syntax.name, syntax.location.start, references: names(in: [syntax.pattern]))
    }
    for syntax in declarations.breakdowns {
      add(.breakdown, syntax.kind.rawValue, syntax.location.start, references: names(in: [syntax.pattern]))
    }
  }

  private mutating func addEvents() {
    for syntax in declarations.events {
      let searches = syntax.roles.compactMap(\.search).map { CatalogueEntry.Reference(kind: .search, name: $0.name) }
      add(.event, syntax.name, syntax.location.start, references: searches, roles: syntax.roles.map { RoleDetails($0, of: syntax) })
    }
  }

  private mutating func addRule(_ syntax: RuleSyntax) {
    let details = rules.details(of: syntax, events)
    let own = (syntax.head.map { [$0] } ?? []) + syntax.searches.flatMap { $0.search.patterns }
    let named = syntax.searches.compactMap { search in
      if case .named(let name, _) = search.search { CatalogueEntry.Reference(kind: .search, name: name) } else { nil }
    }
    let others = [syntax.base].compactMap { $0 } + (syntax.over ?? [])
    let rules = others.map { CatalogueEntry.Reference(kind: .rule, name: $0.name) }
    let modifiers = (syntax.despite ?? []).map { CatalogueEntry.Reference(kind: .modifier, name: $0.name) }
    let events = ([details.event] + details.partOf).map { CatalogueEntry.Reference(kind: .event, name: $0) }
    add(
      .rule, syntax.name, syntax.location.start, note: syntax.note, references: names(in: own) + named + events + rules + modifiers,
      rule: details)
  }

  private func names(in patterns: [PatternSyntax]) -> [CatalogueEntry.Reference] {
    patterns.flatMap(\.names).compactMap { name in kinds[name].map { CatalogueEntry.Reference(kind: $0, name: name) } }
  }
}

extension RoleDetails {
  init(_ role: EventSyntax.Role, of event: EventSyntax) {
    self.init(
      name: role.name, kind: role.kind, identifies: role.identifies, isList: role.isList, isRequired: false, isInHead: false,
      source: role.search.map { .search($0.name) } ?? .nothing, saidBy: role.search.map { _ in event.name })
  }
}
