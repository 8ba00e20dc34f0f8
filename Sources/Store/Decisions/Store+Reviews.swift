import GRDB

extension Store {
  /// What is held of current facts of which anybody has said anything, in the order of their articles' names and of the facts.
  /// - Parameter factID: of this fact alone.
  package func reviews(of factID: String? = nil) throws(StoreError) -> [FactReview] {
    try read { try ReviewReader($0).reviews(of: factID) }
  }

  /// Everything that was decided, the oldest first, with what has become of it.
  package func decisions() throws(StoreError) -> [(decision: Decision, state: Decision.State)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.*, json_extract(d.value, '$') AS decoded, s.state FROM decision d JOIN decisions s ON s.id = d.id ORDER BY d.id
          """
      ).compactMap { row in
        guard let decision = Decision(row), let state = Decision.State(rawValue: row["state"]) else { return nil }
        return (decision, state)
      }
    }
  }

  /// The roles of all events by the rules of the last run.
  package func roles() throws(StoreError) -> [StoredRole] { try read(StoredRole.fetchAll) }
}
