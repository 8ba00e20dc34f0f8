import DocumentModel
import Foundation
import Records
import Testing

@testable import Store

/// A fact of a place that is made up.
struct SampleFact {
  var id: String
  var quote: String
  var count: Double
  var actor: String?
  var findings: [Finding]
  /// The rule; nil for the one of the run.
  var rule: String?

  init(_ id: String, _ quote: String, _ count: Double, actor: String? = nil, findings: [Finding] = [], rule: String? = nil) {
    self.id = id
    self.quote = quote
    self.count = count
    self.actor = actor
    self.findings = findings
    self.rule = rule
  }

  func record(in place: Place, rule: String) -> FactRecord {
    let text = place.text ?? ""
    let start = text.range(of: quote).map { text[..<$0.lowerBound].utf8.count } ?? 0
    let span = SourceSpan(start, start + quote.utf8.count)
    let actors = actor.map { [FactRecord.Role(name: "actor", values: [FactRecord.Value(.text($0), text: $0, bytes: span)])] }
    return FactRecord(
      id: id, article: place.key, sourceHash: "sha256:\(text)", event: "Reception", rule: self.rule ?? rule, zone: .body,
      span: FactRecord.Place(bytes: span, codePoints: 0..<quote.unicodeScalars.count, text: quote),
      roles: (actors ?? []) + [
        FactRecord.Role(
          name: "count", values: [FactRecord.Value(.number(count), text: DecimalText.shortest(count), bytes: span)])
      ], findings: findings)
  }
}

extension Store {
  func decided(_ draft: DecisionDraft, by name: String = "Lan") throws -> Int64 {
    try #require(decide([draft], by: Reviewer(name)).get().first)
  }

  func refusal(_ draft: DecisionDraft) throws -> DecisionRefusal.Code? {
    guard case .failure(let refusal) = try decide([draft], by: Reviewer("Lan")) else { return nil }
    return refusal.code
  }
}
