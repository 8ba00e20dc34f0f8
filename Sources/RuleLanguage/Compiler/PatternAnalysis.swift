import RuleProgram

/// A pattern after names are resolved: what the code generator and the analyses work on.
indirect enum ResolvedPattern {
  case word(Int32, LexiconTrie.Casing)
  case shape(required: TokenShapeName)
  case mention(type: Int32, constraint: Int32)
  case gap(Int, wide: Bool)
  case brackets
  case sequence([ResolvedPattern])
  case choice([ResolvedPattern])
  case optional(ResolvedPattern)
  case repetition(ResolvedPattern, Int, Int)
  case capture([Int32], ResolvedPattern)
  case each(ResolvedPattern, by: ResolvedPattern)
  case look(types: [Int32], ahead: Bool, negated: Bool)
  case lookShape(TokenShapeName, ahead: Bool, negated: Bool)
  case sentenceStart, sentenceEnd
  /// The same pattern, known by its element; only where ways are traced.
  case traced(Int32, ResolvedPattern)
}

extension ResolvedPattern {
  /// Whether the pattern can hold over no token at all.
  var isNullable: Bool {
    switch self {
    case .word, .shape, .mention, .brackets: false
    case .gap, .optional, .look, .lookShape, .sentenceStart, .sentenceEnd: true
    case .sequence(let elements): elements.allSatisfy(\.isNullable)
    case .choice(let alternatives): alternatives.contains(where: \.isNullable)
    case .repetition(let element, let low, _): low == 0 || element.isNullable
    case .capture(_, let element), .each(let element, _), .traced(_, let element): element.isNullable
    }
  }

  /// The number of states that the pattern compiles to, about.
  var size: Int {
    switch self {
    case .word, .shape, .mention, .brackets, .look, .lookShape, .sentenceStart, .sentenceEnd: 1
    case .gap(let width, _): 2 * width
    case .sequence(let elements), .choice(let elements): elements.reduce(elements.count) { $0 + $1.size }
    case .optional(let element), .capture(_, let element): element.size + 2
    case .repetition(let element, _, let high): min(1_000_000, high * (element.size + 1))
    case .each(let item, let separator): item.size + separator.size + 3
    // What tracing adds is no part of the bound, so that a pattern is as large with it as without.
    case .traced(_, let element): element.size
    }
  }

  /// How many lists one way through the pattern can lead through.
  var lists: Int {
    switch self {
    case .each: 1
    case .sequence(let elements): elements.reduce(0) { min(1000, $0 + $1.lists) }
    case .choice(let alternatives): alternatives.map(\.lists).max() ?? 0
    case .optional(let element), .capture(_, let element), .traced(_, let element): element.lists
    case .repetition(let element, _, let high): min(1000, element.lists * high)
    default: 0
    }
  }

  /// Every mention type that the pattern steps over or looks at.
  var types: Set<Int32> {
    switch self {
    case .mention(let type, _): return [type]
    case .look(let types, _, _): return Set(types)
    case .sequence(let elements), .choice(let elements): return elements.reduce(into: []) { $0.formUnion($1.types) }
    case .optional(let element), .capture(_, let element), .repetition(let element, _, _), .traced(_, let element):
      return element.types
    case .each(let item, let separator): return item.types.union(separator.types)
    default: return []
    }
  }
}
