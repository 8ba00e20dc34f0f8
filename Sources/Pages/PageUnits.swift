import GRDB
import Records
import Store

/// The administrative units that facts name: `{"vn:250": {"name": "Huyện Hàm Thuận Bắc", "within": "Tỉnh Bình Thuận"}}`.
struct PageUnits {
  private let rows: [Row]

  init(_ db: Database) throws {
    rows = try Row.fetchAll(
      db,
      sql: """
        SELECT e.code, e.name, e.level, e.parent, p.name AS within, e.since, e.until
        FROM entity e LEFT JOIN entity p ON p.code = e.parent ORDER BY e.code
        """)
  }

  func write(to json: inout JSONWriter) {
    json.object("units") { json in
      for row in rows {
        json.object(row["code"]) { json in
          for name in ["name", "level", "parent", "within", "since", "until"] { json.optional(name, row[name]) }
        }
      }
    }
  }
}
