extension PatternSyntax {
  /// As a rule file would have it, on one line.
  var printed: String {
    switch kind {
    case .phrase(let text, let cased): Self.quoted(text, cased ? "'" : "\"")
    case .name(let name, let constraints): name + constraints.map(\.printed).joined()
    case .gap(let width, let wide): (wide ? "..." : "..") + String(width)
    case .sequence(let elements): elements.map(\.printedInSequence).joined(separator: " ")
    case .choice(let alternatives): alternatives.map(\.printed).joined(separator: " | ")
    case .optional(let element): element.printedAsElement + "?"
    case .repetition(let element, let low, let high): element.printedAsElement + (low == high ? "{\(low)}" : "{\(low),\(high)}")
    case .capture(let names, let element): names.joined(separator: "/") + ":" + element.printedAsElement
    case .each(let item, let separator): "each { \(item.printed) } by \(separator.printedAsElement)"
    case .look(let element, let ahead, let negated): (ahead ? "" : "<") + Self.mark(ahead, negated) + element.printedAsElement
    case .sentenceStart: "^"
    case .sentenceEnd: "$"
    }
  }

  private static func mark(_ ahead: Bool, _ negated: Bool) -> String { negated ? "!" : ahead ? ">" : "" }

  /// In parentheses where what stands around it would tear it apart.
  private var printedAsElement: String {
    switch kind {
    case .sequence, .choice, .each: "(\(printed))"
    default: printed
    }
  }

  private var printedInSequence: String {
    if case .choice = kind { "(\(printed))" } else { printed }
  }

  private static func quoted(_ text: String, _ quote: Character) -> String {
    let escaped = text.flatMap { $0 == quote || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\(quote)\(String(escaped))\(quote)"
  }
}

extension ConstraintSyntax {
  var printed: String {
    switch constraint {
    case .attribute(let name, []): "[\(name)]"
    case .attribute(let name, let values): "[\(name) \(values.map { "\"\($0)\"" }.joined(separator: " | "))]"
    case .number(let relation, let bound): "[value \(relation.rawValue) \(bound)]"
    }
  }
}
