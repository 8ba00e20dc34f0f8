import GRDB

/// Writes the facts of one article into their tables.
struct FactWriter {
  private let db: Database
  private let article: Int64

  init(_ db: Database, article: Int64) {
    self.db = db
    self.article = article
  }

  /// Puts these facts in the place of those that the article has.
  func replace(with facts: [ProcessedArticle.Line]) throws {
    try db.cachedStatement(sql: "DELETE FROM fact WHERE article = ?").execute(arguments: [article])
    for fact in facts { try insert(FactRows(fact)) }
  }

  private func insert(_ rows: FactRows) throws {
    try insert(rows.fact, "article", article)
    let fact = db.lastInsertedRowID
    for row in rows.others { try insert(row, "fact", fact) }
  }

  private func insert(_ row: FactRows.Row, _ owner: String, _ number: Int64) throws {
    let columns = [owner] + row.columns.map(\.name)
    let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO \(row.table) (\(columns.joined(separator: ", "))) VALUES (\(places))")
      .execute(arguments: StatementArguments([number.databaseValue] + row.columns.map(\.value)))
  }
}
