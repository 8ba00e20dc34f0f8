import GRDB
import Records
import Store

/// By what the store stands: the rules and the program that were used last, and when.
struct PageState {
  private let rules: String?
  private let program: String?
  private let read: String?

  init(_ db: Database) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT k.hash, p.version, r.endedAt FROM run r JOIN pack k ON k.id = r.pack JOIN program p ON p.id = r.program
        ORDER BY r.id DESC LIMIT 1
        """)
    rules = row?["hash"]
    program = row?["version"]
    read = row?["endedAt"]
  }

  func write(to json: inout JSONWriter) {
    json.optional("rules", rules)
    json.optional("program", program)
    json.optional("read", read)
  }
}
