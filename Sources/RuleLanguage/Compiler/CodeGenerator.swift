import DocumentModel
import RuleProgram

/// Turns patterns into the states of one stratum. Each pattern is laid down from its end to its beginning, so that every
/// state knows the one behind it; the numbers are turned round at the end.
struct CodeGenerator {
  private var states: [Instruction] = []
  private var merging: [Bool] = []
  private var patterns: [PatternInfo] = []
  private var typeSets: [[Int32]] = []
  private var isInLoop = false
  /// For each state, the element that it belongs to; and the one that is being generated.
  private var elements: [Int32] = []
  private var element: Int32 = -1

  /// Adds a pattern: its alternatives in order of preference.
  mutating func add(_ alternatives: [ResolvedPattern], product: PatternInfo.Product, required: Wake, first: Wake) {
    let number = Int32(patterns.count)
    var entry: Int32 = -1
    for (rank, alternative) in alternatives.enumerated().reversed() {
      let accept = emit(.accept(pattern: number, rank: Int32(rank)))
      let start = generate(alternative, next: accept)
      entry = entry < 0 ? start : emit(.split(start, entry, cost: 0))
    }
    patterns.append(PatternInfo(entry: entry, product: product, required: required, first: first))
  }

  /// The program, with states numbered forwards.
  func finish(words: Int, types: Int) -> Stratum {
    let last = Int32(states.count - 1)
    let flipped = states.reversed().map { $0.renumbered { last - $0 } }
    let entries = patterns.map {
      PatternInfo(entry: last - $0.entry, product: $0.product, required: $0.required, first: $0.first)
    }
    let isTraced = elements.contains { $0 >= 0 }
    return Stratum(
      instructions: flipped, merging: merging.reversed(), elements: isTraced ? elements.reversed() : [], patterns: entries,
      typeSets: typeSets, words: words, types: types)
  }

  private mutating func number(of types: [Int32]) -> Int32 {
    if let known = typeSets.firstIndex(of: types) { return Int32(known) }
    typeSets.append(types)
    return Int32(typeSets.count - 1)
  }

  private mutating func emit(_ instruction: Instruction) -> Int32 {
    states.append(instruction)
    merging.append(isInLoop)
    elements.append(element)
    return Int32(states.count - 1)
  }

  private mutating func generate(_ pattern: ResolvedPattern, next: Int32, recorded: Bool = false) -> Int32 {
    switch pattern {
    case .word(let word, let casing): return emit(.word(word, casing: casing, next: next))
    case .shape(let shape): return emit(.shape(required: shape.required, forbidden: shape.forbidden, next: next))
    case .mention(let type, let constraint):
      return emit(.mention(type: type, constraint: constraint, recorded: recorded || self.element >= 0, next: next))
    case .gap(let width, let wide): return generateGap(width, wide: wide, next: next)
    case .brackets: return emit(.brackets(next: next))
    case .sequence(let elements):
      return elements.reversed().reduce(next) { generate($1, next: $0, recorded: recorded) }
    case .choice(let alternatives):
      let starts = alternatives.reversed().map { generate($0, next: next, recorded: recorded) }
      return starts.dropFirst().reduce(starts[0]) { emit(.split($1, $0, cost: 0)) }
    case .optional(let element):
      return emit(.split(generate(element, next: next, recorded: recorded), next, cost: 1))
    case .repetition(let element, let low, let high):
      return generateRepetition(element, low, high, next: next, recorded: recorded)
    case .capture(let names, let element): return generateCapture(names, element, next: next)
    case .each(let item, let separator): return generateList(item, separator, next: next, recorded: recorded)
    case .look(let types, let ahead, let negated):
      return emit(.look(types: number(of: types), ahead: ahead, negated: negated, next: next))
    case .lookShape(let shape, let ahead, let negated):
      return emit(
        .lookShape(required: shape.required, forbidden: shape.forbidden, ahead: ahead, negated: negated, next: next))
    case .sentenceStart: return emit(.sentenceStart(next: next))
    case .sentenceEnd: return emit(.sentenceEnd(next: next))
    case .traced(let number, let pattern): return generateTraced(number, pattern, next: next, recorded: recorded)
    }
  }

