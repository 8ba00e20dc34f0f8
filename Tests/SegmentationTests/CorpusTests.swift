import DocumentModel
import Foundation
import TestSupport
import Testing

/// Real articles beside the repository, where there are any: what gives facts must not lie among the furniture.
@Suite(.enabled(if: Fixtures.shared != nil, "the folder `shared` is not there"))
struct CorpusTests {
  private struct Gold: Decodable {
    struct Quote: Decodable {
      var quote: String
      var why: String?
      var occurrence: Int?
      var optional: Bool?
    }
    var article: String
    var title: String?
    var published: String?
    var facts: [Quote]
    var notFacts: [Quote]
  }

  private func articles() throws -> [(gold: Gold, page: Segmented)] {
    let shared = try #require(Fixtures.shared)
    return try Fixtures.files(in: shared.appendingPathComponent("gold"), withExtension: "json").map { file in
      let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: file))
      let bytes = try Data(contentsOf: shared.appendingPathComponent("corpus/\(gold.article)"))
      return (gold, Segmented(String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping))
    }
  }

  @Test func publishedAndTitle() throws {
    for (gold, page) in try articles() {
      #expect(page.product.published?.iso == gold.published, "\(gold.article)")
      #expect(page.title == gold.title, "\(gold.article)")
    }
  }

  @Test func factsLieInText() throws {
    for (gold, page) in try articles() {
      for fact in gold.facts {
        let zones = page.zones(of: fact.quote)
        #expect(zones.first?.givesFacts == true, "\(gold.article): \(fact.quote): \(zones)")
      }
    }
  }

  @Test func furnitureGivesNoFacts() throws {
    let kinds = ["teaser", "statistics", "form", "contact line"]
    for (gold, page) in try articles() {
      for fact in gold.notFacts where kinds.contains(where: { fact.why?.contains($0) == true }) {
        let zones = page.zones(of: fact.quote)
        #expect(!zones.isEmpty && zones.allSatisfy { !$0.givesFacts }, "\(gold.article): \(fact.quote): \(zones)")
      }
    }
  }

  @Test func sentencesOfFactsAreWhole() throws {
    for (gold, page) in try articles() {
      for fact in gold.facts {
        #expect(page.sentences.contains { $0.contains(fact.quote) }, "\(gold.article): \(fact.quote)")
      }
    }
  }
}
