/// Patterns that need nothing of each other: one program, run in one pass over a sentence.
///
/// Every transition steps over something, save those by which a pattern holds: what steps over nothing (a choice, what may
/// be missing, the edges of a capture) was followed when the program was made. At a token only what that token can take
/// is touched, however many alternatives there are.
package struct Stratum: Sendable {
  package let states: [State]
  package let transitions: [Transition]
  package let guards: [Guard]
  package let actions: [Action]
  /// For each transition, the innermost element of the pattern that its test was made from; empty unless the pack is
  /// traced.
  package let elements: [Int32]
  package let patterns: [PatternInfo]
  /// The types that looks look for.
  package let typeSets: [[Int32]]

  package init(
    states: [State], transitions: [Transition], guards: [Guard], actions: [Action], elements: [Int32],
    patterns: [PatternInfo], typeSets: [[Int32]]
  ) {
    self.states = states.map { Self.marked($0, transitions) }
    self.transitions = transitions
    self.guards = guards
    self.actions = actions
    self.elements = elements
    self.patterns = patterns
    self.typeSets = typeSets
  }

  private static func marked(_ state: State, _ transitions: [Transition]) -> State {
    var state = state
    guard state.firstWord >= 0, state.firstWord <= state.firstOther, Int(state.firstOther) <= transitions.count else { return state }
    for index in state.firstWord..<state.firstOther {
      switch transitions[Int(index)].test {
      case .word(let word, _): state.words |= State.bit(word)
      case .mention(let type, _, _): state.types |= State.bit(type)
      default: break
      }
    }
    return state
  }

  /// The first of a state's transitions over a word, or where it would stand.
  package func firstTransition(over word: Int32, in state: State) -> Int32 {
    var (low, high) = (state.firstWord, state.firstMention)
    while low < high {
      let middle = (low + high) / 2
      if case .word(let other, _) = transitions[Int(middle)].test, other < word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first of a state's transitions over mentions of a type, or where it would stand.
  package func firstTransition(overType type: Int32, in state: State) -> Int32 {
    var (low, high) = (state.firstMention, state.firstOther)
    while low < high {
      let middle = (low + high) / 2
      if case .mention(let other, _, _) = transitions[Int(middle)].test, other < type {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
