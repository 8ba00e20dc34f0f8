/// A pattern of the rule language as a tree: generated rules are written from it, and `ObviousMatcher` interprets it.
indirect enum SamplePattern {
  case phrase([String], cased: Bool)
  case type(String, SampleConstraint?)
  case shape(String)
  case gap(Int, wide: Bool)
  case brackets
  case sequence([SamplePattern])
  case choice([SamplePattern])
  case optional(SamplePattern)
  case repetition(SamplePattern, Int, Int)
  case capture([String], SamplePattern)
  case each(SamplePattern, by: SamplePattern)
  case look([SamplePattern], ahead: Bool, negated: Bool)
  case lookShape(String, ahead: Bool, negated: Bool)
  case definition(String, SamplePattern)
  case sentenceStart, sentenceEnd
}

enum SampleConstraint {
  case attribute(String, String)
  case atMost(Double)
  case above(Double)
}

extension SamplePattern {
  /// As an element of a rule: whatever has parts stands in parentheses.
  var written: String {
    switch self {
    case .phrase(let words, let cased): return cased ? "'\(words.joined(separator: " "))'" : "\"\(words.joined(separator: " "))\""
    case .type(let name, nil): return name
    case .type(let name, .attribute(let key, let value)): return "\(name)[\(key) \"\(value)\"]"
    case .type(let name, .atMost(let bound)): return "\(name)[value <= \(Int(bound))]"
    case .type(let name, .above(let bound)): return "\(name)[value > \(Int(bound))]"
    case .shape(let name), .definition(let name, _): return name
    case .gap(let width, let wide): return "\(wide ? "..." : "..")\(width)"
    case .brackets: return "Brackets"
    case .sequence(let elements): return "(\(elements.map(\.written).joined(separator: " ")))"
    case .choice(let alternatives): return "(\(alternatives.map(\.repeatable).joined(separator: " | ")))"
    case .optional(let element): return "\(element.repeatable)?"
    case .repetition(let element, let low, let high): return "\(element.repeatable){\(low),\(high)}"
    case .capture(let names, let element): return "\(names.joined(separator: "/")):\(element.written)"
    case .each(let item, let separator): return "(each { \(item.written) } by \(separator.written))"
    case .look(let targets, let ahead, let negated):
      return "\(Self.sign(ahead, negated))(\(targets.map(\.written).joined(separator: " | ")))"
    case .lookShape(let name, let ahead, let negated): return "\(Self.sign(ahead, negated))\(name)"
    case .sentenceStart: return "^"
    case .sentenceEnd: return "$"
    }
  }

  /// As an element that `?`, `{}` or `|` may stand behind without belonging to a part of it.
  var repeatable: String {
    switch self {
    case .capture, .look, .lookShape: "(\(written))"
    default: written
    }
  }

  private static func sign(_ ahead: Bool, _ negated: Bool) -> String {
    switch (ahead, negated) {
    case (true, true): "!"
    case (true, false): ">"
    case (false, true): "<!"
    case (false, false): "<"
    }
  }

  /// Whether the pattern can hold over no token.
  var isNullable: Bool {
    switch self {
    case .phrase, .type, .shape, .brackets: false
    case .gap, .optional, .look, .lookShape, .sentenceStart, .sentenceEnd: true
    case .sequence(let elements): elements.allSatisfy(\.isNullable)
    case .choice(let alternatives): alternatives.contains(where: \.isNullable)
    case .repetition(let element, let low, _): low == 0 || element.isNullable
    case .capture(_, let element), .each(let element, _), .definition(_, let element): element.isNullable
    }
  }

  var hasList: Bool {
    switch self {
    case .each: true
    case .sequence(let elements), .choice(let elements): elements.contains(where: \.hasList)
    case .optional(let element), .repetition(let element, _, _), .capture(_, let element), .definition(_, let element):
      element.hasList
    default: false
    }
  }
}
