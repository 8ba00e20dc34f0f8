import GRDB

extension Database {
  /// The rows of a query, their columns divided by strokes.
  func rows(_ sql: String) throws -> [String] {
    try Row.fetchAll(self, sql: sql).map { row in
      (0..<row.count).map { (row[$0] as String?) ?? "" }.joined(separator: "|")
    }
  }
}
