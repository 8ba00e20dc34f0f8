import RuleProgram

extension SearchSyntax {
  /// The patterns of all steps, with what must not stand beside them.
  var patterns: [PatternSyntax] { steps.flatMap { [$0.pattern, $0.unlessAfter, $0.unlessBefore].compactMap { $0 } } }

  /// As a rule file would have it, on one line.
  var printed: String { (steps.map(\.printed) + fallbacks.map(\.printed)).joined(separator: " or ") }
}

extension SearchSyntax.Step {
  var printed: String {
    let conditions = [("after", unlessAfter), ("before", unlessBefore)].compactMap { side, pattern in
      pattern.map { " unless \(side) \($0.printed)" }
    }
    let place = direction == .inside ? "" : " in \(scope.rawValue)"
    return "\(pattern.printed) \(direction.rawValue)\(place)\(intoBrackets ? " brackets" : "")\(conditions.joined())"
  }
}

extension RoleSearch.Fallback {
  var printed: String {
    switch self {
    case .block: "block"
    case .section: "section"
    case .focus: "focus"
    case .earlier: "earlier"
    case .publication: "publication"
    case .constant(let value): "= \"\(value)\""
    }
  }
}
