import DocumentModel

/// Puts into each rule what it takes over from the rule that it is like (`rule b like a`).
///
/// A rule takes over the event, with what it is a part of, unless it says `makes`; the head where it has none; every
/// role line for a role of which it says nothing itself; `over` and `despite` where it says neither names nor `none`.
/// Notes and examples are a rule's own. Chains are followed to their end; a circle is told with its path.
/// `RuleInheritanceTests` covers it.
struct RuleInheritance {
  private(set) var rules: [RuleSyntax]
  private(set) var diagnostics: [Diagnostic] = []
  /// The number of the rule that each is like.
  private var bases: [Int?] = []
  private var settled: Set<Int> = []

  private let unread: Set<String>

  init(_ declarations: Declarations) {
    rules = declarations.rules
    unread = declarations.unread
    guard rules.contains(where: { $0.base != nil }) else { return }
    let numbers = Dictionary(rules.enumerated().map { ($1.name, $0) }) { first, _ in first }
    for rule in rules { bases.append(base(of: rule, numbers)) }
    for rule in rules.indices where !settled.contains(rule) { settle(chainFrom: rule) }
  }

  /// Follows the bases of a rule to one that is settled, or has none, and settles them from there.
  private mutating func settle(chainFrom rule: Int) {
    var chain = [rule]
    var members: Set<Int> = [rule]
    while let base = bases[chain[chain.count - 1]], !settled.contains(base) {
      guard members.insert(base).inserted else {
        reportCircle(chain.drop { $0 != base })
        break
      }
      chain.append(base)
    }
    for rule in chain.reversed() {
      if let base = bases[rule], settled.contains(base) { inherit(from: rules[base], into: rule) }
      settled.insert(rule)
    }
  }

  private mutating func base(of rule: RuleSyntax, _ numbers: [String: Int]) -> Int? {
    guard let base = rule.base else { return nil }
    if let number = numbers[base.name] { return number }
    guard !unread.contains(base.name) else { return nil }
    diagnostics.append(
      Diagnostic(
        .error, .unknownRule, base.location, "no rule “\(base.name)”",
        advice: Suggestion.advice(for: base.name, among: numbers.keys.filter { $0 != rule.name })))
    return nil
  }

  private mutating func reportCircle(_ circle: ArraySlice<Int>) {
    let first = circle.min { rules[$0].location.start < rules[$1].location.start }
    guard let first, let start = circle.firstIndex(of: first), let base = rules[first].base else { return }
    let path = (circle[start...] + circle[..<start] + [first]).map { rules[$0].name }.joined(separator: " → ")
    diagnostics.append(
      Diagnostic(.error, .cycle, base.location, "“\(rules[first].name)” is like itself: \(path)", advice: "break the circle"))
  }

  private mutating func inherit(from base: RuleSyntax, into number: Int) {
    var rule = rules[number]
    guard let place = rule.base?.location else { return }
    if rule.event == nil { (rule.event, rule.partOf) = (base.event, base.partOf) }
    rule.head = rule.head ?? base.head
    inheritRoles(of: base, into: &rule, place)
    rule.over = rule.over ?? base.over?.filter { $0.name != rule.name }
    rule.despite = rule.despite ?? base.despite
    rules[number] = rule
  }

  /// What is the rule's own stands before what it takes over.
  private func inheritRoles(of base: RuleSyntax, into rule: inout RuleSyntax, _ place: SourceRange) {
    let own = Set(rule.searches.map(\.role) + rule.constants.map(\.role))
    let searches = base.searches.filter { !own.contains($0.role) }
    let constants = base.constants.filter { !own.contains($0.role) }
    rule.searches += searches.map { ($0.role, place, $0.search, $0.isRequired) }
    rule.constants += constants.map { ($0.role, place, $0.value) }
  }
}
