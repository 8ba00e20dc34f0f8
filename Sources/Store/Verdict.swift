/// What the store says should be done with what was found at a place.
package enum Verdict: Sendable, Hashable {
  /// Nothing: it is as it was.
  case unchanged
  /// Nothing: another article has the same bytes.
  case duplicate(of: Int64)
  /// Only the rules are others than those that it was read by.
  case outdated(Outdated)
  /// It is to be read.
  case unread(Change)

  package struct Outdated: Sendable, Hashable {
    /// The hash of the rules that it was read by.
    package var pack: String
    /// What `ProcessedArticle.words` said of it.
    package var words: [UInt8]?
  }

  /// What happened to a place, as its history has it.
  package enum Change: String, Sendable, Hashable, CaseIterable {
    /// It was not known.
    case new
    /// Other bytes, or other metadata, than before.
    case changed
    /// The same, read again: by another program, rules or options, or because it failed before.
    case again
  }
}
