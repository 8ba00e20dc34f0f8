import DocumentModel
import GRDB
import Records

/// A fact as rows of its tables: what is written of it, and what has to stand there later.
struct FactRows {
  /// A row of a table that belongs to a fact, without the number of the fact.
  struct Row {
    var table: String
    var columns: [(name: String, value: DatabaseValue)]
  }

  /// Without the article.
  let fact: Row
  let others: [Row]

  /// The tables whose rows belong to a fact, with the columns that tell these apart.
  static let tables = [("roleValue", "role, position"), ("alsoAt", "position"), ("finding", "position")]

  init(_ line: ProcessedArticle.Line) {
    let record = line.record
    fact = Row(
      table: "fact",
      columns: Self.columns([
        ("factID", record.id), ("partOf", record.partOf), ("event", record.event), ("rule", record.rule),
        ("zone", record.zone.rawValue),
      ]) + Self.columns(record.span)
        + Self.columns([("json", String(decoding: line.json, as: UTF8.self)), ("summary", record.summary.storable)]))
    let values = record.roles.flatMap { role in
      role.values.enumerated().map { Self.row($1, at: $0, role: role.name) }
    }
    let places = record.alsoAt.enumerated().map {
      Row(table: "alsoAt", columns: Self.columns([("position", $0)]) + Self.columns($1))
    }
    others = values + places + record.findings.enumerated().map { Self.row($1, at: $0) }
  }

  private static func row(_ value: FactRecord.Value, at position: Int, role: String) -> Row {
    Row(
      table: "roleValue",
      columns: columns([
        ("role", role), ("position", position), ("value", value.value.written.storable), ("number", value.value.number),
        ("comparator", value.comparator?.rawValue), ("entity", value.entity), ("belongsTo", value.belongsTo),
        ("candidates", list(value.candidates) { $0.value($1) }), ("text", value.text.storable),
        ("byteStart", value.bytes.start), ("byteEnd", value.bytes.end), ("pieces", list(value.pieces) { $0.value($1) }),
        ("inferred", value.inferred?.rawValue),
      ]))
  }

  private static func row(_ finding: Finding, at position: Int) -> Row {
    Row(
      table: "finding",
      columns: columns([
        ("position", position), ("checked", finding.check.rawValue), ("verdict", finding.verdict.rawValue),
        ("stated", finding.stated?.written), ("computed", finding.computed?.written),
      ]))
  }

  private static func columns(_ place: FactRecord.Place) -> [(name: String, value: DatabaseValue)] {
    columns([
      ("byteStart", place.bytes.start), ("byteEnd", place.bytes.end), ("codePointStart", place.codePoints.lowerBound),
      ("codePointEnd", place.codePoints.upperBound), ("text", place.text.storable),
    ])
  }

  private static func columns(_ columns: [(String, (any DatabaseValueConvertible)?)]) -> [(name: String, value: DatabaseValue)] {
    columns.map { (name: $0, value: $1?.databaseValue ?? .null) }
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
