import RuleProgram

/// Puts the patterns of one stratum together: instructions go in, and states come out with the transitions between them.
struct StratumBuilder {
  /// Transitions that one pattern may have.
  static let greatestCount = 200_000

  private var states: [State] = []
  private var transitions: [Transition] = []
  private var guards: [Guard] = []
  private var actions: [Action] = []
  private var elements: [Int32] = []
  private var patterns: [PatternInfo] = []
  /// Lists of guards and of actions that stand there already.
  private var guardRanges: [[Guard]: Range<Int32>] = [:]
  private var actionRanges: [[Action]: Range<Int32>] = [:]

  private struct Draft {
    var transition: Transition
    var instruction: Int32
  }

  var patternCount: Int { patterns.count }

  /// Adds a pattern.
  /// - Returns: how many transitions it has; where there are too many, it is left out.
  mutating func add(_ code: PatternCode, product: PatternInfo.Product, required: [[Int32]], start: PatternStart) -> Int {
    let numbers = Self.states(of: code, from: Int32(states.count))
    var closure = Closure(code.instructions)
    var drafts: [[Draft]] = []
    var count = 0
    for (instruction, number) in numbers.enumerated() where number >= 0 {
      let found = closure.steps(from: Int32(instruction))
      count += found.count
      guard count <= Self.greatestCount, !closure.isTooLarge else { return max(count, Self.greatestCount + 1) }
      drafts.append(found.map { draft($0, closure, numbers) })
    }
    number(&drafts, instructions: code.instructions.count)
    let first = Int32(states.count)
    for (state, instruction) in numbers.indices.filter({ numbers[$0] >= 0 }).enumerated() {
      append(drafts[state], isMerging: code.isInLoop[instruction], code)
    }
    patterns.append(
      PatternInfo(
        entry: numbers[Int(code.entry)], states: first..<Int32(states.count), product: product, required: required,
        start: start))
    return count
  }

  func finish(typeSets: [[Int32]]) -> Stratum {
    Stratum(
      states: states, transitions: transitions, guards: guards, actions: actions,
      elements: elements.contains { $0 >= 0 } ? elements : [], patterns: patterns, typeSets: typeSets)
  }

  /// For each instruction, the number of the state that it is, where a pattern begins or something was stepped over.
  private static func states(of code: PatternCode, from first: Int32) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: code.instructions.count)
    numbers[Int(code.entry)] = 0
    for case .step(_, let next) in code.instructions where next >= 0 { numbers[Int(next)] = 0 }
    var number = first
    for index in numbers.indices where numbers[index] == 0 {
      numbers[index] = number
      number += 1
    }
    return numbers
  }

  private mutating func draft(_ step: Closure.Step, _ closure: Closure, _ numbers: [Int32]) -> Draft {
    let guards = step.way.guards == 0 ? 0..<0 : range(of: closure.guards(of: step.way))
    let actions = step.way.actions < 0 ? 0..<0 : range(of: closure.actions(of: step.way))
    let transition = Transition(
      test: step.test, next: step.next < 0 ? -1 : numbers[Int(step.next)], cost: step.way.cost, preference: 0,
      guards: guards, actions: actions)
    return Draft(transition: transition, instruction: step.way.instruction)
  }

  private mutating func range(of list: [Guard]) -> Range<Int32> {
    if let known = guardRanges[list] { return known }
    guards += list
    let range = Int32(guards.count - list.count)..<Int32(guards.count)
    guardRanges[list] = range
    return range
  }

  private mutating func range(of list: [Action]) -> Range<Int32> {
    if let known = actionRanges[list] { return known }
    actions += list
    let range = Int32(actions.count - list.count)..<Int32(actions.count)
    actionRanges[list] = range
    return range
  }

  /// Preferences go by the steps' numbers, which follow the order of the alternatives, and then by the states'.
  private func number(_ drafts: inout [[Draft]], instructions: Int) {
    var next = [Int32](repeating: 0, count: instructions + 1)
    for draft in drafts.joined() { next[Int(draft.instruction) + 1] += 1 }
    for index in 1..<next.count { next[index] += next[index - 1] }
    for state in drafts.indices {
      for index in drafts[state].indices {
        let instruction = Int(drafts[state][index].instruction)
        drafts[state][index].transition.preference = next[instruction]
        next[instruction] += 1
      }
    }
  }

  private mutating func append(_ drafts: [Draft], isMerging: Bool, _ code: PatternCode) {
    let sorted = drafts.sorted { Self.key($0.transition) < Self.key($1.transition) }
    let first = Int32(transitions.count)
    let words = Int32(sorted.prefix { Self.key($0.transition).0 == 0 }.count)
    let both = Int32(sorted.prefix { Self.key($0.transition).0 <= 1 }.count)
    transitions += sorted.map(\.transition)
    elements += sorted.map { code.elements[Int($0.instruction)] }
    states.append(
      State(
        firstWord: first, firstMention: first + words, firstOther: first + both, end: Int32(transitions.count),
        isMerging: isMerging))
  }

  /// Words before mentions before all else, each by what it asks for.
  private static func key(_ transition: Transition) -> (Int, Int32, Int32) {
    switch transition.test {
    case .word(let word, _): (0, word, transition.preference)
    case .mention(let type, _, _): (1, type, transition.preference)
    default: (2, 0, transition.preference)
    }
  }
}
