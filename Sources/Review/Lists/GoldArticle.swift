import DocumentModel
import Evidence
import Records
import Store

/// The gold of one article: its facts as they were decided.
struct GoldArticle {
  private let article: EvidenceArticle
  private let name: String
  private let text: GoldText
  private let reviews: [String: FactReview]
  let facts: [FactRecord]
  let rejected: [FactRecord]

  /// - Parameter name: the file of its text.
  init(_ article: EvidenceArticle, _ reviews: [FactReview], name: String) {
    self.article = article
    self.name = name
    text = GoldText(article)
    self.reviews = Dictionary(reviews.map { ($0.factID, $0) }) { first, _ in first }
    let isRejected = Set(reviews.filter { $0.state == .rejected }.map(\.factID))
    facts = article.facts.filter { !isRejected.contains($0.id) }
    rejected = article.facts.filter { isRejected.contains($0.id) }
  }

  var json: [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("article", name)
      $0.optional("title", article.metadata.title)
      $0.optional("published", article.metadata.published?.iso)
      $0.array("facts") { json in for fact in facts { write(fact, to: &json) } }
      $0.array("notFacts") { json in
        for fact in rejected {
          json.object {
            $0.member("quote", text.quote(at: fact.span.bytes).words)
            $0.optional("why", reviews[fact.id]?.comments.last?.text)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// What is known of the article beside its text; nil where nothing is.
  var companion: [UInt8]? {
    let known = article.metadata
    let members = [("published", known.published?.iso), ("url", known.url), ("title", known.title), ("source", known.source)]
    guard members.contains(where: { $0.1 != nil }) else { return nil }
    var json = JSONWriter()
    json.object { json in for (name, value) in members { json.optional(name, value) } }
    json.endLine()
    return json.bytes
  }

  private func write(_ fact: FactRecord, to json: inout JSONWriter) {
    let (quote, occurrence) = quote(of: fact)
    let roles = corrected(fact)
    let comparators = roles.compactMap { role in role.values.first?.comparator.map { (role.name, $0) } }
    json.object {
      $0.member("event", fact.event)
      $0.member("quote", quote)
      if occurrence > 1 { $0.member("occurrence", occurrence) }
      $0.object("roles") { json in
        for role in roles { Self.write(role, to: &json) }
        json.optional("partOf", facts.first { $0.id == fact.partOf }.map { self.quote(of: $0).words })
      }
      if !comparators.isEmpty {
        $0.object("comparators") { json in for (role, comparator) in comparators { json.member(role, comparator.rawValue) } }
      }
      if !fact.findings.isEmpty, reviews[fact.id]?.state == .accepted {
        $0.array("findings") { json in for finding in fact.findings { json.value(Self.name(finding)) } }
      }
      $0.member("optional", false)
    }
  }

  private func quote(of fact: FactRecord) -> (words: String, occurrence: Int) {
    let own = reviews[fact.id]?.corrections.first { $0.role == nil }?.bytes
    return text.quote(at: own ?? fact.span.bytes)
  }

  /// A value, or a list of several.
  private static func write(_ role: FactRecord.Role, to json: inout JSONWriter) {
    if role.values.count == 1 { return json.member(role.name, role.values[0].value) }
    json.array(role.name) { json in
      for value in role.values {
        switch value.value {
        case .number(let number): json.value(number)
        case .text(let text): json.value(text)
        }
      }
    }
  }

  /// The roles with what was corrected in its place.
  private func corrected(_ fact: FactRecord) -> [FactRecord.Role] {
    var roles = fact.roles
    // From the back, so that positions stay what they are while values are taken out.
    for correction in (reviews[fact.id]?.corrections ?? []).reversed() {
      guard let name = correction.role else { continue }
      if !roles.contains(where: { $0.name == name }) { roles.append(FactRecord.Role(name: name, values: [])) }
      guard let index = roles.firstIndex(where: { $0.name == name }) else { continue }
      Self.apply(correction, to: &roles[index].values)
    }
    return roles.filter { !$0.values.isEmpty }
  }

  private static func apply(_ correction: Correction, to values: inout [FactRecord.Value]) {
    let isThere = values.indices.contains(correction.position)
    switch correction.change {
    case .span: break
    case .removal: if isThere { values.remove(at: correction.position) }
    case .value(let value, let comparator):
      if isThere {
        values[correction.position].value = value
        values[correction.position].comparator = comparator
      } else {
        let (text, bytes) = (correction.text ?? "", correction.bytes ?? SourceSpan(0, 0))
        values.append(FactRecord.Value(value, comparator: comparator, text: text, bytes: bytes))
      }
    }
  }

  /// `ratio-wrong`, `inferred-year`, as gold names them.
  private static func name(_ finding: Finding) -> String {
    let isYear = finding.check == .year && finding.verdict == .inferred
    return isYear ? "inferred-year" : "\(finding.check.rawValue)-\(finding.verdict.rawValue)"
  }
}
