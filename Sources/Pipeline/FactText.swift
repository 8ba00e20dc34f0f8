package import DocumentModel
package import Records

/// A fact as people read it: a line for the fact, one for each of its values and findings.
///
///     DialogueConference dialogue/held body 11..<103 “huyện An Lạc tổ chức …”
///       count      > 42 “42” 45..<47
package struct FactText {
  let record: FactRecord

  /// - Parameter record: the fact as it is written to files.
  package init(_ record: FactRecord) { self.record = record }

  /// All lines, each with its newline.
  package var lines: String {
    let part = record.partOf.map { " part of \($0)" } ?? ""
    let head = "\(record.event) \(record.rule) \(record.zone.rawValue) \(Self.range(record.span.bytes)) \(record.id)\(part)"
    let values = record.roles.flatMap { role in role.values.map { line(role.name, $0) } }
    let others = record.alsoAt.map { "also at \(Self.range($0.bytes)) \(Self.quoted($0.text))" }
    let findings = record.findings.map(line)
    return ([head + "\n  " + Self.quoted(record.span.text)] + (values + others + findings).map { "  " + $0 }).joined(separator: "\n")
      + "\n"
  }

  private func line(_ role: String, _ value: FactRecord.Value) -> String {
    "\(role)\(String(repeating: " ", count: max(0, 12 - role.count))) \(Self.shown(value))"
  }

  private func line(_ finding: Finding) -> String { "finding      \(Self.shown(finding))" }

  /// `> 42 “hơn 42” 45..<51 from section`
  package static func shown(_ value: FactRecord.Value) -> String {
    let words = [
      value.comparator?.rawValue, value.value.written, units(value), quoted(value.text), range(value.bytes),
      value.inferred.map { "from \($0.rawValue)" },
    ]
    return words.compactMap { $0 }.joined(separator: " ")
  }

  /// `[vn:002]`, of a body `[of vn:002]`, and `[vn:00070 or vn:00097]` where it may be either.
  private static func units(_ value: FactRecord.Value) -> String? {
    let known = value.entity ?? value.belongsTo.map { "of \($0)" }
    return (known ?? (value.candidates.isEmpty ? nil : value.candidates.joined(separator: " or "))).map { "[\($0)]" }
  }

  /// `ratio wrong stated 92 computed 91.95`
  package static func shown(_ finding: Finding) -> String {
    let figures = [finding.stated.map { "stated \($0.written)" }, finding.computed.map { "computed \($0.written)" }]
    return ([finding.check.rawValue, finding.verdict.rawValue] + figures.compactMap { $0 }).joined(separator: " ")
  }

  /// Words of the source on one line.
  package static func quoted(_ words: String) -> String {
    "“\(words.split(whereSeparator: \.isNewline).joined(separator: " ⏎ "))”"
  }

  /// `45..<47`, bytes of the file.
  package static func range(_ span: SourceSpan) -> String { "\(span.start)..<\(span.end)" }
}
