extension PatternSyntax {
  /// The names in a pattern, in the order of the text: classes, mentions, definitions and looks.
  var names: [String] {
    var names: [String] = []
    visit { if case .name(let name, _) = $0.kind { names.append(name) } }
    return names
  }

  /// What the pattern captures itself; what the definitions in it capture is not among it.
  var captures: [String] {
    var captures: [String] = []
    visit { if case .capture(let names, _) = $0.kind { captures += names } }
    return captures
  }

  /// Hands over the pattern and all patterns in it, in the order of the text.
  func visit(_ body: (PatternSyntax) -> Void) {
    body(self)
    for part in parts { part.visit(body) }
  }

  var parts: [PatternSyntax] {
    switch kind {
    case .sequence(let elements), .choice(let elements): elements
    case .optional(let element), .repetition(let element, _, _), .capture(_, let element), .look(let element, _, _): [element]
    case .each(let item, let separator): [item, separator]
    case .phrase, .name, .gap, .sentenceStart, .sentenceEnd: []
    }
  }
}
