import DocumentModel
import Foundation
import Intake
import PackSupport
import Pipeline
import RuleLanguage
import TestSupport
import Testing

@testable import Auditing

/// What an audit says of an article: `Fixtures/audit` has text and JSON of each.
@Suite struct AuditGoldenTests {
  @Test func goldens() throws {
    try Golden.check(stage: "audit") { folder in
      let files = try Fixtures.files(in: folder, withExtension: "rules").map { file in
        RulePackLoader.File(path: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
      }
      let outcome = RulePackLoader(read: try PhraseReader().words(of:), outside: .known, isTraced: true).load(files)
      let pack = try #require(outcome.pack, "\(outcome.diagnostics.map(\.description))")
      var worker = try FigureWorker(pack: pack, settings: ProcessorSettings())
      let bytes = try Data(contentsOf: folder.appending(path: "input.txt"))
      let audit = worker.process(DropItem(RawArticle(name: "input.txt", bytes: Array(bytes))))
      try #expect(Self.spans(audit, in: bytes) == audit.figures.map(\.text))
      var report = UnclaimedReport(top: 0, quotes: 3, showing: FigureStanding.Reason.allCases)
      report.add(audit)
      return report.lines.map { $0 + "\n" }.joined() + "\n" + String(decoding: audit.json + report.json, as: UTF8.self)
    }
  }

  /// What stands in the file at the figures' bytes.
  private static func spans(_ audit: ArticleAudit, in bytes: Data) throws -> [String] {
    audit.figures.map { String(decoding: bytes[$0.bytes.start..<$0.bytes.end], as: UTF8.self) }
  }
}
