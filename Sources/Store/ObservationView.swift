import GRDB
package import RuleProgram

/// The view `observations`: every fact that has a figure, in columns that are the same for all events, to be plotted at once.
///
/// Which role stands in which column the rules say (`Rules/audit/observations.rules`).
package struct ObservationView {
  private let roles: [ObservationColumn: [String]]

  package init(_ roles: [ObservationColumn: [String]]) { self.roles = roles }

  /// Puts this view in the place of the one that is there.
  func install(in db: Database) throws {
    try db.execute(sql: "DROP VIEW IF EXISTS observations; CREATE VIEW observations AS \(select)")
  }

  private var select: String {
    """
    SELECT f.factID AS fact, f.event, \(first(.who, "value")) AS who, \(first(.who, "coalesce(entity, belongsTo)")) AS whoEntity,
      \(first(.who, "inferred")) AS whoInferred, \(joined(.what)) AS what, \(joined(.level)) AS level,
      \(first(.number, "number")) AS number, \(first(.number, "comparator")) AS comparator, \(first(.total, "number")) AS total,
      \(first(.percent, "number")) AS percent, \(first(.percent, "comparator")) AS percentComparator,
      \(first(.amount, "number")) AS amount, \(first(.attendance, "number")) AS attendance,
      nullif(\(first(.period, "substr(value, 1, instr(value || '/', '/') - 1)")), '..') AS periodStart,
      nullif(\(first(.period, "substr(value, iif(instr(value, '/'), instr(value, '/') + 1, 1))")), '..') AS periodEnd,
      \(first(.period, "inferred")) AS periodInferred, \(first(.date, "value")) AS date, f.partOf,
      (SELECT group_concat(checked || ' ' || verdict, ' | ') FROM
        (SELECT checked, verdict FROM finding x WHERE x.fact = f.id ORDER BY position)) AS findings,
      f.articleName AS article, f.published, f.url AS link, f.text AS quote, f.rule
    FROM currentFact f
    WHERE EXISTS (SELECT 1 FROM roleValue v WHERE v.fact = f.id AND v.role IN (\(figures)))
    """
  }

  /// The roles that hold figures.
  private var figures: String {
    list([ObservationColumn.number, .total, .percent, .amount, .attendance].flatMap { roles[$0] ?? [] })
  }

  /// Of the roles of a column the first that the fact has, and of this the first value.
  private func first(_ column: ObservationColumn, _ expression: String) -> String {
    let names = roles[column] ?? []
    let ranks = names.enumerated().map { "WHEN \(EventViews.literal($1)) THEN \($0)" }.joined(separator: " ")
    guard !names.isEmpty else { return "NULL" }
    return """
      (SELECT \(expression) FROM roleValue v WHERE v.fact = f.id AND v.role IN (\(list(names)))
      ORDER BY CASE v.role \(ranks) END, v.position LIMIT 1)
      """
  }

  /// The values of all roles of a column.
  private func joined(_ column: ObservationColumn) -> String {
    let names = roles[column] ?? []
    guard !names.isEmpty else { return "NULL" }
    let ranks = names.enumerated().map { "WHEN \(EventViews.literal($1)) THEN \($0)" }.joined(separator: " ")
    return """
      (SELECT group_concat(value, ' | ') FROM (SELECT value FROM roleValue v WHERE v.fact = f.id AND v.role IN (\(list(names)))
      ORDER BY CASE v.role \(ranks) END, v.position))
      """
  }

  private func list(_ names: [String]) -> String { names.map(EventViews.literal).joined(separator: ", ") }
}
