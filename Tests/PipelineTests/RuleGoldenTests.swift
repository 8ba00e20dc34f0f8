import DocumentModel
import Foundation
import Pipeline
import RuleProgram
import TestSupport
import Testing

/// Small packs of rules, each for one thing: as they are compiled, and what the stages make of a short text with them.
@Suite struct RuleGoldenTests {
  private func pack(in folder: URL) throws -> RulePack {
    let outcome = try RuleFolder.load(folder.path(percentEncoded: false))
    return try #require(outcome.pack, "\(folder.lastPathComponent): \(outcome.diagnostics.map(\.description))")
  }

  private func product(of stage: Stage, in folder: URL) throws -> String {
    let pack = try pack(in: folder)
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: "input.txt")))
    let published = try? String(contentsOf: folder.appending(path: "published.txt"), encoding: .utf8)
    let metadata = ArticleMetadata(published: published.flatMap { CalendarTime(iso: $0.filter { !$0.isWhitespace }) })
    var processor = try ArticleProcessor(pack: pack)
    let reading = try processor.read(RawArticle(name: "input.txt", bytes: bytes, metadata: metadata), through: stage)
    return StageProduct(pack: pack).text(reading, stage)
  }

  @Test func compiled() throws {
    try Golden.check(stage: "compile") { try pack(in: $0).printed }
  }

  @Test func matched() throws {
    try Golden.check(stage: "match") { try product(of: .match, in: $0) }
  }

  @Test func resolved() throws {
    try Golden.check(stage: "resolve") { try product(of: .resolve, in: $0) }
  }
}
