import Foundation
import GRDB
package import RuleProgram

extension Store {
  /// How a run ended.
  package enum RunEnd: String, Sendable {
    case finished, interrupted, failed
  }

  /// Writes down that a run begins. One that is said to be running still was killed: the lock is this process's.
  package func begin(_ request: RunRequest) throws(StoreError) -> Run {
    try write { db in
      try Self.closeAbandoned(in: db)
      let run = try Self.insert(request, in: db)
      try EventViews(request.events).install(in: db)
      try StoredRole.keep(request.events, in: db)
      try ObservationView(request.observations).install(in: db)
      return run
    }
  }

  /// Where to look up what is known of places of this run.
  package func ledger(of run: Run, _ request: RunRequest) -> Ledger {
    Ledger(
      dropFolder: run.dropFolder, dropPath: request.drop, basis: request.basis, isRetrying: request.isRetrying)
  }

  /// Enters sightings, in their order, and what is passed over, in one transaction.
  ///
  /// - Returns: what became of each sighting; nil for one that has to be read after all, and is left for another pass.
  package func enter(
    _ sightings: [Sighting], passedOver: [PassedOverFile] = [], _ ledger: Ledger, _ run: Run, isLastPass: Bool
  ) throws(StoreError) -> [LedgerEntry?] {
    try write { db in
      let writer = LedgerWriter(db: db, ledger: ledger, run: run, isLastPass: isLastPass)
      let entries = try sightings.map(writer.enter)
      for file in passedOver { try writer.enter(file) }
      try db.cachedStatement(sql: "UPDATE run SET endedAt = ? WHERE id = ?").execute(arguments: [Timestamp.now, run.id])
      return entries
    }
  }

  /// Writes down how a run ended, and what it came to.
  package func end(
    _ run: Run, _ end: RunEnd, message: String? = nil, units: Gazetteer = Gazetteer()
  ) throws(StoreError) -> RunTotals {
    try write { db in
      try EntityWriter(db, units).describeNew()
      try db.execute(
        sql: "UPDATE run SET state = ?, endedAt = ?, message = ? WHERE id = ?",
        arguments: [end.rawValue, Timestamp.now, message, run.id])
      // Of rules by which no article stands any more, nothing is to be compared.
      try db.execute(
        sql: "UPDATE pack SET fingerprint = NULL WHERE id <> ? AND id NOT IN (SELECT pack FROM article)", arguments: [run.pack])
      try db.execute(
        sql: "DELETE FROM ruleText WHERE pack <> ? AND pack NOT IN (SELECT pack FROM article)", arguments: [run.pack])
      return try Self.count(run.id, in: db)
    }
  }

  /// What a run has come to so far.
  package func totals(_ run: Run) throws(StoreError) -> RunTotals {
    try read { try RunCounter($0, run: run.id, dropFolder: run.dropFolder).totals() }
  }

  private static func closeAbandoned(in db: Database) throws {
    for run in try Int64.fetchAll(db, sql: "SELECT id FROM run WHERE state = 'running'") {
      try db.execute(
        sql: "UPDATE run SET state = 'interrupted', message = 'killed, or cut off from its machine' WHERE id = ?",
        arguments: [run])
      _ = try count(run, in: db)
    }
  }

  private static func count(_ run: Int64, in db: Database) throws -> RunTotals {
    let dropFolder = try Int64.fetchOne(db, sql: "SELECT dropFolder FROM run WHERE id = ?", arguments: [run]) ?? 0
    let counter = RunCounter(db, run: run, dropFolder: dropFolder)
    let totals = try counter.totals()
    try counter.write(totals)
    return totals
  }

  private static func insert(_ request: RunRequest, in db: Database) throws -> Run {
    let program = try number("program", "digest", request.basis.program, in: db)
    try db.execute(sql: "UPDATE program SET version = ? WHERE id = ?", arguments: [request.version, program])
    let pack = try number("pack", "hash", request.basis.pack, in: db)
    try db.execute(
      sql: "UPDATE pack SET fingerprint = ? WHERE id = ? AND fingerprint IS NULL",
      arguments: [Data(request.fingerprint.binary), pack])
    try keep(request.texts, ofPack: pack, in: db)
    let dropFolder = try number("dropFolder", "path", request.drop.storable, in: db)
    try db.execute(
      sql: """
        INSERT INTO run (command, dropFolder, state, startedAt, endedAt, program, pack, settings)
        VALUES (?, ?, 'running', ?, ?, ?, ?, ?)
        """,
      arguments: [
        request.command.rawValue, dropFolder, Timestamp.now, Timestamp.now, program, pack, request.settings,
      ])
    return Run(id: db.lastInsertedRowID, dropFolder: dropFolder, program: program, pack: pack)
  }

  private static func keep(_ texts: () -> [RuleText], ofPack pack: Int64, in db: Database) throws {
    let isKnown = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM ruleText WHERE pack = ?)", arguments: [pack])
    guard isKnown != true else { return }
    for (position, text) in texts().enumerated() {
      try db.cachedStatement(
        sql: "INSERT INTO ruleText (pack, position, kind, name, file, line, text, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [pack, position, text.kind, text.name, text.file, text.line, text.text.storable, text.note?.storable])
    }
  }

  /// The row of a table that has this value in its unique column; made where there is none.
  private static func number(_ table: String, _ column: String, _ value: String, in db: Database) throws -> Int64 {
    if let known = try Int64.fetchOne(db, sql: "SELECT id FROM \(table) WHERE \(column) = ?", arguments: [value]) { return known }
    try db.execute(sql: "INSERT INTO \(table) (\(column)) VALUES (?)", arguments: [value])
    return db.lastInsertedRowID
  }
}
