import DocumentModel
import EvidenceSupport
import Foundation
import GRDB
import PackSupport
import Records
import Store
import Testing

@testable import Pages

/// Where figures were audited, the audit has the word.
@Suite struct PageFindingTests {
  private func record(_ findings: [Finding]) -> FactRecord {
    let place = FactRecord.Place(bytes: SourceSpan(0, 1), codePoints: 0..<1, text: "a")
    return FactRecord(
      id: "f1", article: "a.txt", sourceHash: "sha256:", event: "E", rule: "r", zone: .body, span: place, roles: [],
      findings: findings)
  }

  @Test func anAuditReplacesWhatItChecked() {
    let record = record([Finding(.ratio, .wrong, stated: .number(1)), Finding(.year, .inferred)])
    let audited = [PageFinding(check: "ratio", verdict: "unconfirmed", why: "two other figures give it")]
    #expect(PageFinding.joined(record, audited).map(\.verdict) == ["unconfirmed", "inferred"])
    #expect(PageFinding.joined(record, []).map(\.verdict) == ["wrong", "inferred"])
  }

  @Test func whatStandsBesideIsTold() throws {
    let stored = try StoredArticles(try Articles.pack())
    try stored.lay("a.txt", "Năm 2021, UBND xã Mây đã tiếp 8 lượt công dân.")
    try stored.run()
    let fact = try #require(try stored.store.read { try String.fetchOne($0, sql: "SELECT factID FROM fact") })
    let article = try #require(try stored.store.read { try Int64.fetchOne($0, sql: "SELECT id FROM article") })
    var audit = PageAudit()
    audit.add(
      PageFinding(
        check: "series", verdict: "suspicious", stated: .number(8), computed: .number(800), claim: "8 < 800", why: "far",
        witnesses: [PageFinding.Witness(article: article, fact: "f9", claim: "2020: 800")]), to: fact, in: article)
    var bytes: [UInt8] = []
    _ = try PageData(stored.store, name: "s", audit: audit).write { bytes += $0 }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(#""audited":true"#))
    let figures = #""stated":8,"computed":800,"claim":"8 \u003c 800","why":"far""#
    let beside = #""beside":[{"article":\#(article),"fact":"f9","claim":"2020: 800"}]"#
    #expect(text.contains(#""findings":[{"check":"series","verdict":"suspicious",\#(figures),\#(beside)}]"#))
  }

  @Test func whereNoAuditWasMadeThePageSaysSo() throws {
    let stored = try StoredArticles(try Articles.pack())
    try stored.run()
    var bytes: [UInt8] = []
    _ = try PageData(stored.store, name: "s").write { bytes += $0 }
    #expect(String(decoding: bytes, as: UTF8.self).contains(#""audited":false"#))
  }
}
