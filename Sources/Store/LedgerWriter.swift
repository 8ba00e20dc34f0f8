import GRDB
import Records

/// Enters what was found into the ledger, one sighting after the other, in the order of the drop.
struct LedgerWriter {
  let db: Database
  let ledger: Ledger
  let run: Run
  let isLastPass: Bool

  /// - Returns: what was done with it; nil where it has to be read after all, which a worker could not know.
  func enter(_ sighting: Sighting) throws -> LedgerEntry? {
    let known = try ledger.place(sighting.key, in: db)
    guard let content = sighting.content else { return try enterUnreadable(sighting, known) }
    let verdict = try ledger.verdict(on: content, at: sighting.key, known: known, isLastPass: isLastPass, in: db)
    switch (verdict, sighting.outcome) {
    case (.unchanged, _):
      return try enterUnchanged(sighting, content, known)
    case (.duplicate(let original), _):
      return try enterDuplicate(sighting, content, known, of: original)
    case (.outdated(let old), .stillValid(let pack)) where pack == old.pack:
      return try enterStillValid(sighting, content, known)
    case (.outdated, .processed(let article)):
      return try enterRead(sighting, content, article, known, .again)
    case (.unread(let change), .processed(let article)):
      return try enterRead(sighting, content, article, known, change)
    default:
      return nil
    }
  }

  // MARK: What can become of a place

  private func enterUnchanged(_ sighting: Sighting, _ content: Sighting.Content, _ known: Ledger.Place?) throws -> LedgerEntry? {
    guard let known else { return nil }
    try db.cachedStatement(sql: "UPDATE place SET lastSeen = ?, name = ?, url = ?, metadataHash = ? WHERE id = ?")
      .execute(arguments: [
        run.id, sighting.name.storable, content.metadata.url?.storable, content.metadataHash, known.id,
      ])
    return LedgerEntry(name: sighting.name, state: known.state, change: nil)
  }

  private func enterStillValid(_ sighting: Sighting, _ content: Sighting.Content, _ known: Ledger.Place?) throws -> LedgerEntry? {
    try db.cachedStatement(sql: "UPDATE article SET pack = ? WHERE id = ?").execute(arguments: [run.pack, known?.article])
    return try enterUnchanged(sighting, content, known)
  }

  private func enterDuplicate(
    _ sighting: Sighting, _ content: Sighting.Content, _ known: Ledger.Place?, of original: Int64
  ) throws -> LedgerEntry {
    let change: Verdict.Change = known == nil ? .new : .changed
    let place = try write(sighting, content, PlaceState(.duplicate), known, change)
    try db.cachedStatement(sql: "UPDATE place SET article = ? WHERE id = ?").execute(arguments: [original, place])
    try db.cachedStatement(sql: "UPDATE article SET current = 0 WHERE document = ? AND current AND id <> ?")
      .execute(arguments: [ledger.document(content, at: sighting.key, stating: nil), original])
    try record(change, place, PlaceState(.duplicate), article: original)
    return LedgerEntry(name: sighting.name, state: .duplicate, change: change)
  }

  private func enterUnreadable(_ sighting: Sighting, _ known: Ledger.Place?) throws -> LedgerEntry? {
    guard case .unreadable(let articleState, let failure) = sighting.outcome else { return nil }
    let state = PlaceState(articleState, failure)
    if let known, known.contentHash == nil, PlaceState(known) == state, !ledger.isRetrying {
      try db.cachedStatement(sql: "UPDATE place SET lastSeen = ? WHERE id = ?").execute(arguments: [run.id, known.id])
      return LedgerEntry(name: sighting.name, state: articleState, change: nil)
    }
    let change: Verdict.Change = known == nil ? .new : known?.contentHash == nil ? .again : .changed
    let place = try write(sighting, nil, state, known, change)
    try write([failure], of: place)
    try record(change, place, state, article: nil)
    return LedgerEntry(name: sighting.name, state: articleState, change: change, problems: [failure])
  }

  private func enterRead(
    _ sighting: Sighting, _ content: Sighting.Content, _ read: ProcessedArticle, _ known: Ledger.Place?,
    _ change: Verdict.Change
  ) throws -> LedgerEntry {
    let state = PlaceState(read.state, read.problems.first)
    let place = try write(sighting, content, state, known, change)
    let writer = ArticleWriter(db: db, ledger: ledger, run: run)
    let article = try writer.write(read, content, sighting, place: place, known: known?.article)
    try db.cachedStatement(sql: "UPDATE place SET article = ? WHERE id = ?").execute(arguments: [article, place])
    try write(read.problems, of: place)
    try record(change, place, state, article: article)
    return LedgerEntry(name: sighting.name, state: read.state, change: change, problems: read.problems)
  }
}
