import GRDB
import Store

/// The types of events and their roles: what the rules of the last run declare, and what the facts have.
struct ExportVocabulary: Sendable {
  struct Event: Sendable {
    var name: String
    /// In the order in which the rules declare them.
    var roles: [String]
  }

  /// Sorted by name.
  let events: [Event]
  /// Each once, in the order of the events.
  let roles: [String]

  init(of store: Store) throws(StoreError) {
    var roles = Dictionary(grouping: try store.roles(), by: \.event).mapValues { $0.map(\.name) }
    for (event, role) in try store.read(Self.used) {
      let known = roles[event] ?? []
      roles[event] = if let role, !known.contains(role) { known + [role] } else { known }
    }
    events = roles.sorted { $0.key < $1.key }.map { Event(name: $0.key, roles: $0.value) }
    var seen: Set<String> = []
    self.roles = events.flatMap(\.roles).filter { seen.insert($0).inserted }
  }

  /// What current facts have, whoever declared it.
  private static func used(_ db: Database) throws -> [(event: String, role: String?)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT f.event, v.role FROM currentFact f LEFT JOIN roleValue v ON v.fact = f.id ORDER BY f.event, v.role
        """
    ).map { ($0[0], $0[1]) }
  }
}
