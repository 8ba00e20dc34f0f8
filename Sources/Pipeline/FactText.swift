import DocumentModel
import Records

/// A fact as people read it: a line for the fact, one for each of its values and findings.
///
///     DialogueConference dialogue/held body 11..<103 “huyện An Lạc tổ chức …”
///       count      > 42 “42” 45..<47
struct FactText {
  let record: FactRecord

  init(_ record: FactRecord) { self.record = record }

  var lines: String {
    let part = record.partOf.map { " part of \($0)" } ?? ""
    let head = "\(record.event) \(record.rule) \(record.zone.rawValue) \(range(record.span.bytes)) \(record.id)\(part)"
    let values = record.roles.flatMap { role in role.values.map { line(role.name, $0) } }
    let others = record.alsoAt.map { "also at \(range($0.bytes)) \(quoted($0.text))" }
    let findings = record.findings.map(line)
    return ([head + "\n  " + quoted(record.span.text)] + (values + others + findings).map { "  " + $0 }).joined(separator: "\n")
      + "\n"
  }

  private func line(_ role: String, _ value: FactRecord.Value) -> String {
    var words = [role + String(repeating: " ", count: max(0, 12 - role.count))]
    if let comparator = value.comparator { words.append(comparator.rawValue) }
    words.append(value.value.written)
    if let entity = value.entity { words.append("[\(entity)]") }
    words += [quoted(value.text), range(value.bytes)]
    if let inferred = value.inferred { words.append("from \(inferred.rawValue)") }
    return words.joined(separator: " ")
  }

  private func line(_ finding: Finding) -> String {
    let figures = [finding.stated.map { "stated \($0.written)" }, finding.computed.map { "computed \($0.written)" }]
    return (["finding     ", finding.check.rawValue, finding.verdict.rawValue] + figures.compactMap { $0 })
      .joined(separator: " ")
  }

  /// Words of the source on one line.
  private func quoted(_ words: String) -> String {
    "“\(words.split(whereSeparator: \.isNewline).joined(separator: " ⏎ "))”"
  }

  private func range(_ span: SourceSpan) -> String { "\(span.start)..<\(span.end)" }
}
