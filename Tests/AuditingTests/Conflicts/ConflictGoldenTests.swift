import DocumentModel
import EvidenceSupport
import Foundation
import TestSupport
import Testing

@testable import Auditing

/// What articles say against each other: `Fixtures/audit-conflicts` has text, JSON and rows of small drops.
@Suite struct ConflictGoldenTests {
  @Test func goldens() throws {
    try Golden.check(stage: "audit-conflicts") { folder in
      let report = try AuditedStores.conflicts(try AuditedStores.store(of: folder))
      let rows = String(decoding: report.rows, as: UTF8.self).replacing("\r\n", with: "\n")
      return report.lines.map { $0 + "\n" }.joined() + "\n" + String(decoding: report.json, as: UTF8.self) + "\n" + rows
    }
  }

  /// Nothing is compared but what is reported twice: the repository's articles are on places of their own.
  @Test func theRepositorysArticlesDoNotDisagree() throws {
    let articles = try Fixtures.files(in: Fixtures.root.appending(path: "articles"), withExtension: "txt")
    let stored = try AuditedStores.store(
      articles.compactMap { file in (try? String(contentsOf: file, encoding: .utf8)).map { (file.lastPathComponent, $0) } })
    let report = try AuditedStores.conflicts(stored)
    #expect(report.comparisons.map(\.heading).isEmpty && report.comparable > 50)
  }

  @Test(.enabled(if: Fixtures.shared != nil)) func theCorpusDoesNotDisagree() throws {
    let folder = try #require(Fixtures.shared).appending(path: "corpus")
    #expect(try AuditedStores.conflicts(try AuditedStores.store(of: folder)).isEmpty)
  }

  /// What agrees is counted, and listed only where that is asked for.
  @Test func agreementIsListedOnDemand() throws {
    let text = { (words: String) in "Tin\n\nNgày đăng 05/7/2022 | 08:15\n\n\(words) 312 lượt công dân.\n" }
    let stored = try AuditedStores.store([
      ("a.txt", text("Năm 2021, UBND huyện Tân Lĩnh đã tiếp")), ("b.txt", text("Trong năm 2021, UBND huyện Tân Lĩnh tiếp")),
    ])
    let silent = try AuditedStores.conflicts(stored, listingAgreement: false)
    #expect(silent.comparisons.isEmpty && silent.summary.last == "reported by more than one article: 0 disagree, 1 agree, 0 in the same words")
    #expect(try AuditedStores.conflicts(stored).comparisons.map(\.verdict) == [.agree])
  }

  /// A version takes the place of the one before it; the two are not held against each other.
  @Test func versionsOfOneDocumentAreNotCompared() throws {
    let text = { (count: Int) in "Tin\n\nNgày đăng 05/7/2022 | 08:15\n\nNăm 2021, UBND huyện Tân Lĩnh đã tiếp \(count) lượt công dân.\n" }
    let stored = try AuditedStores.store([("a.txt", text(312))])
    try stored.lay("a.txt", text(321))
    try stored.run()
    let report = try AuditedStores.conflicts(stored)
    #expect(report.comparisons.isEmpty && report.articles == 1)
  }
}
