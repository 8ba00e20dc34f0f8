import GRDB
package import RuleProgram

/// A role of an event as the rules of the last run declare it.
package struct StoredRole: Sendable, Hashable {
  package var event: String
  package var name: String
  package var kind: EventType.RoleKind
  package var isList: Bool

  private init?(_ row: Row) {
    guard let kind = EventType.RoleKind(rawValue: row["kind"]) else { return nil }
    event = row["event"]
    name = row["role"]
    self.kind = kind
    isList = row["isList"]
  }

  static func fetch(_ event: String, _ role: String, in db: Database) throws -> StoredRole? {
    try Row.fetchOne(db, sql: "SELECT * FROM eventRole WHERE event = ? AND role = ?", arguments: [event, role])
      .flatMap(StoredRole.init)
  }

  /// All roles of all events, in the order of their declarations.
  static func fetchAll(in db: Database) throws -> [StoredRole] {
    try Row.fetchAll(db, sql: "SELECT * FROM eventRole ORDER BY event, position").compactMap(StoredRole.init)
  }

  /// Puts the roles of these events in the place of those that were kept.
  static func keep(_ events: [EventType], in db: Database) throws {
    try db.execute(sql: "DELETE FROM eventRole")
    for event in events {
      for (position, role) in event.roles.enumerated() {
        try db.cachedStatement(
          sql: "INSERT INTO eventRole (event, position, role, kind, identifies, isList) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [event.name, position, role.name, role.kind.rawValue, role.identifies, role.isList])
      }
    }
  }
}
