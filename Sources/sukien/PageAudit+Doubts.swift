import Auditing
import Pages
import Pipeline
import RuleProgram
import Store

extension PageAudit {
  /// What `audit figures` says of a store's facts, for the pages that show them.
  /// - Parameter pack: the rules that say what the figures mean.
  init(_ store: Store, by pack: RulePack) throws {
    self.init()
    var report = DoubtReport(verdicts: Doubt.Verdict.allCases)
    try FactAuditor(pack).audit(store, into: &report)
    for doubt in report.doubts { add(PageFinding(doubt), to: doubt.source.fact, in: doubt.source.articleID) }
  }
}

extension PageFinding {
  fileprivate init(_ doubt: Doubt) {
    self.init(
      check: doubt.check.rawValue, verdict: doubt.verdict.rawValue, stated: doubt.stated, computed: doubt.computed,
      claim: doubt.claim, why: doubt.why,
      witnesses: doubt.witnesses.map { Witness(article: $0.source.articleID, fact: $0.source.fact, claim: $0.claim) })
  }
}

extension FactAuditor {
  init(_ pack: RulePack) {
    self.init(
      events: pack.events, differences: pack.wordLists[AuditList.difference.rawValue] ?? [],
      goals: pack.wordLists[AuditList.goal.rawValue] ?? [])
  }
}
