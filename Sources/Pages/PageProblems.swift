import GRDB
import Records
import Store

/// What the page lists as not read: failed and partial articles, and files that were passed over.
struct PageProblems {
  private let problems: [Row]
  private let passedOver: [Row]

  init(_ db: Database) throws {
    problems = try Row.fetchAll(
      db, sql: "SELECT article, state, code, message, offset, since FROM problems ORDER BY article, dropFolder, code, offset")
    // What comes with every saved page is no news.
    passedOver = try Row.fetchAll(
      db, sql: "SELECT name, code, message FROM passedOver WHERE NOT isRoutine ORDER BY name, dropFolder")
  }

  func write(to json: inout JSONWriter) {
    json.array("problems") { json in for row in problems { Self.write(row, to: &json) } }
    json.array("passedOver") { json in for row in passedOver { Self.write(row, to: &json) } }
  }

  private static func write(_ row: Row, to json: inout JSONWriter) {
    json.object { json in
      for (column, value) in row {
        if let number = Int.fromDatabaseValue(value) {
          json.member(column, number)
        } else {
          json.optional(column, String.fromDatabaseValue(value))
        }
      }
    }
  }
}
