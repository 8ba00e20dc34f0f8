import DocumentModel
import RuleProgram

/// What rules are with all that they take over, and who says so.
struct CatalogueRules {
  /// As written, and with what they take over.
  private let written: [String: RuleSyntax]
  private let whole: [String: RuleSyntax]
  private let definitions: [String: PatternSyntax]

  init(_ declarations: Declarations) {
    written = Self.byName(declarations.rules)
    whole = Self.byName(RuleInheritance(declarations).rules)
    definitions = Dictionary(declarations.definitions.map { ($0.name, $0.pattern) }) { first, _ in first }
  }

  private static func byName(_ rules: [RuleSyntax]) -> [String: RuleSyntax] {
    Dictionary(rules.map { ($0.name, $0) }) { first, _ in first }
  }

  func details(of rule: RuleSyntax, _ events: [String: EventSyntax]) -> RuleDetails {
    let all = whole[rule.name] ?? rule
    let event = all.event?.name ?? ""
    let captured = all.head.map { captures(in: $0) } ?? []
    let bases = bases(of: rule)
    let inheritedHead = rule.head == nil ? bases.first { $0.head != nil } : nil
    return RuleDetails(
      bases: bases.map(\.name), inheritedHead: inheritedHead.flatMap { base in base.head.map { ($0.printed, base.name) } },
      event: event, partOf: all.partOf.map(\.name), over: (all.over ?? []).map(\.name),
      despite: (all.despite ?? []).map(\.name),
      roles: events[event].map { syntax in syntax.roles.map { details(of: $0, of: syntax, in: rule, captured) } } ?? [],
      examples: rule.examples)
  }

  /// The rules that a rule is like, the nearest first; a circle ends where it closes.
  private func bases(of rule: RuleSyntax) -> [RuleSyntax] {
    var bases: [RuleSyntax] = []
    var seen: Set<String> = [rule.name]
    var next = rule.base
    while let name = next?.name, seen.insert(name).inserted, let base = written[name] {
      bases.append(base)
      next = base.base
    }
    return bases
  }

  private func details(
    of role: EventSyntax.Role, of event: EventSyntax, in rule: RuleSyntax, _ captured: Set<String>
  ) -> RoleDetails {
    var details = RoleDetails(role, of: event)
    details.isInHead = captured.contains(role.name)
    for rule in [rule] + bases(of: rule) {
      if let constant = rule.constants.first(where: { $0.role == role.name }) {
        details.source = .constant(constant.value)
      } else if let search = rule.searches.first(where: { $0.role == role.name }) {
        details.source = search.search.source
        details.isRequired = search.isRequired
      } else {
        continue
      }
      details.saidBy = rule.name
      break
    }
    return details
  }

  /// The roles that a head names, through the definitions that stand in it.
  private func captures(in head: PatternSyntax) -> Set<String> {
    var captured: Set<String> = []
    var seen: Set<String> = []
    var open = [head]
    while let pattern = open.popLast() {
      captured.formUnion(pattern.captures)
      open += pattern.names.filter { seen.insert($0).inserted }.compactMap { definitions[$0] }
    }
    return captured
  }
}

extension RuleSyntax.Search {
  fileprivate var source: RoleDetails.Source {
    switch self {
    case .own(let search): .own(search.printed)
    case .named(let name, _): .search(name)
    case .none: .none
    }
  }

  /// The patterns of a search of the rule's own.
  var patterns: [PatternSyntax] { if case .own(let search) = self { search.patterns } else { [] } }
}
