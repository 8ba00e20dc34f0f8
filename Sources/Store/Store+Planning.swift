import GRDB

extension Store {
  /// Where to look up what a run would find known; nothing is written.
  package func ledger(for request: RunRequest) throws(StoreError) -> Ledger {
    let dropFolder = try read {
      try Int64.fetchOne($0, sql: "SELECT id FROM dropFolder WHERE path = ?", arguments: [request.drop.storable])
    }
    return Ledger(dropFolder: dropFolder, dropPath: request.drop, basis: request.basis, isRetrying: request.isRetrying)
  }

  /// What the ledger says of a place now, nil where it does not know it.
  package func state(of key: String, _ ledger: Ledger) throws(StoreError) -> (state: ArticleState, isReadable: Bool)? {
    try read { try ledger.place(key, in: $0).map { ($0.state, $0.contentHash != nil) } }
  }

  /// How many places of the drop were there at its last finished run.
  package func presentCount(_ ledger: Ledger) throws(StoreError) -> Int {
    guard let dropFolder = ledger.dropFolder else { return 0 }
    return try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM place WHERE dropFolder = ? AND lastSeen >= (
            SELECT coalesce(max(id), 0) FROM run WHERE dropFolder = ? AND state = 'finished')
          """, arguments: [dropFolder, dropFolder]) ?? 0
    }
  }
}
