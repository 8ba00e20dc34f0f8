import DocumentModel
import Evidence
import EvidenceSupport
import Foundation
import Records
import TestSupport
import Testing

@testable import Exports

/// Nothing of a fact is lost on the way through the tables.
@Suite struct LosslessWriterTests {
  private let stored: StoredArticles

  init() throws {
    stored = try StoredArticles(try Samples.pack)
    for file in try FileManager.default.contentsOfDirectory(
      at: Fixtures.root.appending(path: "articles"), includingPropertiesForKeys: nil)
    {
      try stored.lay(file.lastPathComponent, Array(try Data(contentsOf: file)))
    }
    var generated = GeneratedDrop(seed: 7)
    try generated.lay(1, into: stored)
    try stored.run()
  }

  private func articles() throws -> [EvidenceArticle] {
    var articles: [EvidenceArticle] = []
    var reader = try EvidenceReader(stored.store)
    try reader.articles { articles.append(try $0.get()) }
    return articles
  }

  @Test func theTablesGiveTheVerySameFacts() throws {
    let folder = try ExportedFolder(ExportRequest(.csv), of: stored.store)
    let read = try LosslessReader(folder).records()
    let written = try articles().map(\.facts)
    #expect(written.flatMap(\.self).count > 200)
    // Each of these has to occur, or the test says nothing of it.
    let values = written.flatMap(\.self).flatMap(\.roles).flatMap(\.values)
    #expect(
      values.contains { $0.comparator != nil } && values.contains { $0.inferred != nil } && values.contains { $0.entity != nil })
    #expect(values.contains { !$0.pieces.isEmpty } && values.contains { $0.belongsTo != nil })
    #expect(written.flatMap(\.self).contains { !$0.alsoAt.isEmpty } && written.flatMap(\.self).contains { !$0.findings.isEmpty })
    #expect(read == written)
  }

  @Test func theFilesHoldTheArticles() throws {
    let folder = try ExportedFolder(ExportRequest(.csv), of: stored.store)
    let rows = try folder.table("articles.csv").rows
    for (article, row) in zip(try articles(), rows) {
      #expect(try folder.bytes(row["sourceFile"] ?? "") == article.bytes)
      #expect(try folder.bytes(row["textFile"] ?? "") == ExportedText(article.text.utf8).utf8)
      #expect(row["name"] == article.name)
    }
  }
}
