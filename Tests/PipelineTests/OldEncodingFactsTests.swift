import DocumentModel
import Foundation
import PackSupport
import Pipeline
import Records
import TestSupport
import Testing

/// An article has the same facts in the encodings from before Unicode, with every span exact in its own bytes.
@Suite struct OldEncodingFactsTests {
  private static func check(_ articles: [URL]) throws {
    let published = CalendarTime(year: 2022, month: 6, day: 1)
    var processor = try ArticleProcessor(pack: try Articles.pack(), settings: ProcessorSettings(published: published))
    var facts = 0
    for file in articles {
      guard let text = String(bytes: try Data(contentsOf: file), encoding: .utf8) else { continue }
      for encoding in OldEncoding.allCases {
        let label = "\(file.lastPathComponent) in \(encoding)"
        let fitted = encoding.fitted(text)
        let plain = try processor.read(Articles.article(fitted), through: .resolve).records
        let bytes = try #require(encoding.encode(fitted), "\(label)")
        let article = RawArticle(name: "a.txt", bytes: bytes, metadata: ArticleMetadata(encoding: encoding.encoding))
        let records = try processor.read(article, through: .resolve).records
        let (expected, said) = (plain.map(SaidFact.text).sorted().joined(), records.map(SaidFact.text).sorted().joined())
        #expect(LineDiff.text(from: expected, to: said) == LineDiff.text(from: "", to: ""), "\(label)")
        for record in records { Self.expectExact(record, in: bytes, encoding, label) }
        facts += records.count
      }
    }
    #expect(facts > 0)
  }

  /// The bytes are those of the words, letter by letter.
  private static func expectExact(_ record: FactRecord, in bytes: [UInt8], _ encoding: OldEncoding, _ label: String) {
    let values = record.roles.flatMap(\.values).filter(\.pieces.isEmpty).map { ($0.bytes, $0.text) }
    for (span, text) in [(record.span.bytes, record.span.text)] + values {
      #expect(encoding.encode(text) == Array(bytes[span.start..<span.end]), "\(label)")
    }
  }

  @Test func inventedArticles() throws {
    try Self.check(try Fixtures.files(in: Fixtures.root.appending(path: "articles"), withExtension: "txt"))
  }

  @Test(.enabled(if: Fixtures.shared != nil, "no real articles beside the repository"))
  func realArticles() throws {
    try Self.check(try Fixtures.files(in: try #require(Fixtures.shared).appending(path: "corpus"), withExtension: "txt"))
  }
}
