/// What became of an article. Every one that is found ends in exactly one of these, so that their counts add up.
package enum ArticleState: String, Sendable, Hashable, CaseIterable {
  /// Read as a whole; its facts stand.
  case done
  /// The same bytes as an article of another name, under which its facts stand.
  case duplicate
  /// Cut short, and then without facts; or a limit was reached in it, and it has those that were found.
  case partial
  /// It could not be read.
  case failed

  /// Whether somebody should look at it.
  package var needsAttention: Bool { self == .partial || self == .failed }
}
