package import DocumentModel

/// One state of a compiled pattern.
///
/// States are numbered so that whatever steps over no token leads to a higher number, save the loop of a list, which must
/// have stepped over one. One ascending pass over the states of a position therefore sees nearly all of it once.
package enum Instruction: Sendable, Hashable {
  /// Steps over one token that is this word; `casing` asks for capitals.
  case word(Int32, casing: LexiconTrie.Casing, next: Int32)
  /// Steps over one token of this look.
  case shape(required: TokenShape, forbidden: TokenShape, next: Int32)
  /// Steps over one mention of this type whose value satisfies `constraint` (an index, or -1). `recorded` when a capture
  /// around it wants to know which mention it was.
  case mention(type: Int32, constraint: Int32, recorded: Bool, next: Int32)
  /// Steps over one token of a gap; a wide gap also steps over commas.
  case gap(wide: Bool, next: Int32)
  /// Steps over a bracketed group, brackets and all.
  case brackets(next: Int32)
  /// Goes on at both; the second costs `cost` more.
  case split(Int32, Int32, cost: Int32)
  case jump(Int32)
  case open(name: Int32, side: Capture.Side, next: Int32)
  case close(name: Int32, next: Int32)
  /// An item of a list starts, or ends, here.
  case itemStart(next: Int32)
  case itemEnd(next: Int32)
  /// Goes on when a mention of one of the types (a set of the stratum) starts (`ahead`) or ends here, or, if `negated`,
  /// when none does.
  case look(types: Int32, ahead: Bool, negated: Bool, next: Int32)
  /// The same for the look of the next token, or of the last.
  case lookShape(required: TokenShape, forbidden: TokenShape, ahead: Bool, negated: Bool, next: Int32)
  /// A way enters, or leaves, an element of the pattern; only in traced packs.
  case enter(element: Int32, next: Int32)
  case leave(element: Int32, next: Int32)
  case sentenceStart(next: Int32)
  case sentenceEnd(next: Int32)
  /// The pattern holds; `rank` is the alternative, counted from 0, where earlier ones are preferred.
  case accept(pattern: Int32, rank: Int32)
}
