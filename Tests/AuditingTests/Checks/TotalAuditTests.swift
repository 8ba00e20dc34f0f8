import DocumentModel
import Testing

@testable import Auditing

/// Counts above totals, and shares above all.
@Suite struct TotalAuditTests {
  private func doubts(_ values: [SampleFact.Value], text: String? = nil) -> [String] {
    TotalAudit(goals: ["kế hoạch"]).doubts(SampleFact.article([SampleFact.fact("f", values, text: text)]))
      .map { "\($0.check.rawValue) \($0.verdict.rawValue) \($0.claim)" }
  }

  private func count(_ value: Double, _ comparator: Comparator? = nil) -> SampleFact.Value {
    SampleFact.Value("count", value, "\(Int(value))", comparator)
  }
  private func total(_ value: Double) -> SampleFact.Value { SampleFact.Value("total", value, "\(Int(value))") }
  private func rate(_ value: Double) -> SampleFact.Value { SampleFact.Value("rate", value, "\(Int(value))%") }

  @Test func countsAboveTotals() {
    #expect(doubts([count(61), total(60)]) == ["countOverTotal wrong 61 of 60"])
    #expect(doubts([count(60), total(60)]).isEmpty)
    #expect(doubts([count(5), total(0)]) == ["countOverTotal wrong 5 of 0"])
    #expect(doubts([count(61, .under), total(60)]).isEmpty)
    #expect(doubts([count(130), total(100), rate(130)]) == ["countOverTotal suspicious 130 of 100"])
  }

  @Test func aGoalMayBePassed() {
    #expect(doubts([count(130), total(100), rate(130)], text: "130/100 vụ, đạt 130% kế hoạch").isEmpty)
    #expect(doubts([rate(112)], text: "đạt 112% kế hoạch").isEmpty)
    #expect(doubts([rate(112)]) == ["rate suspicious 112 % of all"])
    #expect(doubts([rate(100)]).isEmpty)
  }

  /// A headline rounds the total, the text does not round the count.
  @Test func aRoundedTotal() {
    #expect(doubts([count(168746), total(168000)]).isEmpty)
    #expect(doubts([count(168746), total(167000)]).count == 1)
  }
}
