import DocumentModel
import GRDB
import Records

/// Writes the facts of one article into their tables.
struct FactWriter {
  private let db: Database
  private let article: Int64

  init(_ db: Database, article: Int64) {
    self.db = db
    self.article = article
  }

  /// Puts these facts in the place of those that the article has.
  func replace(with facts: [ProcessedArticle.Line]) throws {
    try db.cachedStatement(sql: "DELETE FROM fact WHERE article = ?").execute(arguments: [article])
    for fact in facts { try insert(fact) }
  }

  private func insert(_ line: ProcessedArticle.Line) throws {
    let fact = line.record
    try insert(
      "fact", "article, factID, partOf, event, rule, zone, byteStart, byteEnd, codePointStart, codePointEnd, text, json, summary",
      [article, fact.id, fact.partOf, fact.event, fact.rule, fact.zone.rawValue] + Self.columns(fact.span)
        + [String(decoding: line.json, as: UTF8.self), fact.summary.storable])
    let row = db.lastInsertedRowID
    for role in fact.roles {
      for (position, value) in role.values.enumerated() { try insert(value, at: position, role: role.name, of: row) }
    }
    for (position, place) in fact.alsoAt.enumerated() {
      try insert(
        "alsoAt", "fact, position, byteStart, byteEnd, codePointStart, codePointEnd, text", [row, position] + Self.columns(place))
    }
    for (position, finding) in fact.findings.enumerated() {
      try insert(
        "finding", "fact, position, checked, verdict, stated, computed",
        [
          row, position, finding.check.rawValue, finding.verdict.rawValue, finding.stated?.written, finding.computed?.written,
        ])
    }
  }

  private func insert(_ value: FactRecord.Value, at position: Int, role: String, of fact: Int64) throws {
    try insert(
      "roleValue",
      """
      fact, role, position, value, number, comparator, entity, belongsTo, candidates, text, byteStart, byteEnd, pieces,
      inferred
      """,
      [
        fact, role, position, value.value.written.storable, value.value.number, value.comparator?.rawValue, value.entity,
        value.belongsTo, Self.list(value.candidates) { $0.value($1) }, value.text.storable, value.bytes.start, value.bytes.end,
        Self.list(value.pieces) { $0.value($1) }, value.inferred?.rawValue,
      ])
  }

  private func insert(_ table: String, _ columns: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    let places = Array(repeating: "?", count: values.count).joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(places))")
      .execute(arguments: StatementArguments(values))
  }

  private static func columns(_ place: FactRecord.Place) -> [(any DatabaseValueConvertible)?] {
    [
      place.bytes.start, place.bytes.end, place.codePoints.lowerBound, place.codePoints.upperBound, place.text.storable,
    ]
  }

  /// A list as JSON, nil where it is empty.
  private static func list<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) -> String? {
    guard !elements.isEmpty else { return nil }
    var json = JSONWriter()
    json.array { json in for element in elements { write(&json, element) } }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension RoleValue.Value {
  fileprivate var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }
}
