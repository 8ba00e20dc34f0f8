import GRDB

extension Store {
  /// What is held of current facts of which anybody has said anything, in the order of their articles' names and of the facts.
  /// - Parameter factID: of this fact alone.
  package func reviews(of factID: String? = nil) throws(StoreError) -> [FactReview] {
    try read { try ReviewReader($0, factID: factID).reviews() }
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

  /// The ids of all current facts, in the order of their articles' names and of the facts.
  package func currentFacts() throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT f.factID FROM fact f JOIN article a ON a.id = f.article WHERE a.current ORDER BY a.name, a.id, f.id")
    }
  }

  /// What a current fact is, and in which row of `article` it stands.
  /// - Returns: why not, where there is no such fact.
  package func home(of factID: String) throws(StoreError) -> Result<(event: String, article: Int64), DecisionRefusal> {
    try read { db in
      do {
        let fact = try DecidedFact(current: factID, in: db)
        return .success((fact.event, fact.article))
      } catch let refusal as DecisionRefusal {
        return .failure(refusal)
      }
    }
  }

  /// A role of an event by the rules of the last run.
  package func role(_ name: String, of event: String) throws(StoreError) -> StoredRole? {
    try read { try StoredRole.fetch(event, name, in: $0) }
  }

  /// The roles of all events by the rules of the last run.
  package func roles() throws(StoreError) -> [StoredRole] { try read(StoredRole.fetchAll) }
}
