import GRDB
import Store

/// A row of the table `decision`, for the table of an export.
struct DecisionRow {
  let factID: String
  private let id: Int
  private let cells: [String]

  /// All decisions, in the order in which they were made.
  static func all(of store: Store) throws(StoreError) -> [DecisionRow] {
    try store.read { db in
      guard try db.tableExists("decision") else { return [] }
      return try Row.fetchAll(db, sql: "SELECT \(columns) FROM decision ORDER BY id").map { row in
        DecisionRow(factID: row[1], id: row[0], cells: (0..<row.count).map { row[$0] as String? ?? "" })
      }
    }
  }

  /// The row of the export.
  /// - Parameter fact: the row of the fact, where the export has it.
  func cells(fact: Int?) -> [String] { [String(id), Cell.text(fact)] + cells.dropFirst() }

  private static let columns = """
    id, factID, at, reviewer, origin, queue, document, sourceHash, event, rule, byteStart, byteEnd, quote, summary, action,
    role, position, value, text, newStart, newEnd, comment, undoes
    """
}
