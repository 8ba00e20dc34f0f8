import DocumentModel
import Records
import Resolution
import RuleProgram

/// Counts of more than their totals, and shares of more than all.
struct TotalAudit {
  /// Words beside which more than all is reached: `đạt 112% kế hoạch`.
  private let goals: [String]

  init(goals: [String]) { self.goals = goals }

  func doubts(_ article: ArticleFacts) -> [Doubt] {
    article.facts.compactMap { known in
      known.event.ratio.flatMap { over(article, known.record, $0) ?? share(article, known.record, $0) }
    }
  }

  private func over(_ article: ArticleFacts, _ fact: FactRecord, _ check: EventType.RatioCheck) -> Doubt? {
    guard let count = fact.figure(check.count), let total = fact.figure(check.total) else { return nil }
    let stored = fact.finding(.countOverTotal)
    let values = [check.count, check.total].compactMap { fact.values($0).first }
    guard let judged = judgement(fact, count, total, check.rate.flatMap(fact.figure), values, isStored: stored != nil) else {
      return nil
    }
    return Doubt(
      check: .countOverTotal, verdict: judged.verdict, claim: "\(count.written) of \(total.written)", why: judged.why,
      stated: .number(count.value), computed: .number(total.value),
      stored: (stored != nil) == judged.verdict.isAccusation ? nil : stored?.verdict.rawValue ?? "",
      source: FactSource(article.article, fact, values))
  }

  private func judgement(
    _ fact: FactRecord, _ count: StatedFigure, _ total: StatedFigure, _ rate: StatedFigure?, _ values: [FactRecord.Value],
    isStored: Bool
  ) -> (verdict: Doubt.Verdict, why: String)? {
    guard count.bounds.low > total.bounds.high else {
      return isStored ? (.unconfirmed, "the count is no more than the total") : nil
    }
    if Rounding.isForm(total.value, of: count.value) { return isStored ? (.unconfirmed, "the total is the count, rounded") : nil }
    if hasGoal(fact) { return isStored ? (.unconfirmed, "the total is a goal, which may be passed") : nil }
    let surplus = "\(NumberText.written(count.value - total.value)) more than there were"
    if let rate, rate.value > 100 { return (.suspicious, surplus + "; the rate says so too") }
    return values.allSatisfy(fact.holds) ? (.wrong, surplus) : (.suspicious, surplus + "; the figures stand apart")
  }

  /// A share of more than all, where nothing says of what goal.
  private func share(_ article: ArticleFacts, _ fact: FactRecord, _ check: EventType.RatioCheck) -> Doubt? {
    guard let role = check.rate, let rate = fact.figure(role), rate.bounds.low > 100, let value = fact.values(role).first,
      fact.figure(check.count) == nil || fact.figure(check.total) == nil, !hasGoal(fact)
    else { return nil }
    return Doubt(
      check: .rate, verdict: .suspicious, claim: "\(rate.written(decimals: rate.decimals)) % of all", stated: .number(rate.value),
      computed: .number(100), source: FactSource(article.article, fact, [value]))
  }

  private func hasGoal(_ fact: FactRecord) -> Bool {
    let words = fact.span.text.lowercased()
    return goals.contains { words.contains($0) }
  }
}

extension Doubt {
  fileprivate init(
    check: Check, verdict: Verdict, claim: String, stated: RoleValue.Value, computed: RoleValue.Value, source: FactSource
  ) {
    self.init(
      check: check, verdict: verdict, claim: claim, why: "a share is no more than all", stated: stated, computed: computed,
      stored: nil, source: source)
  }
}
