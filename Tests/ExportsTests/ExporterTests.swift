import DocumentModel
import Foundation
import Records
import Store
import Testing

@testable import Exports

/// What all formats have in common.
@Suite struct ExporterTests {
  private static let articles = Samples.stored([
    "a.txt": "Quý II/2022, UBND xã An Bình đã tiếp 217 lượt công dân, nhận 12 đơn.\n",
    "b.txt": "Quý III/2022, UBND huyện Tân Lĩnh đã giải quyết 217/236 đơn khiếu nại, đạt tỷ lệ 95,94%.\n",
    "=cmd.txt": "UBND xã Hạ Long đã tiếp 30 lượt công dân.\n",
  ])

  private let stored: CopiedStore

  init() throws { stored = try Samples.copy(of: try Self.articles.get()) }

  static let requests: [ExportRequest] =
    ExportFormat.allCases.map { ExportRequest($0) } + [ExportRequest(.csv, profile: .spreadsheet)]

  private func fact(_ event: String) throws -> String {
    try #require(
      try stored.store.read { try $0.rows("SELECT factID FROM currentFact WHERE event = '\(event)' ORDER BY articleName") }.last)
  }

  private func decide(_ event: String, _ act: DecisionDraft.Act, _ comment: String? = nil) throws {
    _ = try stored.store.decide([DecisionDraft(factID: try fact(event), act: act, comment: comment)], by: Reviewer("Lan")).get()
  }

  @Test(arguments: requests)
  func theSameStoreGivesTheSameBytes(request: ExportRequest) throws {
    let first = try ExportedFolder(request, of: stored.store)
    let second = try ExportedFolder(request, of: stored.store)
    #expect(try first.contents() == second.contents())
    #expect(try first.contents().count > 3)
  }

  @Test(arguments: requests)
  func everyExportNamesItsUnitAndItsFiles(request: ExportRequest) throws {
    let folder = try ExportedFolder(request, of: stored.store)
    let manifest = try #require(try folder.json("export.json") as? [String: Any])
    let offsets = try #require(manifest["offsets"] as? [String: String])
    #expect(offsets["unit"] == "Unicode code points" && offsets["countedIn"]?.isEmpty == false)
    #expect(try folder.text("README.md").contains("**Offsets count Unicode code points**"))
    let files = try #require(manifest["files"] as? [[String: Any]]).compactMap { $0["name"] as? String }
    #expect(Set(files + ["export.json"]) == Set(try folder.contents().keys))
    #expect(manifest["facts"] as? Int == folder.outcome.totals.facts && folder.outcome.totals.articles == 3)
  }

  @Test func decisionsStandBesideWhatWasExtracted() throws {
    try decide("PetitionResolution", .correct(Correction(role: "rate", change: .value(.number(91.94), .about))), "đã sửa")
    try decide("PetitionIntake", .reject)
    let tables = try ExportedFolder(ExportRequest(.csv), of: stored.store)
    let rate = try #require(try tables.table("values.csv").rows.first { $0["role"] == "rate" })
    #expect(rate["number"] == "95.94" && rate["correctedNumber"] == "91.94" && rate["correctedComparator"] == "~")
    let states = try tables.table("facts.csv").rows.map { "\($0["event"] ?? "") \($0["review"] ?? "") \($0["comments"] ?? "")" }
    #expect(states.contains(#"PetitionResolution corrected ["đã sửa"]"#) && states.contains("PetitionIntake rejected "))
    #expect(try tables.table("decisions.csv").rows.map { $0["action"] ?? "" } == ["correct", "reject"])
    let sheet = try ExportedFolder(ExportRequest(.csv, profile: .spreadsheet, decimal: .comma), of: stored.store)
    let rows = try CSVTable(Array(try sheet.bytes("facts.csv").dropFirst(3)), delimiter: UInt8(ascii: ";")).rows
    #expect(rows.contains { $0["rate"] == "95,94" && $0["rate_corrected"] == "91,94" && $0["review"] == "corrected" })
    #expect(try ExportedFolder(ExportRequest(.brat), of: stored.store).text("b.ann").contains("corrected=91.94"))
    #expect(
      try ExportedFolder(ExportRequest(.webAnnotation), of: stored.store).text("annotations/b.jsonld").contains(
        #""corrected":91.94"#))
    #expect(try ExportedFolder(ExportRequest(.doccano), of: stored.store).text("spans.jsonl").contains("[corrected]"))
  }

  @Test func factsCanBeChosenByWhatWasDecided() throws {
    try decide("PetitionResolution", .accept)
    try decide("PetitionIntake", .reject)
    func events(_ filter: ReviewFilter) throws -> Set<String> {
      let folder = try ExportedFolder(ExportRequest(.csv, reviewed: filter), of: stored.store)
      return Set(try folder.table("facts.csv").rows.compactMap { $0["event"] })
    }
    #expect(try events(.all) == ["PetitionResolution", "PetitionIntake", "CitizenReception"])
    #expect(try events(.accepted) == ["PetitionResolution"])
    #expect(try events(.notRejected) == ["PetitionResolution", "CitizenReception"])
  }

  @Test func theSpreadsheetRunsNothingThatAnArticleIsCalled() throws {
    let folder = try ExportedFolder(ExportRequest(.csv, profile: .spreadsheet), of: stored.store)
    let bytes = try folder.bytes("facts.csv")
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    let rows = try CSVTable(Array(bytes.dropFirst(3))).rows
    #expect(rows.contains { $0["article"] == "'=cmd.txt" && $0["count"] == "30" })
  }

  @Test func anArticleThatCannotBeShownIsLeftOutAndTold() throws {
    try stored.store.write {
      try $0.execute(sql: "DELETE FROM source WHERE hash = (SELECT contentHash FROM article WHERE name = 'b.txt')")
    }
    let folder = try ExportedFolder(ExportRequest(.brat), of: stored.store)
    #expect(folder.outcome.leftOut.map(\.article) == ["b.txt"] && folder.outcome.totals.articles == 2)
    #expect(try folder.text("export.json").contains(#""code":"noSource""#))
  }

  @Test func anEmptyStoreIsAnExportToo() throws {
    for request in Self.requests {
      let folder = try ExportedFolder(request, of: try Store.temporary())
      #expect(folder.outcome.isComplete && folder.outcome.totals == ExportTotals())
    }
  }

  @Test func whatIsStoppedIsNotWritten() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "sukien-stopped-\(UUID().uuidString)").path(
      percentEncoded: false)
    let outcome = try Exporter(ExportRequest(.brat), of: stored.store).write(to: path, stopped: { true })
    #expect(!outcome.isComplete && !FileManager.default.fileExists(atPath: path))
  }
}
