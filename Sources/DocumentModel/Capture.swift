/// Words that a rule put a name to.
package struct Capture: Sendable, Hashable {
  /// Where a match looked for the words.
  package enum Origin: UInt8, Sendable, Hashable {
    /// Inside the pattern itself.
    case head
    /// By a role's search, in the sentence of the match.
    case sentence
    /// By a role's search, in another sentence of the same block or section.
    case section
  }

  /// Which part of a ratio a capture means (`count/total:Ratio`).
  package enum Side: UInt8, Sendable, Hashable, BitwiseCopyable {
    case whole, left, right
  }

  /// Index into the rule pack's names (a role, or a part of a composed mention).
  package var name: Int32
  /// Token indices in the article.
  package var first: Int32
  package var end: Int32
  /// Index into `MatchSet.mentions` when the words are one mention, else -1.
  package var mention: Int32
  /// Which item of the rule's list the words belong to; -1 for what all items share.
  package var item: Int32
  package var origin: Origin
  package var side: Side

  package init(
    name: Int32, first: Int32, end: Int32, mention: Int32 = -1, item: Int32 = -1, origin: Origin = .head,
    side: Side = .whole
  ) {
    self.name = name
    self.first = first
    self.end = end
    self.mention = mention
    self.item = item
    self.origin = origin
    self.side = side
  }

  package var tokens: Range<Int> { Int(first)..<Int(end) }
}
