/// Finds ways through heads on which a fact gets none of the roles that make it one: `identifies` and `suffice`.
///
/// A role that a search or a constant fills counts as filled: whether the words are there is for the text to say.
struct IdentityCheck {
  private(set) var diagnostics: [Diagnostic] = []
  private let definitions: [String: PatternSyntax]
  private var wanted: Set<String> = []
  /// Definitions by whether some way through them captures nothing that is wanted, and whether any way does.
  private var known: [String: Ways] = [:]

  /// Definitions by whether they hold over no word at all.
  private var empty: [String: Bool] = [:]
  private var depth = 0
  private static let greatestDepth = 100

  private struct Ways {
    var canMiss: Bool
    var canFill: Bool
  }

  init(_ declarations: Declarations) {
    definitions = Dictionary(declarations.definitions.map { ($0.name, $0.pattern) }) { first, _ in first }
    let events = Dictionary(declarations.events.map { ($0.name, $0) }) { first, _ in first }
    for rule in declarations.rules {
      guard let head = rule.head, let event = rule.event.flatMap({ events[$0.name] }) else { continue }
      let roles = Set(event.roles.filter(\.identifies).map(\.name) + event.sufficient.map(\.name))
      guard !roles.isEmpty, Self.filled(rule, event).isDisjoint(with: roles) else { continue }
      if roles != wanted { (wanted, known) = (roles, [:]) }
      // A head that is wrong anyway is not told of twice.
      guard !canBeEmpty(head), Set(head.captures).isSubset(of: event.roles.map(\.name)) else { continue }
      if ways(head).canMiss { report(culprit(in: head), event) }
    }
  }

  /// Roles that are filled from outside the head.
  private static func filled(_ rule: RuleSyntax, _ event: EventSyntax) -> Set<String> {
    let settled = Dictionary(rule.searches.map { ($0.role, $0.search) }) { first, _ in first }
    var filled = Set(rule.constants.map(\.role)).union(rule.partOf.isEmpty ? [] : event.inherited.map(\.name))
    for role in event.roles {
      switch settled[role.name] {
      case .own, .named: filled.insert(role.name)
      case .some(.none): break
      case nil: if role.search != nil { filled.insert(role.name) }
      }
    }
    return filled
  }

  private mutating func ways(_ pattern: PatternSyntax) -> Ways {
    switch pattern.kind {
    case .capture(let names, let element):
      guard !wanted.isDisjoint(with: names) else { return ways(element) }
      return Ways(canMiss: canBeEmpty(element), canFill: true)
    case .sequence(let elements):
      return elements.reduce(into: Ways(canMiss: true, canFill: false)) { all, element in
        let one = ways(element)
        all = Ways(canMiss: all.canMiss && one.canMiss, canFill: all.canFill || one.canFill)
      }
    case .choice(let alternatives):
      return alternatives.reduce(into: Ways(canMiss: false, canFill: false)) { all, alternative in
        let one = ways(alternative)
        all = Ways(canMiss: all.canMiss || one.canMiss, canFill: all.canFill || one.canFill)
      }
    case .optional(let element): return Ways(canMiss: true, canFill: ways(element).canFill)
    case .repetition(let element, let low, _):
      let one = ways(element)
      return Ways(canMiss: low == 0 || one.canMiss, canFill: one.canFill)
    case .each(let item, _): return ways(item)
    case .name(let name, _): return ways(ofDefinition: name)
    case .phrase, .gap, .look, .sentenceStart, .sentenceEnd: return Ways(canMiss: true, canFill: false)
    }
  }

  private mutating func ways(ofDefinition name: String) -> Ways {
    guard let pattern = definitions[name] else { return Ways(canMiss: true, canFill: false) }
    if let ways = known[name] { return ways }
    // A definition of itself, or one too deep, is an error of its own.
    known[name] = Ways(canMiss: false, canFill: true)
    guard depth < Self.greatestDepth else { return Ways(canMiss: false, canFill: true) }
    depth += 1
    defer { depth -= 1 }
    let found = ways(pattern)
    known[name] = found
    return found
  }

  /// The smallest part of a pattern that is to blame.
  private mutating func culprit(in pattern: PatternSyntax) -> PatternSyntax {
    switch pattern.kind {
    case .sequence(let elements): return elements.last { ways($0).canFill }.map { culprit(in: $0) } ?? pattern
    case .choice(let alternatives): return alternatives.first { ways($0).canMiss }.map { culprit(in: $0) } ?? pattern
    case .capture(let names, let element): return wanted.isDisjoint(with: names) ? culprit(in: element) : pattern
    case .each(let item, _): return culprit(in: item)
    default: return pattern
    }
  }

  private mutating func report(_ pattern: PatternSyntax, _ event: EventSyntax) {
    let names = event.roles.map(\.name).filter(wanted.contains).map { "“\($0)”" }
    let roles = names.count == 1 ? "does not fill \(names[0])" : "fills none of \(names.joined(separator: ", "))"
    diagnostics.append(
      Diagnostic(
        .warning, .unidentified, pattern.location, "a way through the head \(roles), and what it finds is no fact",
        advice: "capture \(names.count == 1 ? "it" : "one of them") on every way, or have it searched for"))
  }

  // MARK: Nothing at all

  /// Whether a pattern holds over no word at all, by what it says itself and by the definitions in it.
  private mutating func canBeEmpty(_ pattern: PatternSyntax) -> Bool {
    switch pattern.kind {
    case .gap, .optional, .look, .sentenceStart, .sentenceEnd: return true
    case .phrase: return false
    case .name(let name, _): return canBeEmpty(definition: name)
    case .sequence(let elements): return elements.allSatisfy { canBeEmpty($0) }
    case .choice(let alternatives): return alternatives.contains { canBeEmpty($0) }
    case .repetition(let element, let low, _): return low == 0 || canBeEmpty(element)
    case .capture(_, let element), .each(let element, _): return canBeEmpty(element)
    }
  }

  private mutating func canBeEmpty(definition name: String) -> Bool {
    guard let pattern = definitions[name], depth < Self.greatestDepth else { return false }
    if let known = empty[name] { return known }
    empty[name] = false
    depth += 1
    defer { depth -= 1 }
    let found = canBeEmpty(pattern)
    empty[name] = found
    return found
  }
}
