import GRDB

/// The tables of the store, and how older ones become what they are now.
///
/// A change is a further migration; one that was shipped is never edited. `Documentation/operations.md` lists the tables,
/// and `StoreSchemaTests` holds the page against them.
enum StoreSchema {
  /// `SuKi`: what tells a store from every other SQLite file.
  static let applicationID: Int32 = 0x5375_4B69
  /// The number of the last migration, which also stands in `PRAGMA user_version`.
  static let version = 2

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 ledger and facts") { db in
      try db.execute(sql: ledgerTables)
      try db.execute(sql: factTables)
      try db.execute(sql: views)
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
    }
    migrator.registerMigration("2 sources, search, rules, decisions") { db in
      try db.execute(sql: sourceTables)
      try db.execute(sql: ruleTables)
      try db.execute(sql: decisionTables)
      try db.execute(sql: reviewViews)
      try db.execute(sql: searchTables)
      try db.execute(sql: factViews)
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    return migrator
  }
}
