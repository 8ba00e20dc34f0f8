import GRDB
import Store

/// The types of events and their roles: what the rules declared when the store was written last, and what its facts have.
struct ExportVocabulary: Sendable {
  struct Event: Sendable {
    var name: String
    /// In the order in which the rules declare them.
    var roles: [String]
  }

  /// Sorted by name.
  let events: [Event]
  /// All roles, in the order of the columns of the view `facts`.
  let roles: [String]

  init(events: [Event], roles: [String]) {
    self.events = events
    self.roles = roles
  }

  init(of store: Store) throws(StoreError) {
    self = try store.read(Self.init)
  }

  private init(_ db: Database) throws {
    let views = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_master WHERE type = 'view' AND name GLOB 'facts_*' ORDER BY name")
    var events: [String: [String]] = [:]
    for view in views { events[String(view.dropFirst("facts_".count))] = try Self.roles(of: view, db) }
    let used = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT f.event, v.role FROM fact f JOIN article a ON a.id = f.article LEFT JOIN roleValue v ON v.fact = f.id
        WHERE a.current ORDER BY f.event, v.role
        """)
    for row in used {
      let roles = events[row[0], default: []]
      events[row[0]] = if let role = row[1] as String?, !roles.contains(role) { roles + [role] } else { roles }
    }
    var all = try db.viewExists("facts") ? Self.roles(of: "facts", db) : []
    for role in events.sorted(by: { $0.key < $1.key }).flatMap(\.value) where !all.contains(role) { all.append(role) }
    self.init(events: events.sorted { $0.key < $1.key }.map(Event.init), roles: all)
  }

  /// The columns of a view of facts between the words and what is known of the article.
  private static func roles(of view: String, _ db: Database) throws -> [String] {
    let columns = try db.columns(in: view).map(\.name)
    guard let first = columns.firstIndex(of: "text"), let last = columns.lastIndex(of: "published"), first < last else { return [] }
    return Array(columns[(first + 1)..<last])
  }
}
