import DocumentModel
import Foundation
import TestSupport
import Testing

/// Whole articles with their facts: ours, and real ones beside the repository where there are any. What gives facts must
/// not lie among the furniture.
@Suite struct CorpusTests {
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
    /// Whether a file beside the article says when it was published.
    var hasCompanion = false

    private enum CodingKeys: CodingKey {
      case article, title, published, facts, notFacts
    }
  }

  /// A text as it looks: blanks of one kind, nothing invisible.
  private func visible(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    return String(scalars.map { $0 == "\u{A0}" ? " " : Character($0) })
  }

  /// All articles in UTF-8; the other encodings are for normalization to read.
  private func articles() throws -> [(gold: Gold, page: Segmented)] {
    let ours = try articles(Fixtures.root.appendingPathComponent("articles"), Fixtures.root)
    guard let shared = Fixtures.shared else { return ours }
    return ours + (try articles(shared.appendingPathComponent("corpus"), shared))
  }

  private func articles(_ folder: URL, _ root: URL) throws -> [(gold: Gold, page: Segmented)] {
    try Fixtures.files(in: root.appendingPathComponent("gold"), withExtension: "json").compactMap { file in
      var gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: file))
      let article = folder.appendingPathComponent(gold.article)
      let companion = article.deletingPathExtension().appendingPathExtension("meta.json")
      gold.hasCompanion = FileManager.default.fileExists(atPath: companion.path)
      let bytes = try Data(contentsOf: article)
      guard !bytes.starts(with: [0xFF, 0xFE]) else { return nil }
      return (gold, Segmented(String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping))
    }
  }

  @Test func publishedAndTitle() throws {
    for (gold, page) in try articles() {
      #expect(page.title.map(visible) == gold.title.map(visible), "\(gold.article)")
      // What a companion file says does not stand in the text.
      if gold.hasCompanion && page.product.published == nil { continue }
      #expect(page.product.published?.iso == gold.published, "\(gold.article)")
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
    let kinds: Set<Substring> = ["teaser", "statistics", "form", "contact"]
    for (gold, page) in try articles() {
      for fact in gold.notFacts where !kinds.isDisjoint(with: fact.why?.split(separator: " ") ?? []) {
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
