import DocumentModel
import Testing

@testable import Auditing

/// Rates against their counts and totals, whatever the store's findings say.
@Suite struct RatioAuditTests {
  private func doubts(
    _ count: Double, _ total: Double, _ rate: SampleFact.Value, text: String? = nil, stored: Finding.Verdict? = nil
  ) -> [Doubt] {
    let values = [SampleFact.Value("count", count, "\(Int(count))"), SampleFact.Value("total", total, "\(Int(total))"), rate]
    let findings = stored.map { [Finding(.ratio, $0)] } ?? []
    return RatioAudit(differences: ["tăng"]).doubts(SampleFact.article([SampleFact.fact("f", values, text: text, findings: findings)]))
  }

  private func rate(_ value: Double, _ words: String, _ comparator: Comparator? = nil) -> SampleFact.Value {
    SampleFact.Value("rate", value, words, comparator)
  }

  @Test func threeClasses() {
    #expect(doubts(39055, 39409, rate(99.91, "99,91%")).map(\.verdict) == [.wrong])
    #expect(doubts(217, 236, rate(91.94, "91,94%")).map(\.verdict) == [.truncated])
    #expect(doubts(217, 236, rate(91.95, "91,95%")).map(\.verdict) == [.rounded])
    #expect(doubts(259, 260, rate(100, "100%")).map(\.verdict) == [.rounded])
    #expect(doubts(30, 40, rate(75, "75%")).isEmpty)
    #expect(doubts(56, 60, rate(90, "hơn 90%", .over)).isEmpty)
    #expect(doubts(53, 60, rate(90, "hơn 90%", .over)).map(\.verdict) == [.wrong])
    #expect(doubts(0, 0, rate(100, "100%")).isEmpty)
  }

  @Test func bothFiguresAreSaid() throws {
    let doubt = try #require(doubts(39055, 39409, rate(99.91, "99,91%")).first)
    #expect(doubt.claim == "39.055/39.409 = 99,10 %, stated 99,91 %")
    #expect(doubt.why == "99,91 % of 39.409 would be 39.374")
    #expect(doubt.stated == .number(99.91) && doubt.computed == .number(99.1) && doubt.stored == "")
  }

  @Test func theStoresFindingIsHeldAgainstIt() {
    #expect(doubts(217, 236, rate(91.94, "91,94%"), stored: .truncated).map(\.stored) == [nil])
    #expect(doubts(217, 236, rate(91.94, "91,94%"), stored: .wrong).map(\.stored) == ["wrong"])
    #expect(doubts(30, 40, rate(75, "75%"), stored: .wrong).map(\.verdict) == [.unconfirmed])
  }

  /// Two other figures of the same words give the rate: the wrong ones were read.
  @Test func anotherPairOfFiguresFits() {
    let text = "số hồ sơ trực tuyến 1.156 trong tổng số 1.687, chiếm 68,52%"
    #expect(doubts(1687, 1680, rate(68.52, "68,52%"), text: text).isEmpty)
    #expect(doubts(1687, 1680, rate(68.52, "68,52%"), text: text, stored: .wrong).map(\.verdict) == [.unconfirmed])
    let whole = doubts(1687, 1680, rate(69, "69%"), text: "trực tuyến 1.156, tổng 1.687, chiếm 69%")
    #expect(whole.map(\.verdict) == [.suspicious])
  }

  @Test func aDifferenceIsNoShare() {
    #expect(doubts(50, 100, rate(5.2, "5,2%"), text: "50 trong 100 đơn, tăng 5,2%").isEmpty)
  }
}
