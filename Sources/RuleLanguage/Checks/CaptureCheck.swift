/// Finds captures that nothing reads. What a head captures fills roles, and what a mention captures makes its value; in
/// what only strikes out, bounds or is looked at, a capture has no effect.
struct CaptureCheck {
  private(set) var diagnostics: [Diagnostic] = []
  /// Names that stand where values are read.
  private var read: Set<String>

  init(_ declarations: Declarations, outside: OutsideNames?) {
    read = outside?.types ?? []
    let steps = (declarations.searches.map(\.search) + declarations.rules.flatMap(\.ownSearches)).flatMap(\.steps)
    let valued = declarations.rules.compactMap(\.head) + steps.map(\.pattern)
    let silent = declarations.modifiers.map(\.pattern) + declarations.breakdowns.map(\.pattern)
      + steps.flatMap { [$0.unlessAfter, $0.unlessBefore].compactMap { $0 } }
    for pattern in silent { check(pattern, "here") }
    guard outside != nil else { return }
    follow(valued, declarations)
    let named = Set(declarations.patterns.flatMap(\.names))
    for mention in declarations.mentions where !read.contains(mention.name) && named.contains(mention.name) {
      for alternative in mention.alternatives { check(alternative, "of “\(mention.name)”, which is only looked at") }
    }
  }

  /// Everything that is named where values are read, and in that.
  private mutating func follow(_ patterns: [PatternSyntax], _ declarations: Declarations) {
    var parts: [String: [PatternSyntax]] = [:]
    for mention in declarations.mentions { parts[mention.name, default: []] += mention.alternatives }
    for definition in declarations.definitions { parts[definition.name, default: []].append(definition.pattern) }
    var open = patterns + read.flatMap { parts[$0] ?? [] }
    while let pattern = open.popLast() {
      for name in Self.valuedNames(in: pattern) where read.insert(name).inserted { open += parts[name] ?? [] }
    }
  }

  /// The names in a pattern, those that it only looks at aside.
  private static func valuedNames(in pattern: PatternSyntax) -> [String] {
    switch pattern.kind {
    case .look: []
    case .name(let name, _): [name]
    default: pattern.parts.flatMap { valuedNames(in: $0) }
    }
  }

  private mutating func check(_ pattern: PatternSyntax, _ place: String) {
    pattern.visit {
      guard case .capture(let names, _) = $0.kind else { return }
      diagnostics.append(
        Diagnostic(
          .warning, .unusedCapture, $0.location, "nothing reads what “\(names.joined(separator: "/")):” captures \(place)",
          advice: "leave the name out"))
    }
  }
}
