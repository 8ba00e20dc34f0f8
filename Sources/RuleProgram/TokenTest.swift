package import DocumentModel

/// What a transition asks of the next token, or of a mention that starts there.
package enum TokenTest: Sendable, Hashable, BitwiseCopyable {
  /// One token that is this word; `casing` asks for capitals.
  case word(Int32, casing: LexiconTrie.Casing)
  /// One mention of this type whose value satisfies `constraint` (an index, or -1). `recorded` when a capture around it
  /// wants to know which mention it was.
  case mention(type: Int32, constraint: Int32, recorded: Bool)
  /// One token of this look.
  case shape(required: TokenShape, forbidden: TokenShape)
  /// One token of a gap; a wide gap also steps over commas.
  case gap(wide: Bool)
  /// A bracketed group, brackets and all.
  case brackets
  /// Nothing: the pattern holds. `rank` is the alternative, counted from 0, where earlier ones are preferred.
  case accept(pattern: Int32, rank: Int32)
}
