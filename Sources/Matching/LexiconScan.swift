import DocumentModel
import RuleProgram

/// Finds all phrases of a sentence that lexicon classes or patterns ask for.
enum LexiconScan {
  /// Adds a mention for every phrase of a class, and notes every phrase that wakes patterns, at every token where one starts.
  /// - Complexity: O(tokens × longest phrase); unknown words end a walk at once.
  static func scan(
    _ sentence: Range<Int>, tokens: [Token], words: [Int32], lexicon: LexiconTrie, into lattice: inout Lattice,
    waking: inout Waking
  ) {
    for start in sentence {
      var node: Int32 = 0
      var end = start
      while end < sentence.upperBound, words[end] != 0, let child = lexicon.child(of: node, words[end]) {
        node = child
        end += 1
        let (key, first) = (lexicon.nodes[Int(node)].wakeKey, lexicon.nodes[Int(node)].firstTerminal)
        if key >= 0 { waking.note(key: key, at: start) }
        var number = first
        while number >= 0 {
          add(number, lexicon, from: start, to: end, tokens, into: &lattice)
          number = lexicon.nextTerminal[Int(number)]
        }
      }
    }
  }

  @inline(__always)
  private static func add(
    _ number: Int32, _ lexicon: LexiconTrie, from start: Int, to end: Int, _ tokens: [Token], into lattice: inout Lattice
  ) {
    let casing = lexicon.terminals[Int(number)].casing
    for offset in casing.indices where !casing[offset].admits(tokens[start + offset].shape) { return }
    lattice.add(
      Mention(
        type: lexicon.terminals[Int(number)].type, first: Int32(start), end: Int32(end),
        value: .entry(lexicon.terminals[Int(number)].entry)))
  }
}
