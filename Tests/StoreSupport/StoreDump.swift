import GRDB
package import Store

/// Everything that a store holds and that does not depend on when it was written, or in how many runs: two stores that
/// were written from the same drop have the same dump, however often the work was cut off.
package enum StoreDump {
  package static func lines(_ store: Store) throws -> [String] {
    try store.read { db in try queries.flatMap { try lines(of: $0, in: db) } }
  }

  private static func lines(of query: (name: String, sql: String), in db: Database) throws -> [String] {
    try Row.fetchAll(db, sql: query.sql).map { row in
      query.name + ": " + row.map { "\($0)=\($1.isNull ? "∅" : "\($1)")" }.joined(separator: " ")
    }
  }

  private static let queries: [(name: String, sql: String)] = [
    (
      "place",
      """
      SELECT p.key, p.name, p.state, p.code, p.message, p.offset, p.contentHash, p.metadataHash, p.url, a.document, a.version
      FROM place p LEFT JOIN article a ON a.id = p.article ORDER BY p.dropFolder, p.key
      """
    ),
    (
      "article",
      """
      SELECT a.document, a.version, a.current, p.key, a.name, a.state, a.contentHash, a.metadataHash, a.size, a.markup,
        a.encoding, a.published, a.title, a.author, a.source, a.url, g.digest, k.hash, a.settings, hex(a.words) AS words,
        a.text, a.zones, s.size, hex(s.packed) AS packed
      FROM article a JOIN place p ON p.id = a.place JOIN program g ON g.id = a.program JOIN pack k ON k.id = a.pack
        LEFT JOIN source s ON s.hash = a.contentHash
      ORDER BY a.document, a.version
      """
    ),
    (
      "fact",
      """
      SELECT a.document, a.version, f.factID, f.partOf, f.event, f.rule, f.zone, f.byteStart, f.byteEnd, f.codePointStart,
        f.codePointEnd, f.text, f.json, f.summary FROM fact f JOIN article a ON a.id = f.article
      ORDER BY a.document, a.version, f.id
      """
    ),
    (
      "value",
      select(
        """
        v.role, v.position, v.value, v.number, v.comparator, v.entity, v.belongsTo, v.candidates, v.text, v.byteStart,
        v.byteEnd, v.pieces, v.inferred
        """, from: "roleValue v", order: "v.role, v.position")
    ),
    (
      "alsoAt",
      select(
        "v.position, v.byteStart, v.byteEnd, v.codePointStart, v.codePointEnd, v.text", from: "alsoAt v", order: "v.position")
    ),
    ("finding", select("v.position, v.checked, v.verdict, v.stated, v.computed", from: "finding v", order: "v.position")),
    (
      "problem",
      "SELECT p.key, x.code, x.message, x.offset FROM problem x JOIN place p ON p.id = x.place ORDER BY p.key, x.position"
    ),
    ("passedOver", "SELECT name, code, message FROM passedOver ORDER BY dropFolder, name"),
    (
      "history",
      """
      SELECT p.key, h.change, h.state, h.code, h.message, h.offset, a.document, a.version
      FROM history h JOIN place p ON p.id = h.place LEFT JOIN article a ON a.id = h.article ORDER BY p.key, h.id
      """
    ),
  ]

  private static func select(_ columns: String, from table: String, order: String) -> String {
    """
    SELECT a.document, a.version, f.factID, \(columns)
    FROM \(table) JOIN fact f ON f.id = v.fact JOIN article a ON a.id = f.article
    ORDER BY a.document, a.version, f.id, \(order)
    """
  }
}

extension StoreDump {
  /// The rows of a query, their columns joined by spaces.
  package static func rows(_ sql: String, _ store: Store) throws -> [String] {
    try store.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "-" : String.fromDatabaseValue($0) ?? "\($0)" }.joined(separator: " ")
      }
    }
  }
}
