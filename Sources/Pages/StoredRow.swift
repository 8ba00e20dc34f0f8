import GRDB
import Records
import Store

/// What the store says of an article without its bytes.
struct StoredRow {
  let id: Int64
  let name: String
  let pack: Int64
  private let version: Int
  private let members: [(name: String, value: String)]

  static func read(_ id: Int64, _ db: Database) throws -> StoredRow? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, name, pack, version, state, markup, published, title, author, source, url, contentHash AS hash
        FROM article WHERE id = ?
        """)
    return try Row.fetchOne(statement, arguments: [id]).map(StoredRow.init)
  }

  private init(_ row: Row) {
    id = row["id"]
    name = row["name"]
    pack = row["pack"]
    version = row["version"]
    members = row.compactMap { column, value in
      ["id", "pack", "version"].contains(column) ? nil : String.fromDatabaseValue(value).map { (column, $0) }
    }
  }

  func write(to json: inout JSONWriter) {
    json.member("id", Int(id))
    json.member("version", version)
    for member in members { json.member(member.name, member.value) }
  }

  /// The facts of an article that cannot be shown: those of its records that can be read.
  static func facts(of id: Int64, _ db: Database) throws -> [FactRecord] {
    let statement = try db.cachedStatement(sql: "SELECT json FROM fact WHERE article = ? ORDER BY id")
    let reader = FactRecordReader()
    return try String.fetchAll(statement, arguments: [id]).compactMap { try? reader.record(in: Array($0.utf8), line: 1) }
  }
}
