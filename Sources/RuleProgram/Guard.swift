package import DocumentModel

/// What must hold between two tokens for a transition to be taken.
package enum Guard: Sendable, Hashable, BitwiseCopyable {
  /// A mention of one of the types (a set of the stratum) starts (`ahead`) or ends here, or, if `negated`, none does.
  case look(types: Int32, ahead: Bool, negated: Bool)
  /// The next token, or the last, has this look, or, if `negated`, has not.
  case lookShape(required: TokenShape, forbidden: TokenShape, ahead: Bool, negated: Bool)
  case sentenceStart
  case sentenceEnd
}
