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
  /// A bit for each word, and each type, that a transition steps over: what has none of them leads nowhere.
  package var words: UInt64 = 0
  package var types: UInt64 = 0

  /// The bit of a word or a type; others share it.
  package static func bit(_ number: Int32) -> UInt64 { 1 << UInt64(UInt32(bitPattern: number) & 63) }

  package init(firstWord: Int32, firstMention: Int32, firstOther: Int32, end: Int32, isMerging: Bool) {
    self.firstWord = firstWord
    self.firstMention = firstMention
    self.firstOther = firstOther
    self.end = end
    self.isMerging = isMerging
  }
}
