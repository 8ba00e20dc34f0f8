import Evidence
package import RuleProgram
package import Store

/// Puts side by side what different articles report of the same thing.
///
/// In: the current facts of a store, and rules that say which roles identify a fact. Out: a report. The same thing is one body's
/// event of one kind at one time; `Documentation/auditing.md` has it in full. `Fixtures/audit-conflicts` holds what it says of
/// small articles.
package struct ConflictAuditor {
  private let events: [String: EventType]

  package init(events: [EventType]) { self.events = Dictionary(events.map { ($0.name, $0) }) { first, _ in first } }

  /// - Parameter report: says what is listed; comes back with what was found.
  /// - Throws: `StoreError`; `ICUError` where ICU's data are missing.
  package func audit(_ store: Store, into report: inout ConflictReport) throws {
    report = try store.readFacts { facts in
      var report = report
      var index = SubjectIndex(events: events)
      var copies = CopyIndex()
      try facts.forEachArticle { article, facts in
        let known = ArticleFacts(article, facts, events: events)
        report.articles += 1
        report.facts += facts.count
        index.add(known)
        copies.add(known)
      }
      report.comparable = index.count
      let judge = ComparisonJudge(copies: copies)
      try index.forEachGroup(facts) { reports in for comparison in judge.comparisons(reports) { report.add(comparison) } }
      return report
    }
    try lookUp(&report, in: store)
    report.sort()
  }

  private func lookUp(_ report: inout ConflictReport, in store: Store) throws {
    var reader = try EvidenceReader(store)
    let articles = Set(report.comparisons.flatMap { $0.statements.map(\.source.articleID) })
    var sources: [FactSource: FactSource] = [:]
    let wanted = Dictionary(grouping: report.comparisons.flatMap { $0.statements.map(\.source) }, by: \.articleID)
    for id in articles.sorted() {
      switch try reader.article(id) {
      case .success(let article):
        let text = SourceText(article)
        for source in wanted[id] ?? [] {
          var found = source
          found.find(in: text)
          sources[source] = found
        }
      case .failure(let error): report.unseen.append("\(error.article): \(error.message)")
      }
    }
    report.update { comparison in
      for index in comparison.statements.indices {
        if let found = sources[comparison.statements[index].source] { comparison.statements[index].source = found }
      }
    }
  }
}
