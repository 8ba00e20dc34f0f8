import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import Normalization

/// `Fixtures/normalize`: whole files and what becomes of them; a file that is no text has its failure.
@Suite struct NormalizerGoldenTests {
  @Test func goldens() throws {
    try Golden.check(stage: "normalize") { folder in
      let page = folder.appendingPathComponent("input.html")
      let isPage = FileManager.default.fileExists(atPath: page.path)
      let bytes = try [UInt8](Data(contentsOf: isPage ? page : folder.appendingPathComponent("input.txt")))
      return try printed(
        RawArticle(name: "input", bytes: bytes, markup: isPage ? .html : .none, metadata: try metadata(in: folder)))
    }
  }

  /// Real articles, where they are at hand, are clean and come through as they are.
  @Test(.enabled(if: Fixtures.shared != nil, "no real articles beside the repository"))
  func realArticles() throws {
    let corpus = try #require(Fixtures.shared).appendingPathComponent("corpus")
    for file in try Fixtures.files(in: corpus, withExtension: "txt") {
      let bytes = try [UInt8](Data(contentsOf: file))
      var normalizer = try Normalizer()
      let text = try normalizer.normalize(RawArticle(name: file.lastPathComponent, bytes: bytes))
      #expect(text.encoding == .utf8 && text.map.sourceCount == bytes.count)
      #expect(String(validating: text.utf8, as: UTF8.self) != nil)
    }
  }

  private func printed(_ article: RawArticle) throws -> String {
    var normalizer = try Normalizer()
    do throws(NormalizationError) {
      return try normalizer.normalize(article).printed
    } catch {
      return "failure \(error.code) at \(error.offset.map(String.init) ?? "-"): \(error.message)\n"
    }
  }

  private func metadata(in folder: URL) throws -> ArticleMetadata {
    let file = folder.appendingPathComponent("input.meta.json")
    guard let data = try? Data(contentsOf: file) else { return ArticleMetadata() }
    let fields = try JSONDecoder().decode([String: String].self, from: data)
    return ArticleMetadata(encoding: fields["encoding"].flatMap(Encoding.init(name:)))
  }
}
