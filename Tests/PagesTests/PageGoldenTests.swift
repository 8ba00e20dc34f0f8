import EvidenceSupport
import Foundation
import PackSupport
import TestSupport
import Testing

@testable import Pages

/// What the page is told of small articles: `Fixtures/pages` has the data of each.
@Suite struct PageGoldenTests {
  @Test func goldens() throws {
    try Golden.check(stage: "pages") { folder in
      let stored = try StoredArticles(try Articles.pack())
      for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      where file.lastPathComponent != "expected.txt" {
        try stored.lay(file.lastPathComponent, Array(try Data(contentsOf: file)))
      }
      try stored.run()
      var bytes: [UInt8] = []
      _ = try PageData(stored.store, name: "facts.sqlite").write { bytes += $0 }
      return try Self.text(of: bytes)
    }
  }

  /// Without the hashes of rules and the time of the run.
  private static func text(of data: [UInt8]) throws -> String {
    let page = try #require(try JSONSerialization.jsonObject(with: Data(data)) as? [String: Any])
    let lasting = page.filter { !["store", "rules"].contains($0.key) }
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = try JSONSerialization.data(withJSONObject: lasting, options: options)
    return String(decoding: text, as: UTF8.self).replacing(#/(\[|,)\n\s+(\d+)(?=,|\n)/#) { "\($0.1)\($0.2)" }
      .replacing(#/(\d)\n\s+\]/#) { "\($0.1)]" } + "\n"
  }
}
