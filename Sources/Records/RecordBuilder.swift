package import DocumentModel
import Hashing

/// Turns the facts of one article into records: spans become offsets into the file, indices become ids.
package struct RecordBuilder: Sendable {
  private let article: String
  private let sourceHash: String
  private let text: NormalizedText

  /// - Parameters:
  ///   - article: the article's name, as every record will give it.
  ///   - sourceHash: what `Digest.sha256` says of the article's bytes.
  ///   - text: what the spans of the facts count in.
  package init(article: String, sourceHash: String, text: NormalizedText) {
    self.article = article
    self.sourceHash = sourceHash
    self.text = text
  }

  /// The records of `facts` in the order of their primary spans; facts of one span keep their order.
  ///
  /// An id depends on nothing but the article's bytes, the event, the primary span and the identifying values. Facts
  /// that agree in all of these are told apart by counting them, in the order of the result.
  package func records(of facts: [Fact]) -> [FactRecord] { numberedRecords(of: facts).map(\.record) }

  /// The same, each with the index of its fact.
  package func numberedRecords(of facts: [Fact]) -> [(fact: Int, record: FactRecord)] {
    let order = facts.indices.sorted { (facts[$0].span, $0) < (facts[$1].span, $1) }
    let ids = identifiers(of: facts, in: order)
    return order.map { ($0, record(of: facts[$0], at: $0, ids: ids)) }
  }

  /// A limit as a record of its own.
  package func record(of limit: LimitReached) -> FailureRecord {
    FailureRecord(
      article: article, code: limit.code, message: limit.message, offset: text.source(of: limit.span).start,
      isRoutine: limit.losesNothing)
  }

  /// Where a span of the text stands in the file.
  package func place(_ span: TextSpan) -> FactRecord.Place {
    let originals = text.originals(of: span)
    let sources = text.sources(of: [span])
    let codePoints = originals.map { text.codePoints.codePoints(of: $0, in: text.utf8) }
    let first = codePoints.map(\.lowerBound).min() ?? 0
    return FactRecord.Place(
      bytes: text.source(of: span), codePoints: first..<max(first, codePoints.map(\.upperBound).max() ?? 0),
      text: text.string(span), pieces: sources.count > 1 ? sources : [])
  }

  private func identifiers(of facts: [Fact], in order: [Int]) -> [String] {
    var ids = [String](repeating: "", count: facts.count)
    var taken: Set<String> = []
    for index in order {
      var id = identifier(of: facts[index], occurrence: 0)
      var occurrence = 0
      while !taken.insert(id).inserted {
        occurrence += 1
        id = identifier(of: facts[index], occurrence: occurrence)
      }
      ids[index] = id
    }
    return ids
  }

  private func identifier(of fact: Fact, occurrence: Int) -> String {
    let span = text.source(of: fact.span)
    var fields = [sourceHash, fact.event, String(span.start), String(span.end)] + fact.identity
    if occurrence > 0 { fields.append("#\(occurrence)") }
    return "f" + Digest.identifier(of: fields)
  }

  private func record(of fact: Fact, at index: Int, ids: [String]) -> FactRecord {
    FactRecord(
      id: ids[index], article: article, sourceHash: sourceHash, partOf: fact.partOf.map { ids[$0] }, event: fact.event,
      rule: fact.rule, zone: fact.zone, span: place(fact.span),
      roles: fact.roles.filter { !$0.values.isEmpty }.map { role in
        FactRecord.Role(name: role.name, values: role.values.map(value))
      },
      alsoAt: fact.alsoAt.map(place), findings: fact.findings)
  }

  private func value(_ value: RoleValue) -> FactRecord.Value {
    let sources = text.sources(of: value.pieces)
    return FactRecord.Value(
      value.value, comparator: value.comparator, entity: value.entity, belongsTo: value.belongsTo,
      candidates: value.candidates, text: value.pieces.map(text.string).joined(separator: " … "),
      bytes: text.hull(sources) ?? text.source(of: value.span), pieces: sources.count > 1 ? sources : [],
      inferred: value.inferred)
  }
}
