import RuleProgram

/// What can be told of a pattern's words before it runs: what every match contains, and what it starts with.
extension ResolvedPattern {
  /// Where a pattern can start.
  struct Start {
    /// In the order of the pattern; some perhaps more than once.
    var keys: [WakeIndex.Key] = []
    var capitals = false
    var digits = false
    var always = false

    mutating func formUnion(_ other: Start) {
      keys += other.keys
      capitals = capitals || other.capitals
      digits = digits || other.digits
      always = always || other.always
    }
  }

  /// The pattern as one sequence: sequences in it dissolved, captures looked through.
  private var parts: [ResolvedPattern] {
    switch self {
    case .sequence(let elements): elements.flatMap(\.parts)
    case .capture(_, let element), .traced(_, let element): element.parts
    default: [self]
    }
  }

  private var isAssertion: Bool {
    switch self {
    case .look, .lookShape, .sentenceStart, .sentenceEnd: true
    default: false
    }
  }

  /// What the first words, or the first mention, must be: the whole phrase where it begins with one.
  var start: Start {
    var start = Start()
    var phrase: [Int32] = []
    // Looks and anchors say nothing of the first token: what stands behind them does.
    for part in parts where !part.isAssertion {
      if case .word(let word, _) = part {
        phrase.append(word)
        continue
      }
      guard phrase.isEmpty else { break }
      start.formUnion(part.ownStart)
      if !part.isNullable { return start }
    }
    if !phrase.isEmpty { start.keys.append(.phrase(phrase)) }
    return start
  }

  private var ownStart: Start {
    switch self {
    case .mention(let type, _): Start(keys: [.type(type)])
    case .shape(.cap), .shape(.upper): Start(capitals: true)
    case .shape(.digits): Start(digits: true)
    case .choice(let alternatives): alternatives.reduce(into: Start()) { $0.formUnion($1.start) }
    case .optional(let element), .repetition(let element, _, _), .each(let element, _): element.start
    default: Start(always: true)
    }
  }

  /// What every match contains: of each of these lists something, in the order of the pattern.
  /// - Parameter weight: how common a key is thought to be; of a choice's alternatives, each is known by its rarest.
  func required(weight: (WakeIndex.Key) -> Int) -> [[WakeIndex.Key]] {
    var found: [[WakeIndex.Key]] = []
    var phrase: [Int32] = []
    for part in parts where !part.isAssertion {
      if case .word(let word, _) = part {
        phrase.append(word)
        continue
      }
      if !phrase.isEmpty { found.append([.phrase(phrase)]) }
      phrase = []
      found += part.ownRequired(weight: weight)
    }
    return phrase.isEmpty ? found : found + [[.phrase(phrase)]]
  }

  private func ownRequired(weight: (WakeIndex.Key) -> Int) -> [[WakeIndex.Key]] {
    switch self {
    case .mention(let type, _): return [[.type(type)]]
    case .each(let element, _): return element.required(weight: weight)
    case .repetition(let element, let low, _): return low == 0 ? [] : element.required(weight: weight)
    case .choice(let alternatives):
      var keys: Set<WakeIndex.Key> = []
      var ordered: [WakeIndex.Key] = []
      for alternative in alternatives {
        let lists = alternative.required(weight: weight).map { (keys: $0, weight: $0.reduce(0) { $0 + weight($1) }) }
        guard let rarest = lists.min(by: { $0.weight < $1.weight }) else { return [] }
        for key in rarest.keys where keys.insert(key).inserted { ordered.append(key) }
      }
      return [ordered]
    default: return []
    }
  }
}
