import GRDB
import Records

extension Store {
  /// A cell of the tables that says something else than the fact's line of JSON, from which it was written.
  package struct RowDifference: Sendable, Hashable {
    package var fact: String
    /// `roleValue count 0 number`: table, what tells the row apart, column.
    package var cell: String
    package var stored: String
    package var written: String
  }

  /// Holds the rows of an article's facts against the lines of JSON beside them.
  /// - Parameter lines: the article's facts by the numbers of their rows.
  package func differences(_ lines: [(row: Int64, line: ProcessedArticle.Line)]) throws(StoreError) -> [RowDifference] {
    try read { db in try lines.flatMap { try Self.differences($0.row, $0.line, db) } }
  }

  private static func differences(_ row: Int64, _ line: ProcessedArticle.Line, _ db: Database) throws -> [RowDifference] {
    let rows = FactRows(line)
    let name = line.record.id
    var found = try compare([rows.fact], "fact", "id", order: "id", with: row, name, db)
    for (table, order) in FactRows.tables {
      found += try compare(sorted(rows.others.filter { $0.table == table }), table, "fact", order: order, with: row, name, db)
    }
    return found
  }

  /// In the order in which the tables give them.
  private static func sorted(_ rows: [FactRows.Row]) -> [FactRows.Row] {
    rows.sorted { one, other in
      // Roles are told apart by name; all else stands by position already, as sorting leaves it.
      guard one.table == "roleValue", one.role != other.role else { return false }
      return one.role.utf8.lexicographicallyPrecedes(other.role.utf8)
    }
  }

  private static func compare(
    _ rows: [FactRows.Row], _ table: String, _ owner: String, order: String, with number: Int64, _ fact: String, _ db: Database
  ) throws -> [RowDifference] {
    let sql = "SELECT * FROM \(table) WHERE \(owner) = ? ORDER BY \(order)"
    let stored = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [number])
    guard stored.count == rows.count else {
      return [RowDifference(fact: fact, cell: table, stored: "\(stored.count) rows", written: "\(rows.count) rows")]
    }
    return zip(stored, rows).flatMap { differences($0, $1, fact) }
  }

  private static func differences(_ stored: Row, _ row: FactRows.Row, _ fact: String) -> [RowDifference] {
    row.columns.compactMap { column in
      let value = stored[column.name] as DatabaseValue
      guard !agree(value, column.value) else { return nil }
      let cell = ([row.table] + row.key.map(text) + [column.name]).joined(separator: " ")
      return RowDifference(fact: fact, cell: cell, stored: text(value), written: text(column.value))
    }
  }

  /// SQLite keeps whole numbers of a column of figures as integers.
  private static func agree(_ one: DatabaseValue, _ other: DatabaseValue) -> Bool {
    switch (one.storage, other.storage) {
    case (.int64(let a), .double(let b)), (.double(let b), .int64(let a)): Double(a) == b
    default: one == other
    }
  }

  private static func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: "nothing"
    case .int64(let number): String(number)
    case .double(let number): DecimalText.shortest(number)
    case .string(let text): text
    case .blob(let bytes): "\(bytes.count) bytes"
    }
  }
}

extension FactRows.Row {
  /// The name of the role that a value belongs to.
  fileprivate var role: String { columns.first { $0.name == "role" }.flatMap { String.fromDatabaseValue($0.value) } ?? "" }

  /// What tells the row apart from the others of its fact.
  fileprivate var key: [DatabaseValue] { columns.filter { ["role", "position"].contains($0.name) }.map(\.value) }
}
