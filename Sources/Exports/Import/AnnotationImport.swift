import DocumentModel
import Evidence
import Records
import Store

/// What one annotation of an article says: decisions on facts that went out, and facts that are new.
struct AnnotationImport {
  private let article: ExportedArticle
  private let text: AnnotatedText
  private let reader: RegionReader
  /// In the order of the facts.
  private(set) var drafts: [DecisionDraft] = []
  private(set) var added: [AddedFact] = []
  /// The facts that were compared.
  private(set) var compared: Set<String> = []
  private(set) var problems: [String]

  init(_ text: AnnotatedText, _ sent: [LabelStudioExport.SentFact], of article: ExportedArticle, roles: [StoredRole]) {
    self.article = article
    self.text = text
    reader = RegionReader(article, roles: roles)
    problems = text.unknown.map { "\($0) is no part of the exported settings" }
    compare(sent)
    addFacts()
  }

  private mutating func compare(_ sent: [LabelStudioExport.SentFact]) {
    let facts = Dictionary(article.facts.map { ($0.record.id, $0) }) { first, _ in first }
    let drawn = drawnValues(of: Set(sent.map(\.id)))
    for sent in sent {
      guard let fact = facts[sent.id] else {
        problems.append("fact \(sent.id) is not in the store any more: \(sent.summary)")
        continue
      }
      guard fact.record.summary == sent.summary else {
        problems.append("fact \(sent.id) says something else than when it was exported; export again: \(fact.record.summary)")
        continue
      }
      compared.insert(sent.id)
      let comparison = FactComparison(fact, sent, in: text, added: drawn[sent.id] ?? [], reader)
      drafts += comparison.drafts
      problems += comparison.problems
    }
  }

  /// The regions with roles that people drew, by the fact that they belong to: the one that a relation ties them to, else the
  /// only one whose words hold theirs.
  private mutating func drawnValues(of sent: Set<String>) -> [String: [AnnotatedText.Region]] {
    var drawn: [String: [AnnotatedText.Region]] = [:]
    for region in text.regions where region.role != nil && isDrawn(region) {
      let owners = owners(of: region)
      if owners.count == 1, let fact = owners.first.flatMap({ RegionID($0)?.fact }), sent.contains(fact) {
        drawn[fact, default: []].append(region)
      } else if owners.isEmpty {
        problems.append("region \(region.id) (\(region.role ?? "")): no relation says which fact it belongs to")
      } else if owners.count > 1 {
        problems.append(
          "region \(region.id) (\(region.role ?? "")): it may belong to several facts; draw a relation from its own")
      }
    }
    return drawn
  }

  private func isDrawn(_ region: AnnotatedText.Region) -> Bool {
    guard let id = RegionID(region.id) else { return true }
    return !article.facts.contains { $0.record.id == id.fact }
  }

  /// The regions of events that a region belongs to.
  private func owners(of region: AnnotatedText.Region) -> Set<String> {
    let related =
      text.relations.filter { $0.to == region.id }.map(\.from) + text.relations.filter { $0.from == region.id }.map(\.to)
    let events = related.filter { text.region($0)?.event != nil }
    if !events.isEmpty { return Set(events) }
    return Set(text.regions.filter { $0.event != nil && $0.start <= region.start && region.end <= $0.end }.map(\.id))
  }

  // MARK: New facts

  private mutating func addFacts() {
    for region in text.regions where region.event != nil && isDrawn(region) {
      do {
        added.append(try fact(region))
      } catch {
        problems.append(error.message)
      }
    }
  }

  private func fact(_ region: AnnotatedText.Region) throws(RegionReader.Problem) -> AddedFact {
    let event = region.event ?? ""
    let words = try reader.marked(region)
    var roles: [FactRecord.Role] = []
    for part in text.regions where part.role != nil && isDrawn(part) && owners(of: part) == [region.id] {
      let role = part.role ?? ""
      let (value, comparator) = try reader.value(part, of: role, event)
      let marked = try reader.marked(part)
      let record = FactRecord.Value(value, comparator: comparator, text: marked.text, bytes: marked.bytes)
      if let index = roles.firstIndex(where: { $0.name == role }) {
        roles[index].values.append(record)
      } else {
        roles.append(FactRecord.Role(name: role, values: [record]))
      }
    }
    return AddedFact(
      article: article.evidence.id, event: event, bytes: words.bytes, quote: words.text, roles: roles, comment: region.comment)
  }
}
