import GRDB
import Records

extension LedgerWriter {
  /// What the ledger says of a place.
  struct PlaceState: Equatable {
    var state: ArticleState
    var code: String?
    var message: String?
    var offset: Int?

    init(_ state: ArticleState, _ reason: FailureRecord? = nil) {
      self.state = state
      code = reason?.code
      message = reason?.message.storable
      offset = reason?.offset
    }

    init(_ place: Ledger.Place) {
      state = place.state
      code = place.code
      message = place.message
      offset = place.offset
    }
  }

  /// Writes a place in a new state, without its article and its problems.
  ///
  /// What is read anew and ends as before is no news: it is in that state since the run in which it came there.
  func write(
    _ sighting: Sighting, _ content: Sighting.Content?, _ state: PlaceState, _ known: Ledger.Place?, _ change: Verdict.Change
  ) throws -> Int64 {
    let isNews = change != .again || ledger.isRetrying || known.map(PlaceState.init) != state
    try db.cachedStatement(
      sql: """
        INSERT INTO place
          (dropFolder, key, name, state, code, message, offset, contentHash, metadataHash, url, firstSeen, lastSeen, since)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (dropFolder, key) DO UPDATE SET name = excluded.name, state = excluded.state, code = excluded.code,
          message = excluded.message, offset = excluded.offset, contentHash = excluded.contentHash,
          metadataHash = excluded.metadataHash, url = excluded.url, lastSeen = excluded.lastSeen, since = coalesce(?, since)
        """
    ).execute(arguments: [
      run.dropFolder, sighting.key.storable, sighting.name.storable, state.state.rawValue, state.code, state.message,
      state.offset, content?.hash, content?.metadataHash, content?.metadata.url?.storable, run.id, run.id, run.id,
      isNews ? run.id : nil,
    ])
    let place = known?.id ?? db.lastInsertedRowID
    try db.cachedStatement(sql: "DELETE FROM problem WHERE place = ?").execute(arguments: [place])
    return place
  }

  func write(_ problems: [FailureRecord], of place: Int64) throws {
    for (position, problem) in problems.enumerated() {
      try db.cachedStatement(
        sql: "INSERT INTO problem (place, position, run, code, message, offset) VALUES (?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [place, position, run.id, problem.code, problem.message.storable, problem.offset])
    }
  }

  func record(_ change: Verdict.Change, _ place: Int64, _ state: PlaceState, article: Int64?) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO history (run, place, change, state, code, message, offset, article) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      run.id, place, change.rawValue, state.state.rawValue, state.code, state.message, state.offset, article,
    ])
  }

  /// Enters what is passed over.
  func enter(_ file: PassedOverFile) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO passedOver (dropFolder, name, code, message, isRoutine, firstSeen, lastSeen) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (dropFolder, name) DO UPDATE SET code = excluded.code, message = excluded.message,
          isRoutine = excluded.isRoutine, lastSeen = excluded.lastSeen
        """
    ).execute(arguments: [
      run.dropFolder, file.name.storable, file.code, file.message.storable, file.isRoutine, run.id, run.id,
    ])
  }
}
