import DocumentModel
import RuleProgram

/// Turns patterns into instructions. Each pattern is laid down from its end to its beginning, so that every instruction
/// knows the one behind it; the numbers are turned round at the end.
struct CodeGenerator {
  /// The types that looks look for, each set once.
  private(set) var typeSets: [[Int32]] = []
  private var typeSetNumbers: [[Int32]: Int32] = [:]
  private var instructions: [Instruction] = []
  private var inLoop: [Bool] = []
  private var isInLoop = false
  /// For each instruction, the element that it belongs to; and the one that is being generated.
  private var elements: [Int32] = []
  private var element: Int32 = -1

  /// A pattern by its alternatives, in order of preference.
  /// - Parameter number: the pattern's place in its stratum.
  mutating func code(for alternatives: [ResolvedPattern], number: Int32) -> PatternCode {
    instructions.removeAll()
    inLoop.removeAll()
    elements.removeAll()
    var entry: Int32 = -1
    for (rank, alternative) in alternatives.enumerated().reversed() {
      let accept = emit(.step(.accept(pattern: number, rank: Int32(rank)), next: -1))
      let start = generate(alternative, next: accept)
      entry = entry < 0 ? start : emit(.split(start, entry, cost: 0))
    }
    let last = Int32(instructions.count - 1)
    return PatternCode(
      instructions: instructions.reversed().map { $0.renumbered { last - $0 } }, isInLoop: inLoop.reversed(),
      elements: elements.reversed(), entry: last - entry)
  }

  private mutating func number(of types: [Int32]) -> Int32 {
    if let known = typeSetNumbers[types] { return known }
    typeSets.append(types)
    typeSetNumbers[types] = Int32(typeSets.count - 1)
    return Int32(typeSets.count - 1)
  }

  private mutating func emit(_ instruction: Instruction) -> Int32 {
    instructions.append(instruction)
    inLoop.append(isInLoop)
    elements.append(element)
    return Int32(instructions.count - 1)
  }

  private mutating func generate(_ pattern: ResolvedPattern, next: Int32, recorded: Bool = false) -> Int32 {
    switch pattern {
    case .word(let word, let casing): return emit(.step(.word(word, casing: casing), next: next))
    case .shape(let shape): return emit(.step(.shape(required: shape.required, forbidden: shape.forbidden), next: next))
    case .mention(let type, let constraint):
      let isRecorded = recorded || element >= 0
      return emit(.step(.mention(type: type, constraint: constraint, recorded: isRecorded), next: next))
    case .gap(let width, let wide): return generateGap(width, wide: wide, next: next)
    case .brackets: return emit(.step(.brackets, next: next))
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
      return emit(.require(.look(types: number(of: types), ahead: ahead, negated: negated), next: next))
    case .lookShape(let shape, let ahead, let negated):
      return emit(
        .require(
          .lookShape(required: shape.required, forbidden: shape.forbidden, ahead: ahead, negated: negated), next: next))
    case .sentenceStart: return emit(.require(.sentenceStart, next: next))
    case .sentenceEnd: return emit(.require(.sentenceEnd, next: next))
    case .traced(let number, let pattern): return generateTraced(number, pattern, next: next, recorded: recorded)
    }
  }

  private mutating func generateTraced(
    _ number: Int32, _ pattern: ResolvedPattern, next: Int32, recorded: Bool
  ) -> Int32 {
    let around = element
    element = number
    defer { element = around }
    let left = emit(.note(.leave(element: number), next: next))
    return emit(.note(.enter(element: number), next: generate(pattern, next: left, recorded: recorded)))
  }

  /// Up to `width` tokens; each costs, so the shortest gap wins.
  private mutating func generateGap(_ width: Int, wide: Bool, next: Int32) -> Int32 {
    (0..<width).reduce(next) { start, _ in
      emit(.split(next, emit(.step(.gap(wide: wide), next: start)), cost: 2))
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
    let closed = names.reduce(next) { emit(.note(.close(name: $1), next: $0)) }
    let start = generate(element, next: closed, recorded: true)
    let sides: [Capture.Side] = names.count == 2 ? [.left, .right] : [.whole]
    return zip(names, sides).reduce(start) { emit(.note(.open(name: $1.0, side: $1.1), next: $0)) }
  }

  /// item (separator item)*: the loop's way back is a jump that is filled in when the item is known.
  private mutating func generateList(
    _ item: ResolvedPattern, _ separator: ResolvedPattern, next: Int32, recorded: Bool
  ) -> Int32 {
    isInLoop = true
    let back = emit(.jump(-1))
    let again = generate(separator, next: back, recorded: recorded)
    let end = emit(.note(.itemEnd, next: emit(.split(next, again, cost: 0))))
    let start = emit(.note(.itemStart, next: generate(item, next: end, recorded: recorded)))
    instructions[Int(back)] = .jump(start)
    isInLoop = false
    return start
  }
}
