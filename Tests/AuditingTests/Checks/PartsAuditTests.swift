import DocumentModel
import Records
import Testing

@testable import Auditing

/// Parts against their totals: what exceeds them, and what explains it.
@Suite struct PartsAuditTests {
  /// A total with parts, each with its words of one role (`level quận`).
  private func doubts(
    _ total: Double, _ parts: [(count: Double, role: String?, word: String)], finding: (Finding.Verdict, Double)? = nil,
    above: Double? = nil
  ) -> [String] {
    let findings = finding.map { [Finding(.parts, $0.0, stated: .number(total), computed: .number($0.1))] } ?? []
    var facts = [
      SampleFact.fact("t", [SampleFact.Value("count", total, "\(Int(total))")], partOf: above == nil ? nil : "a", findings: findings)
    ]
    if let above { facts.insert(SampleFact.fact("a", [SampleFact.Value("count", above, "\(Int(above))")]), at: 0) }
    for (index, part) in parts.enumerated() {
      let words = part.role.map { [SampleFact.Value($0, part.word)] } ?? []
      facts.append(
        SampleFact.fact(
          "p\(index)", [SampleFact.Value("count", part.count, "\(Int(part.count))")] + words, at: 100 * (index + 1), partOf: "t"))
    }
    return PartsAudit().doubts(SampleFact.article(facts)).map { "\($0.verdict.rawValue) \($0.claim)" }
  }

  @Test func moreThanTheTotal() {
    let levels = [(12.0, Optional("level"), "quận"), (75.0, "level", "phường")]
    #expect(doubts(84, levels, finding: (.wrong, 87)) == ["wrong 12 + 75 = 87, stated 84"])
    #expect(doubts(84, levels) == ["suspicious 12 + 75 = 87, stated 84"])
    #expect(doubts(87, levels).isEmpty)
    #expect(doubts(87, levels, finding: (.wrong, 87)) == ["unconfirmed 12 + 75 = 87, stated 87"])
  }

  @Test func lessThanTheTotal() {
    let levels = [(12.0, Optional("level"), "quận"), (60.0, "level", "phường")]
    #expect(doubts(84, levels).isEmpty)
    #expect(doubts(84, levels, finding: (.wrong, 72)) == ["wrong 12 + 60 = 72, stated 84"])
    #expect(doubts(84, levels, finding: (.short, 72)) == ["short 12 + 60 = 72, stated 84"])
  }

  /// By level and by kind: both are not added up.
  @Test func twoBreakdownsOfOneTotal() {
    let parts = [(12.0, Optional("level"), "quận"), (72.0, "level", "phường"), (50.0, "kind", "khiếu nại"), (30.0, "kind", "tố cáo")]
    #expect(doubts(84, parts).isEmpty)
    #expect(doubts(84, parts, finding: (.wrong, 164)) == ["unconfirmed 12 + 72 + 50 + 30 = 164, stated 84"])
  }

  @Test func partsOfPartsAndOfOthers() {
    let parts = [(559.0, String?.none, ""), (65.0, nil, ""), (28.0, nil, ""), (466.0, nil, "")]
    #expect(doubts(715, parts, finding: (.wrong, 1118)) == ["unconfirmed 559 + 65 + 28 + 466 = 1.118, stated 715"])
    let others = [(6.0, String?.none, ""), (10.0, nil, ""), (4.0, nil, "")]
    #expect(doubts(11, others, finding: (.wrong, 20), above: 20) == ["unconfirmed 6 + 10 + 4 = 20, stated 11"])
    #expect(doubts(11, others, finding: (.wrong, 20), above: 22) == ["wrong 6 + 10 + 4 = 20, stated 11"])
  }

  @Test func aFindingWithoutParts() {
    #expect(doubts(84, [], finding: (.wrong, 87)).isEmpty)
    #expect(doubts(84, [(12, nil, "")], finding: (.wrong, 87)) == ["unconfirmed stated 84"])
  }
}
