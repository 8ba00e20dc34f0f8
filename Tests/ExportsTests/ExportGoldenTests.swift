import EvidenceSupport
import Foundation
import PackSupport
import TestSupport
import Testing

@testable import Exports

/// What each format makes of an article, file by file: `Fixtures/exports`.
@Suite struct ExportGoldenTests {
  private static let rules = """
    let Verb = "tiếp" | "đón tiếp" | "tiếp thêm"
    rule reception/listed makes Reception
      head Verb ("hơn")? each { count:Number unit:Unit ("đạt" rate:Percent)? } by ("," | "và")
      role actor: Body before in sentence
      find "Huyện Tân Sơn đón tiếp 12 lượt, 7 đơn và 5 người đạt 50%." => count 12 | count 7 | count 5
    """

  /// Those that say more about the program than about the article.
  private static let leftOut: Set<String> = [
    "README.md", "export.json", "datapackage.json", "parquet.sql", "visual.conf", "relation-labels.json",
  ]

  @Test func filesAreAsTheyWere() throws {
    let pack = try SmallPack.pack(Self.rules)
    try Golden.check(stage: "exports") { folder in
      let stored = try StoredArticles(pack)
      for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      where file.lastPathComponent != "expected.txt" {
        try stored.lay(file.lastPathComponent, Array(try Data(contentsOf: file)))
      }
      try stored.run()
      let drop = stored.drop.path(percentEncoded: false)
      return try ExporterTests.requests.map { try Self.printed($0, stored) }.joined().replacing(drop, with: "/drop")
    }
  }

  private static func printed(_ request: ExportRequest, _ stored: StoredArticles) throws -> String {
    let folder = try ExportedFolder(request, of: stored.store)
    let profile = request.format == .csv ? " \(request.profile)" : ""
    return try folder.contents().sorted { $0.key < $1.key }.filter { !leftOut.contains($0.key) }.map { name, bytes in
      let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "␍\n")
      return "== \(request.format.rawValue)\(profile): \(name)\n\(text)\n"
    }.joined()
  }
}
