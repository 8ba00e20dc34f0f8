import DocumentModel
import RuleProgram

/// Finds all phrases of all lexicon classes in a sentence.
enum LexiconScan {
  /// Adds a mention for every phrase, at every token where one starts.
  /// - Complexity: O(tokens × longest phrase); unknown words end a walk at once.
  static func scan(_ sentence: Range<Int>, tokens: [Token], words: [Int32], pack: RulePack, into lattice: inout Lattice) {
    for start in sentence {
      var node: Int32 = 0
      var end = start
      while end < sentence.upperBound, words[end] != 0, let child = pack.lexicon.child(of: node, words[end]) {
        node = child
        end += 1
        for terminal in pack.lexicon.terminals(at: node) where admits(terminal.casing, tokens[start..<end]) {
          lattice.add(
            Mention(type: terminal.type, first: Int32(start), end: Int32(end), value: .entry(terminal.entry)))
        }
      }
    }
  }

  private static func admits(_ casing: [LexiconTrie.Casing], _ tokens: ArraySlice<Token>) -> Bool {
    casing.isEmpty || zip(casing, tokens).allSatisfy { $0.admits($1.shape) }
  }
}
