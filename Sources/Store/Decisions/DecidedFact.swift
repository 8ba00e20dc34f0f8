import GRDB

/// What is kept of a fact with every decision about it.
struct DecidedFact {
  /// The rows of `fact` and `article`; 0 of a fact that may be gone.
  let row: Int64
  let article: Int64
  let id: String
  let event: String
  let columns: [(any DatabaseValueConvertible)?]

  /// The current fact with this id.
  /// - Throws: `DecisionRefusal` where there is none.
  init(current factID: String, in db: Database) throws {
    let found = try Row.fetchOne(
      db,
      sql: """
        SELECT f.id AS row, f.article, f.factID, a.document, a.contentHash AS sourceHash, f.event, f.rule, f.byteStart, f.byteEnd,
          f.text AS quote, coalesce(f.summary, '') AS summary
        FROM fact f JOIN article a ON a.id = f.article WHERE f.factID = ? AND a.current ORDER BY f.id LIMIT 1
        """, arguments: [factID])
    guard let found else {
      throw DecisionRefusal(.noFact, "there is no current fact \(factID); the article was read again: load the page anew")
    }
    self.init(found, row: found["row"], article: found["article"])
  }

  /// That of a decision.
  init(_ decision: Row) { self.init(decision, row: 0, article: 0) }

  private init(_ found: Row, row: Int64, article: Int64) {
    self.row = row
    self.article = article
    id = found["factID"]
    event = found["event"]
    let names = ["factID", "document", "sourceHash", "event", "rule", "byteStart", "byteEnd", "quote", "summary"]
    columns = names.map { found[$0] as DatabaseValue }
  }
}
