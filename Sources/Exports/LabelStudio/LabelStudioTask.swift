import DocumentModel
import Evidence
import Hashing
import Records

/// An article as a task of Label Studio, with the facts as what a model predicts.
///
/// `start` and `end` count Unicode code points, as Label Studio has done since 1.4.1; earlier versions count UTF-16.
struct LabelStudioTask {
  private let article: ExportedArticle
  private let lastDecision: Int64

  /// - Parameter lastDecision: the last one that the store had; 0 for none.
  init(_ article: ExportedArticle, lastDecision: Int64) {
    self.article = article
    self.lastDecision = lastDecision
  }

  /// What tells whether a text that comes back is the one that went out.
  static func hash(of text: ExportedText) -> String { Digest.sha256(text.utf8) }

  func write(to json: inout JSONWriter) {
    let evidence = article.evidence
    json.object { json in
      json.object("data") { json in
        json.member(LabelStudioConfiguration.text, article.text.string)
        json.member("article", evidence.name)
        json.member("document", evidence.document)
        json.member("contentHash", evidence.contentHash)
        json.member("textHash", Self.hash(of: article.text))
        json.member("offsetUnit", "Unicode code points")
        if let title = evidence.metadata.title { json.member("title", title) }
        if let published = evidence.metadata.published { json.member("published", published.iso) }
        if let url = evidence.metadata.url { json.member("url", url) }
        json.member("lastDecision", Int(lastDecision))
        json.array("facts") { json in for fact in article.facts { addSent(fact, &json) } }
      }
      json.array("predictions") { json in
        json.object { json in
          json.member("model_version", "sukien")
          json.array("result") { json in for fact in article.facts { add(fact, &json) } }
        }
      }
    }
  }

  /// What tells, when the task comes back, what went out.
  private func addSent(_ fact: ExportedFact, _ json: inout JSONWriter) {
    json.object {
      $0.member("id", fact.record.id)
      $0.member("summary", fact.record.summary)
      if let decision = decision(on: fact) { $0.member("decision", decision) }
    }
  }

  private func decision(on fact: ExportedFact) -> String? {
    switch fact.review?.state {
    case .accepted, .corrected: LabelStudioConfiguration.accept
    case .rejected: LabelStudioConfiguration.reject
    case nil, .unreviewed, .again: nil
    }
  }

  private func add(_ fact: ExportedFact, _ json: inout JSONWriter) {
    let id = fact.record.id
    regions(RegionID(fact: id, part: .fact), fact.spans, .event, fact.record.event, notes(on: fact), &json)
    if let first = fact.spans.first, let decision = decision(on: fact) {
      choose(decision, .decision, RegionID(fact: id, part: .fact), first, &json)
    }
    for (index, spans) in fact.alsoAt.enumerated() {
      let region = RegionID(fact: id, part: .also(index))
      regions(region, spans, .event, fact.record.event, ["another place of \(id)"], &json)
    }
    for value in fact.values {
      let region = RegionID(fact: id, part: .value(role: value.role, position: value.position))
      regions(region, value.spans, .role, value.role, notes(on: value), &json)
      guard let first = value.spans.first else { continue }
      write(value.record.value.written, .value, region, first, &json)
      if let comparator = value.record.comparator { choose(comparator.rawValue, .comparator, region, first, &json) }
      if !fact.spans.isEmpty { relation(from: RegionID(fact: id, part: .fact), to: region, value.role, &json) }
    }
    guard let total = fact.record.partOf, !fact.spans.isEmpty,
      article.facts.contains(where: { $0.record.id == total && !$0.spans.isEmpty })
    else { return }
    relation(
      from: RegionID(fact: id, part: .fact), to: RegionID(fact: total, part: .fact), LabelStudioConfiguration.partOf, &json)
  }

  private func notes(on fact: ExportedFact) -> [String] {
    ["rule \(fact.record.rule)"] + fact.comments + fact.record.findings.map(\.written)
      + fact.values.filter { $0.spans.isEmpty }.map { "\($0.role): \($0.record.value.written)" }
  }

  private func notes(on value: ExportedFact.Value) -> [String] {
    let record = value.record
    return [
      record.inferred.map { "inferred: \($0.rawValue)" }, record.entity.map { "entity: \($0)" },
      record.belongsTo.map { "belongs to: \($0)" }, value.correction?.value.map { "corrected: \($0.written)" },
    ].compactMap { $0 }
  }

  // MARK: Results

  private func regions(
    _ region: RegionID, _ spans: [TextSpan], _ control: LabelStudioConfiguration.Control, _ label: String, _ notes: [String],
    _ json: inout JSONWriter
  ) {
    for (index, span) in spans.enumerated() {
      var piece = region
      piece.piece = index
      result(piece, control, "labels", span, notes: index == 0 ? notes : [], &json) { json in
        json.member("text", article.text.string(span))
        json.array("labels") { $0.value(label) }
      }
    }
  }

  private func write(
    _ text: String, _ control: LabelStudioConfiguration.Control, _ region: RegionID, _ span: TextSpan, _ json: inout JSONWriter
  ) {
    result(region, control, "textarea", span, &json) { json in json.array("text") { $0.value(text) } }
  }

  private func choose(
    _ choice: String, _ control: LabelStudioConfiguration.Control, _ region: RegionID, _ span: TextSpan, _ json: inout JSONWriter
  ) {
    result(region, control, "choices", span, &json) { json in json.array("choices") { $0.value(choice) } }
  }

  private func result(
    _ region: RegionID, _ control: LabelStudioConfiguration.Control, _ type: String, _ span: TextSpan, notes: [String] = [],
    _ json: inout JSONWriter, value: (inout JSONWriter) -> Void
  ) {
    let range = article.text.range(of: span, in: .codePoints)
    json.object { json in
      json.member("id", region.written)
      json.member("from_name", control.rawValue)
      json.member("to_name", LabelStudioConfiguration.text)
      json.member("type", type)
      json.object("value") { json in
        json.member("start", range.lowerBound)
        json.member("end", range.upperBound)
        value(&json)
      }
      guard !notes.isEmpty else { return }
      json.object("meta") { json in
        json.array("text") { json in for note in notes { json.value(note) } }
      }
    }
  }

  private func relation(from: RegionID, to: RegionID, _ label: String, _ json: inout JSONWriter) {
    json.object { json in
      json.member("type", "relation")
      json.member("from_id", from.written)
      json.member("to_id", to.written)
      json.member("direction", "right")
      json.array("labels") { $0.value(label) }
    }
  }
}
