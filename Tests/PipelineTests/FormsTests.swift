import DocumentModel
import Foundation
import Intake
import PackSupport
import Pipeline
import TestSupport
import Testing

/// An article has the same facts in whatever form it arrives, and every span is exact in the bytes of that form.
@Suite struct FormsTests {
  private static let published = CalendarTime(year: 2022, month: 6, day: 1)

  private static func check(_ articles: [URL]) throws {
    var processor = try ArticleProcessor(pack: try Articles.pack(), settings: ProcessorSettings(published: published))
    for file in articles {
      guard let text = String(bytes: try Data(contentsOf: file), encoding: .utf8) else { continue }
      let plain = try processor.read(Articles.article(text), through: .resolve).records.map(SaidFact.text).sorted().joined()
      for form in ArrivalForm.allCases {
        let name = file.lastPathComponent
        let (article, label) = (try arrived(form, text, isWrapped: name.hasPrefix("06-")), "\(name) as \(form)")
        let records = try processor.read(article, through: .resolve).records
        let said = records.map(SaidFact.text).sorted().joined()
        #expect(LineDiff.text(from: plain, to: said) == LineDiff.text(from: "", to: ""), "\(label)")
        for record in records { SaidFact.expectExact(record, in: article.bytes, label, decode: form.decode) }
      }
    }
  }

  /// The article as intake gives it.
  private static func arrived(_ form: ArrivalForm, _ text: String, isWrapped: Bool) throws -> RawArticle {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sukien-forms-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try #require(form.file(of: text, isWrapped: isWrapped))
    try Data(file.bytes).write(to: folder.appending(path: file.name))
    var drop = try Drop(paths: [folder.path(percentEncoded: false)])
    let (first, second) = (drop.next(), drop.next())
    #expect(second == nil, "\(form)")
    return try #require(first).load()
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
