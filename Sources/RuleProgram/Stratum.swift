/// Patterns that need nothing of each other: one program, run in one pass over a sentence.
package struct Stratum: Sendable {
  package let instructions: [Instruction]
  /// For each state, whether it lies in a list's loop, where threads that started apart go on as one.
  package let merging: [Bool]
  package let patterns: [PatternInfo]

  // Indices of patterns by what wakes them in a sentence, and by what they can start with at a token.
  package let wakeByWord: [Int32: [Int32]]
  package let wakeByType: [Int32: [Int32]]
  package let wakeAlways: [Int32]
  package let startByWord: [Int32: [Int32]]
  package let startByType: [Int32: [Int32]]
  package let startAlways: [Int32]

  package init(instructions: [Instruction], merging: [Bool], patterns: [PatternInfo]) {
    self.instructions = instructions
    self.merging = merging
    self.patterns = patterns
    (wakeByWord, wakeByType, wakeAlways) = Self.index(patterns.map(\.required))
    (startByWord, startByType, startAlways) = Self.index(patterns.map(\.first))
  }

  private static func index(_ wakes: [Wake]) -> ([Int32: [Int32]], [Int32: [Int32]], [Int32]) {
    var words: [Int32: [Int32]] = [:]
    var types: [Int32: [Int32]] = [:]
    var always: [Int32] = []
    for (number, wake) in wakes.enumerated() {
      if wake.always { always.append(Int32(number)) }
      for word in wake.words { words[word, default: []].append(Int32(number)) }
      for type in wake.types { types[type, default: []].append(Int32(number)) }
    }
    return (words, types, always)
  }
}
