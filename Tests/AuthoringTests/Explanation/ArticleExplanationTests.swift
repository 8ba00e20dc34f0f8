import PackSupport
import DocumentModel
import Foundation
import RuleLanguage
import RuleProgram
import TestSupport
import Testing

@testable import Authoring
import Pipeline

/// How facts came about, on small packs: `Fixtures/explain` has text and JSON of each.
@Suite struct ArticleExplanationTests {
  /// The pack of a case, with its files named as they lie in the folder.
  static func pack(in folder: URL) throws -> RulePack {
    let reader = try PhraseReader()
    let files = try Fixtures.files(in: folder, withExtension: "rules").map { file in
      RulePackLoader.File(path: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
    }
    let outcome = RulePackLoader(read: reader.words(of:), isTraced: true).load(files)
    return try #require(outcome.pack, "\(folder.lastPathComponent): \(outcome.diagnostics.map(\.description))")
  }

  static func reading(in folder: URL, _ pack: RulePack) throws -> ArticleReading {
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: "input.txt")))
    let published = try? String(contentsOf: folder.appending(path: "published.txt"), encoding: .utf8)
    let metadata = ArticleMetadata(published: published.flatMap { CalendarTime(iso: $0.filter { !$0.isWhitespace }) })
    var processor = try ArticleProcessor(pack: pack)
    return try processor.read(body: RawArticle(name: "input.txt", bytes: bytes, metadata: metadata))
  }

  private func explanation(
    _ name: String, _ question: ArticleExplanation.Question = .everything
  ) throws -> ArticleExplanation {
    let folder = Fixtures.root.appending(path: "explain/\(name)")
    let pack = try Self.pack(in: folder)
    return try #require(ArticleExplanation(try Self.reading(in: folder, pack), pack: pack, question))
  }

  private func byte(of words: String, in name: String) throws -> Int {
    let text = try String(contentsOf: Fixtures.root.appending(path: "explain/\(name)/input.txt"), encoding: .utf8)
    let range = try #require(text.range(of: words))
    return text.utf8.distance(from: text.startIndex, to: range.lowerBound)
  }

  @Test func goldens() throws {
    try Golden.check(stage: "explain") { folder in
      let pack = try Self.pack(in: folder)
      let explanation = try #require(ArticleExplanation(try Self.reading(in: folder, pack), pack: pack))
      let text = explanation.lines.map { $0 + "\n" }.joined()
      return text + "\n" + String(decoding: explanation.json, as: UTF8.self)
    }
  }

  @Test func tellsWhatBecameOfWordsWithoutAFact() throws {
    let name = "list-and-parts"
    let explanation = try explanation(name, .byte(try byte(of: "90 đoàn", in: name)))
    #expect(explanation.facts.isEmpty)
    #expect(
      explanation.lines == [
        "no fact here", "  sentence 4 (body), bytes 278..<315", "    Huyện dự kiến tiếp 90 đoàn.",
        "                       ^^", "  readings of these words", "    Number “90” → 90", "  heads",
        "    reception/received over “tiếp 90 đoàn” is struck out by “dự kiến” (modifier ahead)  a.rules:38:6",
        "      “tiếp”  Received = \"tiếp\"  a.rules:40:8", "      “90”  count:Number → 90  a.rules:40:32",
        "      “đoàn”  unit:Unit  a.rules:12:11",
        "    reception/noted over “tiếp 90 đoàn” gave way: reception/received over “tiếp 90 đoàn” says that it goes over it  a.rules:48:6",
        "      “tiếp”  \"tiếp\"  a.rules:49:8", "      “90”  ..2  a.rules:49:15", "      “đoàn”  unit:Unit  a.rules:12:11",
      ])
  }

  @Test func tellsTheFactsAtAByte() throws {
    let name = "list-and-parts"
    let explanation = try explanation(name, .byte(try byte(of: "40 người", in: name)))
    #expect(explanation.facts.map(\.record.span.text) == ["40 người"])
    #expect(explanation.place == nil)
  }

  @Test func tellsTheFactOfAnId() throws {
    let all = try explanation("list-and-parts")
    let id = try #require(all.facts.last?.record.id)
    let one = try explanation("list-and-parts", .fact(String(id.prefix(9))))
    #expect(one.facts.map(\.record.id) == [id])
    #expect(try explanation("list-and-parts", .fact("nothing")).facts.isEmpty)
  }

  @Test func readsNothingBehindTheLastWord() throws {
    let explanation = try explanation("list-and-parts", .byte(100_000))
    #expect(explanation.facts.isEmpty && explanation.place == nil)
  }

  @Test func everyFactOfTheArticlesIsExplained() throws {
    let pack = try Articles.pack(isTraced: true)
    var processor = try ArticleProcessor(pack: pack)
    for article in try Articles.all() {
      let reading = try processor.read(article, through: .resolve)
      let explanation = try #require(ArticleExplanation(reading, pack: pack))
      #expect(explanation.facts.map(\.record) == reading.records, "\(article.name)")
      for story in explanation.facts {
        #expect(story.nodes.contains { $0.kind == .head && !$0.children.isEmpty }, "\(story.record.id)")
        let roles = story.nodes.filter { $0.kind == .roles }.flatMap(\.children).filter { $0.kind == .role }
        #expect(roles.allSatisfy { !$0.children.isEmpty }, "\(article.name) \(story.record.id)")
        #expect(roles.count == story.record.roles.flatMap(\.values).count, "\(article.name) \(story.record.id)")
      }
    }
  }
}
