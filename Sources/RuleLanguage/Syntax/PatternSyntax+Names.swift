extension PatternSyntax {
  /// The names in a pattern, in the order of the text: classes, mentions, definitions and looks.
  var names: [String] {
    if case .name(let name, _) = kind { [name] } else { parts.flatMap(\.names) }
  }

  /// What the pattern captures itself; what the definitions in it capture is not among it.
  var captures: [String] {
    let own = if case .capture(let names, _) = kind { names } else { [String]() }
    return own + parts.flatMap(\.captures)
  }

  private var parts: [PatternSyntax] {
    switch kind {
    case .sequence(let elements), .choice(let elements): elements
    case .optional(let element), .repetition(let element, _, _), .capture(_, let element), .look(let element, _, _): [element]
    case .each(let item, let separator): [item, separator]
    case .phrase, .name, .gap, .sentenceStart, .sentenceEnd: []
    }
  }
}
