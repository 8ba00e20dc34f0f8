import Evidence
import Store

/// An article as the writers of all formats see it.
struct ExportedArticle: Sendable {
  let evidence: EvidenceArticle
  /// The name of its files, without their endings.
  let stem: String
  let text: ExportedText
  let facts: [ExportedFact]

  /// - Parameter reviews: by the ids of the facts.
  init(_ evidence: EvidenceArticle, stem: String, reviews: [String: FactReview], filter: ReviewFilter) {
    self.evidence = evidence
    self.stem = stem
    let text = ExportedText(evidence.text.utf8)
    self.text = text
    facts = evidence.facts.compactMap { record in
      let review = reviews[record.id]
      guard filter.admits(review) else { return nil }
      return ExportedFact(record, review, of: evidence, in: text)
    }
  }

  /// The ending of the file that holds its bytes.
  var sourceName: String { "\(stem).\(evidence.markup == .html ? "html" : "txt")" }
  var textName: String { "\(stem).txt" }
}
