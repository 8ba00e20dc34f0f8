import DocumentModel
import Foundation
import PackSupport
import Pipeline
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
        let (expected, found) = (plain.records.map(SaidFact.text).sorted(), reading.records.map(SaidFact.text).sorted())
        #expect(
          LineDiff.text(from: expected.joined(), to: found.joined()) == LineDiff.text(from: "", to: ""),
          "\(file.lastPathComponent) \(kind)")
        #expect(plain.records.count == reading.records.count)
        for record in reading.records {
          SaidFact.expectExact(record, in: article.bytes, "\(file.lastPathComponent) \(kind)") {
            String(decoding: $0, as: UTF8.self)
          }
        }
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
}
