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
        let key = lexicon.wakeKey(at: node)
        if key >= 0 { waking.note(key: key, at: start) }
        var number = lexicon.firstTerminal(at: node)
        while number >= 0 {
          let terminal = lexicon.terminal(number)
          if admits(terminal.casing, tokens, from: start) {
            lattice.add(
              Mention(type: terminal.type, first: Int32(start), end: Int32(end), value: .entry(terminal.entry)))
          }
          number = lexicon.next(after: number)
        }
      }
    }
  }

  private static func admits(_ casing: [LexiconTrie.Casing], _ tokens: [Token], from start: Int) -> Bool {
    for (offset, wanted) in casing.enumerated() where !wanted.admits(tokens[start + offset].shape) { return false }
    return true
  }
}
