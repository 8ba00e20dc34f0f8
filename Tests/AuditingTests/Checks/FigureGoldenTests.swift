import DocumentModel
import EvidenceSupport
import Foundation
import TestSupport
import Testing

@testable import Auditing

/// What the audit of figures says of small articles: `Fixtures/audit-figures` has text and JSON of each.
@Suite struct FigureGoldenTests {
  @Test func goldens() throws {
    try Golden.check(stage: "audit-figures") { folder in
      let stored = try AuditedStores.store(of: folder)
      let report = try AuditedStores.doubts(stored)
      for doubt in report.doubts { try Self.checkPlace(of: doubt, in: stored) }
      return report.lines.map { $0 + "\n" }.joined() + "\n" + String(decoding: report.json, as: UTF8.self)
    }
  }

  /// The figures that a quote marks are those that stand at its bytes.
  private static func checkPlace(of doubt: Doubt, in stored: StoredArticles) throws {
    let bytes = try Data(contentsOf: stored.drop.appending(path: doubt.source.article))
    let words = doubt.source.figures.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    for word in words { #expect(doubt.source.quote.contains("«\(word)»"), "\(doubt.claim)") }
    #expect(doubt.source.place != nil)
  }

  /// The figures that the project is told by: one contradicts itself, the other is cut off.
  @Test(.enabled(if: Fixtures.shared != nil)) func twoFiguresOfTheCorpus() throws {
    let folder = try #require(Fixtures.shared).appending(path: "corpus")
    let report = try AuditedStores.doubts(try AuditedStores.store(of: folder), [.wrong, .suspicious])
    #expect(report.doubts.map(\.claim) == ["39.055/39.409 = 99,10 %, stated 99,91 %"])
  }

  /// What is accused in the articles that the repository has, all of it read and found right.
  @Test func accusationsInTheRepositorysArticles() throws {
    let folder = Fixtures.root.appending(path: "articles")
    let stored = try AuditedStores.store(
      try Fixtures.files(in: folder, withExtension: "txt").compactMap { file in
        (try? String(contentsOf: file, encoding: .utf8)).map { (file.lastPathComponent, $0) }
      })
    let report = try AuditedStores.doubts(stored, [.wrong, .suspicious])
    #expect(
      report.doubts.map { "\($0.source.article.prefix(2)) \($0.claim)" } == [
        "05 23/26 = 88,46 %, stated 92,3 %", "07 310/322 = 96,27 %, stated 98 %",
      ])
  }
}
