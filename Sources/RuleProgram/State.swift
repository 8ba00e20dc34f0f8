/// A place between two tokens of a pattern: which of the stratum's transitions lead on from it.
package struct State: Sendable, Hashable, BitwiseCopyable {
  /// Transitions over words, sorted by word, stand from here to `firstMention`.
  package var firstWord: Int32
  /// Transitions over mentions, sorted by type, stand from here to `firstOther`.
  package var firstMention: Int32
  /// All others stand from here to `end`.
  package var firstOther: Int32
  package var end: Int32
  /// Whether the state lies in a list's loop, where ways that started apart go on as one.
  package var isMerging: Bool

  package init(firstWord: Int32, firstMention: Int32, firstOther: Int32, end: Int32, isMerging: Bool) {
    self.firstWord = firstWord
    self.firstMention = firstMention
    self.firstOther = firstOther
    self.end = end
    self.isMerging = isMerging
  }
}
