import DocumentModel
import RuleProgram

/// Finds roles that are given what can never have a value of their kind: a percentage for a number, a number for a day.
/// Such a role stays empty for ever, and nobody is told.
struct FillerCheck {
  private(set) var diagnostics: [Diagnostic] = []
  private let definitions: [String: PatternSyntax]
  private let searches: [String: SearchSyntax]
  /// A shared definition or search is told of once, whoever uses it.
  private var told: Set<SourceLocation> = []

  init(_ declarations: Declarations) {
    definitions = Dictionary(declarations.definitions.map { ($0.name, $0.pattern) }) { first, _ in first }
    searches = Dictionary(declarations.searches.map { ($0.name, $0.search) }) { first, _ in first }
    let events = Dictionary(declarations.events.map { ($0.name, $0) }) { first, _ in first }
    for event in declarations.events {
      for role in event.roles { if let search = role.search { check(searches[search.name], role) } }
    }
    for rule in declarations.rules {
      guard let event = rule.event.flatMap({ events[$0.name] }) else { continue }
      var open: Set<String> = []
      if let head = rule.head { check(head, event, &open) }
      for search in rule.searches {
        guard let role = event.roles.first(where: { $0.name == search.role }) else { continue }
        switch search.search {
        case .own(let own): check(own, role)
        case .named(let name, _): check(searches[name], role)
        case .none: break
        }
      }
    }
  }

  // MARK: Heads

  /// - Parameter open: definitions that are looked into already, each once for an event.
  private mutating func check(_ pattern: PatternSyntax, _ event: EventSyntax, _ open: inout Set<String>) {
    switch pattern.kind {
    case .capture(let names, let element):
      for role in event.roles where names.contains(role.name) { check(element, role) }
      check(element, event, &open)
    case .name(let name, _):
      guard let definition = definitions[name], open.insert(name).inserted else { return }
      check(definition, event, &open)
    default:
      for part in pattern.parts { check(part, event, &open) }
    }
  }

  // MARK: Searches

  private mutating func check(_ search: SearchSyntax?, _ role: EventSyntax.Role) {
    for step in search?.steps ?? [] { check(step.pattern, role) }
  }

  /// Looks at what is given whole: `rate:Number`, `Number | Percent after`. What stands among words may hold other figures.
  private mutating func check(_ filler: PatternSyntax, _ role: EventSyntax.Role) {
    switch filler.kind {
    case .choice(let alternatives): for alternative in alternatives { check(alternative, role) }
    case .name(let name, _):
      guard let type = GrammarType.allCases.first(where: { $0.name == name }), let wanted = role.kind.fillers,
        !wanted.contains(type), told.insert(filler.location.start).inserted
      else { return }
      let fitting = role.kind.fillers.map { $0.map(\.name).joined(separator: " or ") } ?? ""
      diagnostics.append(
        Diagnostic(
          .error, .wrongFiller, filler.location,
          "“\(role.name)” is declared as \(role.kind.rawValue), and \(name) never has such a value",
          advice: "\(fitting) has, or declare the role otherwise"))
    default: break
    }
  }
}

extension EventType.RoleKind {
  /// The figures and times that have a value of the kind; nil for kinds that words fill. A range has none.
  fileprivate var fillers: [GrammarType]? {
    switch self {
    case .number: [.number, .ratio]
    case .percent: [.percent]
    case .money: [.money]
    case .date, .period: [.date, .period, .deadline]
    case .organization, .place, .person, .position, .ordinal, .text, .expanded, .passage, .code: nil
    }
  }
}
