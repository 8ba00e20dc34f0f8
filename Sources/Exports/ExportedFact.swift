import DocumentModel
import Evidence
import Records
import Store

/// A fact with its words in place.
struct ExportedFact: Sendable {
  struct Value: Sendable {
    let role: String
    let position: Int
    let record: FactRecord.Value
    /// In the exported text; none for a value whose words the page does not show.
    let spans: [TextSpan]
    let correction: Correction?
  }

  let record: FactRecord
  /// Nil where nobody has said anything of it.
  let review: FactReview?
  let spans: [TextSpan]
  let alsoAt: [[TextSpan]]
  /// In the order of the roles, then of their values.
  let values: [Value]

  init(_ record: FactRecord, _ review: FactReview?, of evidence: EvidenceArticle, in text: ExportedText) {
    self.record = record
    self.review = review
    let placed = { (spans: [TextSpan]) in spans.map(text.aligned).filter { !$0.isEmpty } }
    spans = placed(evidence.spans(of: record.span))
    alsoAt = record.alsoAt.map { placed(evidence.spans(of: $0)) }
    values = record.roles.flatMap { role in
      role.values.enumerated().map { position, value in
        Value(
          role: role.name, position: position, record: value, spans: placed(evidence.spans(of: value)),
          correction: review?.corrections.last { $0.role == role.name && $0.position == position })
      }
    }
  }
}
