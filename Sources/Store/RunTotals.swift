/// What a run came to. `found` is the sum of the four states, and of what was new, changed, read again and unchanged.
package struct RunTotals: Sendable, Hashable {
  package var found = 0
  package var states: [ArticleState: Int] = [:]
  package var passedOver = 0
  package var new = 0
  package var changed = 0
  package var again = 0
  package var unchanged = 0
  /// There at the last finished run, and no more.
  package var vanished = 0
  /// Failed or partial, and reported by no finished run so far.
  package var unreported = 0
  /// Passed over for the first time since the last finished run.
  package var newlyPassedOver = 0
  /// Failed or partial as in earlier runs.
  package var remaining = 0

  package init() {}

  package subscript(state: ArticleState) -> Int { states[state] ?? 0 }
}
