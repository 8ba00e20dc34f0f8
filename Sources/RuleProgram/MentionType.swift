/// A type that edges of the lattice carry: one of the numeric grammars', a lexicon class, or what mention rules make.
package struct MentionType: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case grammar
    case lexicon
    case mention
    /// A pattern of a search, a modifier or the like, that no rule can name.
    case hidden
  }

  package var name: String
  package var kind: Kind

  package init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}
