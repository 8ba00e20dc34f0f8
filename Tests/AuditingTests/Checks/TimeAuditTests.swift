import DocumentModel
import Testing

@testable import Auditing

/// Dates and periods against the calendar and the article's day.
@Suite struct TimeAuditTests {
  private func doubts(
    _ role: String, _ value: String, inferred: RoleValue.Inference? = nil, text: String? = nil, findings: [Finding] = []
  ) -> [String] {
    let fact = SampleFact.fact("f", [SampleFact.Value(role, value, inferred: inferred)], text: text, findings: findings)
    return TimeAudit().doubts(SampleFact.article([fact], published: "2020-06-02T10:54"))
      .map { "\($0.check.rawValue) \($0.verdict.rawValue) \($0.claim)" }
  }

  @Test func theOrderOfAPeriod() {
    #expect(doubts("period", "2022-12-01/2022-11-15") == ["periodOrder wrong period from 2022-12-01 to 2022-11-15"])
    #expect(doubts("period", "2019-12-01/2019-12-01").isEmpty)
    #expect(doubts("period", "2019-12-01/..").isEmpty)
  }

  @Test func whatIsDoneIsNotAheadOfItsArticle() {
    #expect(doubts("date", "2020-06-05") == ["future suspicious date 2020-06-05, published 2020-06-02"])
    #expect(doubts("date", "2020-06-02").isEmpty)
    #expect(doubts("date", "2020-06").isEmpty)
    #expect(doubts("date", "2020-06-05", inferred: .section).isEmpty)
    #expect(doubts("period", "2020-01-01/2020-12-31").isEmpty)
    #expect(doubts("period", "2021-01-01/2021-12-31") == ["future suspicious period 2021-01-01/2021-12-31, published 2020-06-02"])
  }

  @Test func yearsOfAnotherAge() {
    #expect(doubts("period", "1015-01-01/2020-12-31") == ["year suspicious period 1015-01-01/2020-12-31"])
    #expect(doubts("date", "2202-05-01") == ["year suspicious date 2202-05-01"])
    #expect(doubts("period", "1945-09-02/2020-06-02") == ["year suspicious period 1945-09-02/2020-06-02"])
    #expect(doubts("period", "1975-04-30/2020-06-02").isEmpty)
  }

  @Test func daysThatDoNotExist() {
    #expect(doubts("kind", "x", text: "ngày 31/02/2020") == ["date wrong 31/02/2020 does not exist"])
    #expect(doubts("kind", "x", text: "ngày 29-2-2020, 15/13/2019") == ["date wrong 15/13/2019 does not exist"])
    #expect(doubts("kind", "x", text: "số 31/2020/NĐ-CP, 31/2 đơn, 10.20.2000").first == "date wrong 10.20.2000 does not exist")
    #expect(doubts("kind", "x", text: "ngày 31/2", findings: [Finding(.date, .wrong)]) == ["date wrong a day that does not exist"])
  }
}
