import DocumentModel
import RuleProgram

/// Finds all phrases of a sentence that lexicon classes or patterns ask for.
enum LexiconScan {
  /// Adds a mention for every phrase of a class, or leaves it pending where the class is quiet, and notes everything that wakes
  /// patterns, at every token where it starts.
  /// - Complexity: O(tokens × longest phrase); unknown words end a walk at once.
  static func scan(
    _ sentence: Range<Int>, tokens: [Token], words: [Int32], lexicon: LexiconTrie, into lattice: inout Lattice,
    waking: inout Waking, quiet: borrowing QuietTypes, pending: inout PendingPhrases
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
          if admits(number, lexicon, from: start, tokens) {
            let (type, entry) = (lexicon.terminals[Int(number)].type, lexicon.terminals[Int(number)].entry)
            if quiet.contains(type) {
              waking.note(type: type, at: start)
              pending.add(type: type, first: Int32(start), end: Int32(end), entry: entry)
            } else {
              lattice.add(Mention(type: type, first: Int32(start), end: Int32(end), value: .entry(entry)))
            }
          }
          number = lexicon.nextTerminal[Int(number)]
        }
      }
    }
  }

  /// Whether the tokens have the capitals that a phrase asks for.
  @inline(__always)
  private static func admits(_ number: Int32, _ lexicon: LexiconTrie, from start: Int, _ tokens: [Token]) -> Bool {
    let casing = lexicon.terminals[Int(number)].casing
    for offset in casing.indices where !casing[offset].admits(tokens[start + offset].shape) { return false }
    return true
  }
}
