import DocumentModel

/// Two tables: a row a fact with a column a role, and a row a role value with everything that is known of it.
///
/// The columns come from the roles that the rules declare, never from the data, so that tables of different runs fit
/// together. A cell with several values joins them by ` | `.
package struct CSVFormat: FactFormat {
  private let roles: [String]

  /// - Parameter roles: the names of all roles that any event declares, in the order of the columns.
  package init(roles: [String]) {
    self.roles = roles
  }

  package var fileNames: [String] { ["facts.csv", "roles.csv"] }

  package var headers: [[UInt8]] {
    var facts = CSVWriter()
    facts.row(["id", "article", "event", "rule", "zone", "partOf", "start", "end", "text"] + roles + ["findings"])
    var values = CSVWriter()
    values.row([
      "fact", "article", "event", "role", "index", "value", "comparator", "entity", "text", "start", "end", "pieces",
      "inferred", "belongsTo", "candidates",
    ])
    return [facts.bytes, values.bytes]
  }

  package func render(_ records: [FactRecord]) -> [[UInt8]] {
    var facts = CSVWriter()
    var values = CSVWriter()
    for record in records {
      facts.row(row(of: record))
      for role in record.roles {
        for (index, value) in role.values.enumerated() {
          values.row(row(of: value, at: index, role: role.name, record: record))
        }
      }
    }
    return [facts.bytes, values.bytes]
  }

  private func row(of record: FactRecord) -> [String] {
    let cells = Dictionary(
      record.roles.map { ($0.name, joined($0.values.map(\.value.written))) }, uniquingKeysWith: { first, _ in first })
    return [
      record.id, record.article, record.event, record.rule, record.zone.rawValue, record.partOf ?? "",
      String(record.span.bytes.start), String(record.span.bytes.end), record.span.text,
    ] + roles.map { cells[$0] ?? "" } + [joined(record.findings.map(\.written))]
  }

  private func row(of value: FactRecord.Value, at index: Int, role: String, record: FactRecord) -> [String] {
    [
      record.id, record.article, record.event, role, String(index), value.value.written, value.comparator?.rawValue ?? "",
      value.entity ?? "", value.text, String(value.bytes.start), String(value.bytes.end),
      joined(value.pieces.map { "\($0.start)-\($0.end)" }), value.inferred?.rawValue ?? "",
      value.belongsTo ?? "", joined(value.candidates),
    ]
  }

  private func joined(_ parts: [String]) -> String { parts.joined(separator: " | ") }
}
