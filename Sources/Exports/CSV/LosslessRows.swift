import DocumentModel
import Evidence
import Records

/// The rows that one article adds to the tables of the lossless profile.
struct LosslessRows {
  private let article: Int
  /// The rows of the article's facts, by their ids.
  private let numbers: [String: Int]
  private(set) var tables: [String: CSVWriter] = [:]

  init(article: Int, numbers: [String: Int]) {
    self.article = article
    self.numbers = numbers
  }

  mutating func add(_ exported: ExportedArticle) {
    row(Table.articles, cells(of: exported))
    for fact in exported.facts { add(fact, in: exported.text) }
  }

  private mutating func add(_ fact: ExportedFact, in text: ExportedText) {
    let number = Cell.text(numbers[fact.record.id])
    row(Table.facts, [number] + cells(of: fact, in: text))
    var position: [String: Int] = [:]
    for (index, role) in fact.record.roles.enumerated() { position[role.name] = index }
    for value in fact.values {
      row(Table.values, [number, value.role, Cell.text(position[value.role])] + cells(of: value, in: text))
    }
    for (index, place) in fact.record.alsoAt.enumerated() {
      row(Table.alsoAt, [number, String(index)] + cells(of: place, at: fact.alsoAt[index], in: text))
    }
    for (index, finding) in fact.record.findings.enumerated() {
      row(
        Table.findings,
        [
          number, String(index), finding.check.rawValue, finding.verdict.rawValue, Cell.number(finding.stated),
          Cell.words(finding.stated), Cell.number(finding.computed), Cell.words(finding.computed),
        ])
    }
  }

  private func cells(of exported: ExportedArticle) -> [String] {
    let evidence = exported.evidence
    let metadata = evidence.metadata
    return [
      String(article), evidence.name, evidence.document, String(evidence.version), evidence.state.rawValue,
      evidence.markup.rawValue, evidence.contentHash, metadata.published?.iso ?? "", metadata.title ?? "",
      metadata.author ?? "", metadata.source ?? "", metadata.url ?? "", "texts/\(exported.textName)",
      "sources/\(exported.sourceName)",
    ]
  }

  private func cells(of fact: ExportedFact, in text: ExportedText) -> [String] {
    let record = fact.record
    let head = [
      String(article), record.id, record.article, record.sourceHash, record.partOf ?? "",
      Cell.text(record.partOf.flatMap { numbers[$0] }), record.event, record.rule, record.zone.rawValue, record.summary,
    ]
    return head + cells(of: record.span, at: fact.spans, in: text)
      + [fact.verdict ?? "", fact.review?.reviewer ?? "", Cell.list(fact.comments), Cell.span(fact.correctedBytes)]
  }

  private func cells(of value: ExportedFact.Value, in text: ExportedText) -> [String] {
    let record = value.record
    let correction = value.correction
    let head = [
      String(value.position), Cell.kind(record.value), Cell.number(record.value), record.value.written,
      record.comparator?.rawValue ?? "", record.entity ?? "", record.belongsTo ?? "", Cell.list(record.candidates), record.text,
      String(record.bytes.start), String(record.bytes.end), Cell.list(record.pieces),
    ]
    return head + offsets(of: value.spans, in: text)
      + [
        record.inferred?.rawValue ?? "", correction?.value?.written ?? "", Cell.number(correction?.value),
        correction?.comparator?.rawValue ?? "", Cell.span(correction?.bytes), correction?.isRemoval == true ? "1" : "",
      ]
  }

  private func cells(of place: FactRecord.Place, at spans: [TextSpan], in text: ExportedText) -> [String] {
    [
      String(place.bytes.start), String(place.bytes.end), Cell.list(place.pieces), String(place.codePoints.lowerBound),
      String(place.codePoints.upperBound),
    ] + offsets(of: spans, in: text) + [place.text]
  }

  /// The hull of the spans in the text file.
  private func offsets(of spans: [TextSpan], in text: ExportedText) -> [String] {
    guard let first = spans.first else { return ["", ""] }
    let range = text.range(of: spans.reduce(first) { $0.hull($1) }, in: .codePoints)
    return [String(range.lowerBound), String(range.upperBound)]
  }

  private mutating func row(_ table: Table, _ cells: [String]) {
    assert(cells.count == table.columns.count, table.name)
    tables[table.name, default: CSVWriter()].row(cells)
  }
}
