import DocumentModel
import Foundation
import PackSupport
import Records
import RuleLanguage
import RuleProgram
import TestSupport
import Testing

@testable import Pipeline

/// A changed pack and the articles that it finds other things in: all of them are called affected.
///
/// A few changes and articles, without administrative units, unless `SUKIEN_CASES` asks for a number of changes;
/// `SUKIEN_SEED` asks for others, `SUKIEN_ARTICLES` names folders of more articles, parted by colons (`Scripts/affected-long`).
@Suite struct AffectedArticlesTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let longCases = Int(environment["SUKIEN_CASES"] ?? "")
  private static let cases = longCases ?? 4
  private static let seed = UInt64(environment["SUKIEN_SEED"] ?? "") ?? 20_260_101

  /// What a pack makes of an article, and what is kept of it.
  private struct Product: Equatable {
    var records: [FactRecord]
    var limits: [FailureRecord]
    var words: ArticleWords
  }

  private static func files() throws -> [RulePackLoader.File] {
    try RulePackLoader.files(in: Fixtures.repository.appending(path: "Rules").path(percentEncoded: false)).get()
      .filter { longCases != nil || !$0.path.hasSuffix(".units.tsv") }.sorted { $0.path < $1.path }
  }

  private static func articles() throws -> [RawArticle] {
    guard longCases != nil else { return Array(try Articles.all().prefix(12)) }
    let folders = (environment["SUKIEN_ARTICLES"] ?? "").split(separator: ":").map { URL(fileURLWithPath: String($0)) }
    let shared = Fixtures.shared.map { [$0.appendingPathComponent("corpus")] } ?? []
    return try Articles.all()
      + (shared + folders).flatMap { folder in
        try Fixtures.files(in: folder, withExtension: "txt").map { RawArticle(name: $0.path, bytes: Array(try Data(contentsOf: $0))) }
      }
  }

  private static func products(_ pack: RulePack, _ articles: [RawArticle]) throws -> [Product?] {
    var processor = try ArticleProcessor(pack: pack)
    return articles.map { article in
      guard let reading = try? processor.read(article, through: .resolve) else { return nil }
      return Product(records: reading.records, limits: reading.limits, words: processor.words(of: reading))
    }
  }

  @Test func noArticleThatFindsOtherThingsIsLeftOut() throws {
    var random = SplitMix(seed: Self.seed)
    let (files, articles) = (try Self.files(), try Self.articles())
    let phrases = RuleEdit.phrases(of: files)
    let pack = try #require(try RuleFolder.load(files).pack)
    let fingerprint = try PackFingerprint(of: pack, engine: "1")
    let before = try Self.products(pack, articles)
    var tally = Tally()
    while tally.cases < Self.cases {
      let kind = RuleEdit.Kind.allCases[random.below(RuleEdit.Kind.allCases.count)]
      guard let edit = RuleEdit(kind, of: files, phrases: phrases, &random), let changed = try RuleFolder.load(edit.files).pack else {
        continue
      }
      let difference = PackDifference(from: fingerprint, to: try PackFingerprint(of: changed, engine: "1"), of: changed)
      let after = try Self.products(changed, articles)
      for number in articles.indices {
        let isAffected = difference.affects(before[number]?.words)
        tally.count(kind, isAffected: isAffected, isOther: before[number] != after[number])
        #expect(
          isAffected || before[number] == after[number],
          "seed \(Self.seed), case \(tally.cases), \(articles[number].name): \(kind), \(edit.told)")
      }
      tally.cases += 1
    }
    print("seed \(Self.seed): \(tally)")
    #expect(tally.other > 0 && tally.affected < tally.articles)
  }
}

extension AffectedArticlesTests {
  /// How many articles a number of changes called affected, and how many found other things.
  fileprivate struct Tally: CustomStringConvertible {
    private struct Counts {
      var articles = 0
      var affected = 0
      var other = 0
    }

    var cases = 0
    private var kinds: [RuleEdit.Kind: Counts] = [:]

    mutating func count(_ kind: RuleEdit.Kind, isAffected: Bool, isOther: Bool) {
      kinds[kind, default: Counts()].articles += 1
      kinds[kind, default: Counts()].affected += isAffected ? 1 : 0
      kinds[kind, default: Counts()].other += isOther ? 1 : 0
    }

    var articles: Int { kinds.values.reduce(0) { $0 + $1.articles } }
    var affected: Int { kinds.values.reduce(0) { $0 + $1.affected } }
    var other: Int { kinds.values.reduce(0) { $0 + $1.other } }

    var description: String {
      let rows = kinds.sorted { "\($0.key)" < "\($1.key)" }.map { kind, counts in
        "\n  \(kind): \(counts.articles) articles, \(counts.affected) affected, \(counts.other) other"
      }
      return "\(cases) changes, \(articles) articles, \(affected) affected, \(other) with other facts" + rows.joined()
    }
  }
}
