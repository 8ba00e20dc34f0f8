import DocumentModel
import Foundation
import PackSupport
import Pipeline
import Records
import TestSupport
import Testing

/// An article has the same facts as text and as a page, however the page is built, and every span is exact in its bytes.
@Suite struct PageEquivalenceTests {
  private static func check(_ articles: [URL]) throws {
    var processor = try ArticleProcessor(pack: try Articles.pack())
    for file in articles {
      guard let text = String(bytes: try Data(contentsOf: file), encoding: .utf8) else { continue }
      let published = CalendarTime(year: 2022, month: 6, day: 1)
      let plain = try processor.read(Articles.article(text, published: published), through: .resolve)
      for kind in SamplePage.allCases {
        let page = kind.page(of: text, isWrapped: file.lastPathComponent.hasPrefix("06-"))
        var article = Articles.article(page, published: published)
        article.markup = .html
        let reading = try processor.read(article, through: .resolve)
        let (expected, found) = (plain.records.map(said).sorted(), reading.records.map(said).sorted())
        #expect(LineDiff.text(from: expected.joined(), to: found.joined()) == LineDiff.text(from: "", to: ""), "\(file.lastPathComponent) \(kind)")
        #expect(plain.records.count == reading.records.count)
        for record in reading.records { expectExact(record, in: article.bytes, "\(file.lastPathComponent) \(kind)") }
      }
    }
  }

  @Test func inventedArticles() throws {
    try Self.check(try Fixtures.files(in: Fixtures.root.appending(path: "articles"), withExtension: "txt"))
  }

  @Test(.enabled(if: Fixtures.shared != nil, "no real articles beside the repository"))
  func realArticles() throws {
    let corpus = try #require(Fixtures.shared).appendingPathComponent("corpus")
    try Self.check(try Fixtures.files(in: corpus, withExtension: "txt"))
  }

  /// What a fact says, without its places.
  private static func said(_ record: FactRecord) -> String {
    let roles = record.roles.flatMap { role in
      role.values.map { "  \(role.name) \($0.value.written) \(words($0.text)) \($0.entity ?? "") \($0.inferred?.rawValue ?? "")\n" }
    }
    return "\(record.event) \(record.zone.rawValue) \(words(record.span.text))\n" + roles.joined()
  }

  private static func expectExact(_ record: FactRecord, in bytes: [UInt8], _ page: String) {
    expectExact(record.span.bytes, record.span.text, in: bytes, page)
    for value in record.roles.flatMap(\.values) where value.pieces.isEmpty { expectExact(value.bytes, value.text, in: bytes, page) }
  }

  private static func expectExact(_ span: SourceSpan, _ text: String, in bytes: [UInt8], _ page: String) {
    let cut = MarkupText.withoutMarkup(String(decoding: bytes[span.start..<span.end], as: UTF8.self))
    #expect(words(cut) == words(text), "\(page)")
  }

  /// Composed, white space and what shows nothing as good as one space.
  private static func words(_ text: String) -> String {
    let shown = text.precomposedStringWithCanonicalMapping.unicodeScalars.filter { !["\u{200B}", "\u{AD}", "\u{FEFF}", "\u{2060}", "\u{200C}", "\u{200D}"].contains($0) }
    return String(String.UnicodeScalarView(shown)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
