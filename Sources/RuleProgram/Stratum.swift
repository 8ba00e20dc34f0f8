/// Patterns that need nothing of each other: one program, run in one pass over a sentence.
package struct Stratum: Sendable {
  package let instructions: [Instruction]
  /// For each state, whether it lies in a list's loop, where threads that started apart go on as one.
  package let merging: [Bool]
  /// For each state, the innermost element of the pattern that it was made from; empty unless the pack is traced.
  package let elements: [Int32]
  package let patterns: [PatternInfo]
  /// The types that looks look for.
  package let typeSets: [[Int32]]

  /// Patterns by what wakes them in a sentence, and by what they can start with at a token.
  package let wakes: WakeIndex
  package let starts: WakeIndex

  package init(
    instructions: [Instruction], merging: [Bool], elements: [Int32] = [], patterns: [PatternInfo], typeSets: [[Int32]],
    words: Int, types: Int
  ) {
    self.instructions = instructions
    self.merging = merging
    self.elements = elements
    self.patterns = patterns
    self.typeSets = typeSets
    wakes = WakeIndex(patterns.map(\.required), words: words, types: types)
    starts = WakeIndex(patterns.map(\.first), words: words, types: types)
  }
}
