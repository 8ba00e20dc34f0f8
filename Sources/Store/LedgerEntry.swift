package import Records

/// What the ledger says of a place after it was seen.
package struct LedgerEntry: Sendable, Hashable {
  package var name: String
  package var state: ArticleState
  /// Nil where nothing has changed.
  package var change: Verdict.Change?
  /// What is new of that which is to be looked at.
  package var problems: [FailureRecord] = []
}
