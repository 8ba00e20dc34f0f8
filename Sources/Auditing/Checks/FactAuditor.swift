import Evidence
import Records
package import RuleProgram
package import Store

/// Recomputes the figures of a store: what cannot be right, and what is only rounded.
///
/// In: the current facts of a store, and rules that say which roles belong together. Out: a report. Findings of the store
/// are not taken over but held against what is computed. `Fixtures/audit-figures` holds what it says of small articles.
package struct FactAuditor {
  private let events: [String: EventType]
  private let ratios: RatioAudit
  private let totals: TotalAudit

  /// - Parameters:
  ///   - differences: phrases before a rate that is a difference (`audit.difference` of the rules).
  ///   - goals: words of what may be passed (`audit.goal`).
  package init(events: [EventType], differences: [String], goals: [String]) {
    self.events = Dictionary(events.map { ($0.name, $0) }) { first, _ in first }
    ratios = RatioAudit(differences: differences.map { $0.lowercased() })
    totals = TotalAudit(goals: goals.map { $0.lowercased() })
  }

  /// - Parameter report: says what is listed; comes back with what was found.
  /// - Throws: `StoreError`; `ICUError` where ICU's data are missing.
  package func audit(_ store: Store, into report: inout DoubtReport) throws {
    var kept: [Doubt] = []
    report = try store.readFacts { facts in
      var report = report
      var index = SubjectIndex(events: events)
      try facts.forEachArticle { article, facts in
        let known = ArticleFacts(article, facts, events: events)
        report.articles += 1
        report.facts += facts.count
        report.unknown += facts.count - known.facts.count
        take(doubts(known), &kept, &report)
        index.add(known)
      }
      try index.forEachGroup(facts) { reports in take(SeriesAudit().doubts(reports), &kept, &report) }
      return report
    }
    try look(up: kept, in: store, &report)
    report.sort()
  }

  private func doubts(_ article: ArticleFacts) -> [Doubt] {
    ratios.doubts(article) + totals.doubts(article) + PartsAudit().doubts(article) + TimeAudit().doubts(article)
  }

  /// What the text can change, or is to be listed, is looked up; the rest is only counted.
  private func take(_ doubts: [Doubt], _ kept: inout [Doubt], _ report: inout DoubtReport) {
    for doubt in doubts {
      if doubt.verdict.isAccusation || report.lists(doubt) { kept.append(doubt) } else { report.add(doubt) }
    }
  }

  private func look(up doubts: [Doubt], in store: Store, _ report: inout DoubtReport) throws {
    var doubts = doubts
    var reader = try EvidenceReader(store)
    var places: [Int64: [Int]] = [:]
    for (index, doubt) in doubts.enumerated() {
      for id in Set([doubt.source.articleID] + doubt.witnesses.map(\.source.articleID)) { places[id, default: []].append(index) }
    }
    for (id, indices) in places.sorted(by: { $0.key < $1.key }) {
      switch try reader.article(id) {
      case .success(let article):
        let review = DoubtReview(article)
        for index in indices { doubts[index] = review.reviewed(doubts[index]) }
      case .failure(let error): report.unseen.append("\(error.article): \(error.message)")
      }
    }
    for doubt in doubts { report.add(doubt) }
  }
}
