import GRDB
package import RuleProgram

/// Views in which facts read as in the tables of CSV: `facts` with a column for every role that any event has, and
/// `facts_EVENT` with those of one event. Only what is current stands in them.
///
/// They follow the rules that the store was written with last, and hold nothing themselves.
package struct EventViews {
  private let views: [(name: String, sql: String)]

  package init(_ events: [EventType]) {
    var seen: Set<String> = []
    let roles = events.flatMap(\.roles).map(\.name).filter { seen.insert($0).inserted }
    views = [("facts", Self.select(roles, nil))]
      + events.map { ("facts_\($0.name)", Self.select($0.roles.map(\.name), $0.name)) }
  }

  /// Puts these views in the place of those that are there.
  func install(in db: Database) throws {
    let old = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_master WHERE type = 'view' AND (name = 'facts' OR name GLOB 'facts_*')")
    for name in old { try db.execute(sql: "DROP VIEW \(Self.quoted(name))") }
    for (name, sql) in views { try db.execute(sql: "CREATE VIEW \(Self.quoted(name)) AS \(sql)") }
  }

  private static func select(_ roles: [String], _ event: String?) -> String {
    let columns = ["f.factID AS id", "f.articleName AS article"] + (event == nil ? ["f.event"] : [])
      + ["f.rule", "f.zone", "f.partOf", "f.byteStart AS start", #"f.byteEnd AS "end""#, "f.text"] + roles.map(column)
      + ["f.published", "f.url", findings]
    let condition = event.map { " WHERE f.event = \(literal($0))" } ?? ""
    return "SELECT \(columns.joined(separator: ", ")) FROM currentFact f\(condition)"
  }

  /// One figure is a number, so that it can be added up; several values are joined as in CSV.
  private static func column(_ role: String) -> String {
    """
    (SELECT CASE count(*) WHEN 1 THEN coalesce(max(number), max(value)) ELSE group_concat(value, ' | ') END FROM
    (SELECT value, number FROM roleValue v WHERE v.fact = f.id AND v.role = \(literal(role)) ORDER BY position))
    AS \(quoted(role))
    """
  }

  private static let findings = """
    (SELECT group_concat(checked || ' ' || verdict, ' | ') FROM
    (SELECT checked, verdict FROM finding x WHERE x.fact = f.id ORDER BY position)) AS findings
    """

  static func literal(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }

  private static func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }
}
