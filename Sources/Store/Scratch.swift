import GRDB

/// Values by their keys that are kept on disk for as long as a run lasts, however many there are; nobody else sees them.
package final class Scratch: Sendable {
  private let database: DatabaseQueue

  package init() throws(StoreError) {
    do {
      // SQLite's own temporary file, which has no name.
      database = try DatabaseQueue(path: "")
      try database.write {
        try $0.execute(
          sql: "CREATE TABLE entry (key TEXT PRIMARY KEY, value TEXT NOT NULL, round INTEGER NOT NULL) WITHOUT ROWID")
      }
      // There is nothing that anybody would want back.
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF") }
    } catch {
      throw Self.error(error)
    }
  }

  /// Keeps what is made of the value that was there before.
  /// - Parameter round: for `forget`.
  package func update(_ key: String, round: Int = 0, _ change: (String?) -> String) throws(StoreError) {
    try with { db in
      let known = try db.cachedStatement(sql: "SELECT value FROM entry WHERE key = ?")
      let value = change(try String.fetchOne(known, arguments: [key.storable]))
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO entry (key, value, round) VALUES (?, ?, ?)")
        .execute(arguments: [key.storable, value, round])
    }
  }

  /// Keeps a key; false where it is kept already.
  package func insert(_ key: String) throws(StoreError) -> Bool {
    var isNew = false
    try update(key) {
      isNew = $0 == nil
      return ""
    }
    return isNew
  }

  /// Forgets what was not updated in `round` or later.
  package func forget(before round: Int) throws(StoreError) {
    try with { try $0.execute(sql: "DELETE FROM entry WHERE round < ?", arguments: [round]) }
  }

  private func with<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.inDatabase(body)
    } catch {
      throw Self.error(error)
    }
  }

  private static func error(_ error: any Error) -> StoreError { StoreError(error, path: "the temporary folder") }
}