  private mutating func generateTraced(
    _ number: Int32, _ pattern: ResolvedPattern, next: Int32, recorded: Bool
  ) -> Int32 {
    let around = element
    element = number
    defer { element = around }
    let left = emit(.leave(element: number, next: next))
    return emit(.enter(element: number, next: generate(pattern, next: left, recorded: recorded)))
  }

  /// Up to `width` tokens; each costs, so the shortest gap wins.
  private mutating func generateGap(_ width: Int, wide: Bool, next: Int32) -> Int32 {
    (0..<width).reduce(next) { start, _ in
      emit(.split(next, emit(.gap(wide: wide, next: start)), cost: 2))
    }
  }

  private mutating func generateRepetition(
    _ element: ResolvedPattern, _ low: Int, _ high: Int, next: Int32, recorded: Bool
  ) -> Int32 {
    var start = next
    for _ in low..<high { start = emit(.split(generate(element, next: start, recorded: recorded), next, cost: 1)) }
    for _ in 0..<low { start = generate(element, next: start, recorded: recorded) }
    return start
  }

  private mutating func generateCapture(_ names: [Int32], _ element: ResolvedPattern, next: Int32) -> Int32 {
    let closed = names.reduce(next) { emit(.close(name: $1, next: $0)) }
    let start = generate(element, next: closed, recorded: true)
    let sides: [Capture.Side] = names.count == 2 ? [.left, .right] : [.whole]
    return zip(names, sides).reduce(start) { emit(.open(name: $1.0, side: $1.1, next: $0)) }
  }

  /// item (separator item)*: the loop's way back is a jump that is filled in when the item is known.
  private mutating func generateList(
    _ item: ResolvedPattern, _ separator: ResolvedPattern, next: Int32, recorded: Bool
  ) -> Int32 {
    isInLoop = true
    let back = emit(.jump(-1))
    let again = generate(separator, next: back, recorded: recorded)
    let end = emit(.itemEnd(next: emit(.split(next, again, cost: 0))))
    let start = emit(.itemStart(next: generate(item, next: end, recorded: recorded)))
    states[Int(back)] = .jump(start)
    isInLoop = false
    return start
  }
}

extension Instruction {
  fileprivate func renumbered(_ number: (Int32) -> Int32) -> Instruction {
    switch self {
    case .word(let word, let casing, let next): .word(word, casing: casing, next: number(next))
    case .shape(let required, let forbidden, let next): .shape(required: required, forbidden: forbidden, next: number(next))
    case .mention(let type, let constraint, let recorded, let next):
      .mention(type: type, constraint: constraint, recorded: recorded, next: number(next))
    case .gap(let wide, let next): .gap(wide: wide, next: number(next))
    case .brackets(let next): .brackets(next: number(next))
    case .split(let a, let b, let cost): .split(number(a), number(b), cost: cost)
    case .jump(let next): .jump(number(next))
    case .open(let name, let side, let next): .open(name: name, side: side, next: number(next))
    case .close(let name, let next): .close(name: name, next: number(next))
    case .itemStart(let next): .itemStart(next: number(next))
    case .itemEnd(let next): .itemEnd(next: number(next))
    case .look(let types, let ahead, let negated, let next):
      .look(types: types, ahead: ahead, negated: negated, next: number(next))
    case .lookShape(let required, let forbidden, let ahead, let negated, let next):
      .lookShape(required: required, forbidden: forbidden, ahead: ahead, negated: negated, next: number(next))
    case .enter(let element, let next): .enter(element: element, next: number(next))
    case .leave(let element, let next): .leave(element: element, next: number(next))
    case .sentenceStart(let next): .sentenceStart(next: number(next))
    case .sentenceEnd(let next): .sentenceEnd(next: number(next))
    case .accept(let pattern, let rank): .accept(pattern: pattern, rank: rank)
    }
  }
}
