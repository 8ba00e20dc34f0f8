import GRDB

/// Counts what a run came to, from what stands in the ledger: so a run that was killed can be counted too.
struct RunCounter {
  private let db: Database
  private let run: Int64
  private let dropFolder: Int64

  init(_ db: Database, run: Int64, dropFolder: Int64) {
    self.db = db
    self.run = run
    self.dropFolder = dropFolder
  }

  func totals() throws -> RunTotals {
    var totals = RunTotals()
    let before = try lastFinished()
    for state in ArticleState.allCases {
      totals.states[state] = try count("place", "lastSeen = ? AND state = ?", [run, state.rawValue])
    }
    totals.found = totals.states.values.reduce(0, +)
    totals.new = try count("place", "firstSeen = ?", [run])
    totals.changed = try changes(.changed)
    totals.again = try changes(.again)
    totals.unchanged = totals.found - totals.new - totals.changed - totals.again
    totals.passedOver = try count("passedOver", "lastSeen = ?", [run])
    totals.newlyPassedOver = try count("passedOver", "lastSeen = ? AND firstSeen > ? AND NOT isRoutine", [run, before])
    totals.vanished = try count("place", "lastSeen >= ? AND lastSeen < ?", [before, run])
    totals.unreported = try count(
      "place", "lastSeen = ? AND since > ? AND state IN ('partial', 'failed')", [run, before])
    totals.remaining = totals[.partial] + totals[.failed] - totals.unreported
    return totals
  }

  func write(_ totals: RunTotals) throws {
    try db.execute(
      sql: """
        UPDATE run SET found = ?, done = ?, duplicate = ?, partial = ?, failed = ?, passedOver = ?, new = ?, changed = ?,
          again = ?, unchanged = ?, vanished = ? WHERE id = ?
        """,
      arguments: [
        totals.found, totals[.done], totals[.duplicate], totals[.partial], totals[.failed], totals.passedOver, totals.new,
        totals.changed, totals.again, totals.unchanged, totals.vanished, run,
      ])
  }

  /// The last run over this drop that told what is to be looked at.
  func lastFinished() throws -> Int64 {
    try Int64.fetchOne(
      db, sql: "SELECT max(id) FROM run WHERE dropFolder = ? AND state = 'finished' AND id < ?", arguments: [dropFolder, run])
      ?? 0
  }

  private func count(_ table: String, _ condition: String, _ arguments: StatementArguments) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM \(table) WHERE dropFolder = ? AND \(condition)", arguments: [dropFolder] + arguments) ?? 0
  }

  /// A place counts once, by the first thing that happened to it.
  private func changes(_ change: Verdict.Change) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM history h WHERE h.run = ? AND h.change = ?
          AND NOT EXISTS (SELECT 1 FROM history e WHERE e.run = h.run AND e.place = h.place AND e.id < h.id)
        """,
      arguments: [run, change.rawValue]) ?? 0
  }
}
