import GRDB
import Records
import Store

/// A row of the table `decision`, for the table of an export.
struct DecisionRow {
  private let cells: [String]

  /// All decisions, in the order in which they were made.
  static func all(of store: Store) throws(StoreError) -> [DecisionRow] {
    try store.read { db in
      try Row.fetchAll(db, sql: "SELECT \(columns) FROM decision ORDER BY id").map { row in
        DecisionRow(cells: row.databaseValues.map(text))
      }
    }
  }

  var factID: String { cells[1] }

  /// The row of the export.
  /// - Parameter fact: the row of the fact, where the export has it.
  func cells(fact: Int?) -> [String] { [cells[0], Cell.text(fact)] + cells.dropFirst() }

  private static func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null, .blob: ""
    case .int64(let number): String(number)
    case .double(let number): DecimalText.shortest(number)
    case .string(let text): text
    }
  }

  private static let columns = """
    id, factID, at, reviewer, origin, queue, document, sourceHash, event, rule, byteStart, byteEnd, quote, summary, action,
    role, position, value, comparator, text, newStart, newEnd, comment, undoes
    """
}
