import DocumentModel
import Records
import Resolution
import RuleProgram

/// Computes the rates of facts anew from their counts and totals.
///
/// A rate that two other figures of the same words give is no contradiction of the article: the wrong ones were taken.
struct RatioAudit {
  /// Phrases that make a rate a difference: `tăng 5,2%`.
  private let differences: [String]

  init(differences: [String]) { self.differences = differences }

  func doubts(_ article: ArticleFacts) -> [Doubt] {
    article.facts.compactMap { known in
      known.event.ratio.flatMap { RatioFigures(known.record, $0) }.flatMap { doubt(article, known.record, $0) }
    }
  }

  private func doubt(_ article: ArticleFacts, _ fact: FactRecord, _ figures: RatioFigures) -> Doubt? {
    let stored = fact.finding(.ratio)?.verdict
    guard let verdict = verdict(fact, figures, stored) else { return nil }
    return Doubt(
      check: .ratio, verdict: verdict.verdict, claim: figures.claim, why: verdict.why, stated: .number(figures.rate.value),
      computed: .number(figures.computed), stored: Self.difference(stored, verdict.verdict),
      source: FactSource(article.article, fact, figures.values))
  }

  private typealias Judgement = (verdict: Doubt.Verdict, why: String)

  private func verdict(_ fact: FactRecord, _ figures: RatioFigures, _ stored: Finding.Verdict?) -> Judgement? {
    switch figures.standing {
    case .wrong: return wrong(fact, figures, stored)
    case .truncated: return (.truncated, "cut off behind its last digit; rounded it would be \(figures.computedText)")
    case .rounded: return (.rounded, "rounded to the digits that it has")
    case .exact, .allowed, nil:
      return stored == nil ? nil : (.unconfirmed, "the figures of the fact give the rate that is stated")
    }
  }

  private func wrong(_ fact: FactRecord, _ figures: RatioFigures, _ stored: Finding.Verdict?) -> Judgement? {
    if isDifference(fact, figures.values.last) {
      return stored == nil ? nil : (.unconfirmed, "the rate says by how much something changed")
    }
    if let pair = figures.otherPair(in: fact.span.text) {
      let words = "\(NumberText.written(pair.0))/\(NumberText.written(pair.1)) in the same words gives the rate that is stated"
      if figures.rate.decimals == 0 { return (.suspicious, words + "; these figures may not belong together") }
      return stored == nil ? nil : (.unconfirmed, words)
    }
    if !figures.values.allSatisfy(fact.holds) { return (.suspicious, figures.consequence + "; the figures stand apart") }
    return (.wrong, figures.consequence)
  }

  /// Whether the words before a rate say that it is a difference.
  private func isDifference(_ fact: FactRecord, _ rate: FactRecord.Value?) -> Bool {
    guard let rate, let range = fact.span.text.ranges(of: rate.text).last else { return false }
    let before = fact.span.text[..<range.lowerBound].lowercased().trimmingSpaces
    return differences.contains { before == $0 || before.hasSuffix(" " + $0) }
  }

  private static func difference(_ stored: Finding.Verdict?, _ verdict: Doubt.Verdict) -> String? {
    let expected: Finding.Verdict? =
      switch verdict {
      case .wrong, .suspicious: .wrong
      case .truncated: .truncated
      default: nil
      }
    return stored == expected ? nil : stored?.rawValue ?? ""
  }
}
