import EvidenceSupport
import Foundation
import GRDB
import PackSupport
import Store
import Testing

@testable import Pages

/// What the page is told is what the store has, with places that browsers can cut out.
@Suite struct PageDataTests {
  private let stored: StoredArticles

  init() throws { stored = try StoredArticles(try Articles.pack()) }

  private static let article = """
    Tiếp công dân 🙂 ở xã An Bình

    Quý II/2022, UBND xã An Bình đã tiếp 217 lượt công dân 🙂, nhận 12 đơn, đã giải quyết 9/12 đơn, đạt 75%.

    """

  private func data() throws -> (text: [UInt8], page: Page, summary: PageSummary) {
    var bytes: [UInt8] = []
    let summary = try PageData(stored.store, name: "facts.sqlite").write { bytes += $0 }
    return (bytes, try JSONDecoder().decode(Page.self, from: Data(bytes)), summary)
  }

  @Test func everyPlaceIsItsQuote() throws {
    try stored.lay("a.txt", Self.article)
    try stored.lay("nfd.txt", Self.article.decomposedStringWithCanonicalMapping)
    try stored.lay("trang.html", "<html><body><article><h1>Tin &amp; bài</h1><p>\(Self.article)</p></article></body></html>")
    try stored.run()
    let (_, page, summary) = try data()
    #expect(page.articles.map(\.name) == ["a.txt", "nfd.txt", "trang.html"])
    #expect(summary.articles == 3 && summary.undisplayed.isEmpty)
    #expect(summary.facts == page.articles.map(\.facts.count).reduce(0, +))
    let quotes = try stored.store.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT factID, text FROM fact")
      return Dictionary(rows.map { ($0[0] as String, $0[1] as String) }) { first, _ in first }
    }
    for article in page.articles {
      #expect(article.facts.count >= 3)
      for fact in article.facts {
        #expect(article.words(try #require(fact.at)) == quotes[fact.id], "\(article.name)")
        for value in fact.roles.flatMap(\.values) {
          #expect(article.words(try #require(value.at)) == value.text, "\(article.name)")
        }
      }
    }
  }

  @Test func factsNameTheirRulesAndEventsWithTheirWords() throws {
    try stored.lay("a.txt", Self.article)
    try stored.run()
    try stored.store.write {
      try $0.execute(
        sql: """
          INSERT INTO ruleText SELECT DISTINCT a.pack, f.id, 'rule', f.rule, 'Rules/a.rules', 3, 'rule ' || f.rule, NULL
            FROM fact f JOIN article a ON a.id = f.article GROUP BY f.rule;
          INSERT INTO ruleText
            SELECT DISTINCT a.pack, 1000 + f.id, 'event', f.event, 'Rules/e.rules', 3, 'event ' || f.event, NULL
            FROM fact f JOIN article a ON a.id = f.article GROUP BY f.event
          """)
    }
    let page = try data().page
    for fact in page.articles[0].facts {
      #expect(page.events[fact.event].text?.hasPrefix("event \(page.events[fact.event].name)") == true)
      #expect(page.rules[fact.rule].text?.hasPrefix("rule \(page.rules[fact.rule].name)") == true)
      #expect(page.rules[fact.rule].file?.hasSuffix(".rules") == true)
    }
  }

  @Test func figuresAreThoseOfTheObservations() throws {
    try stored.lay("a.txt", Self.article)
    try stored.run()
    let page = try data().page
    let resolved = try #require(page.articles[0].facts.first { page.events[$0.event].name == "PetitionResolution" })
    #expect(resolved.figures?.number == 9 && resolved.figures?.total == 12 && resolved.figures?.percent == 75)
    #expect(resolved.figures?.from == "2022-04-01" && resolved.figures?.to == "2022-06-30")
  }

  @Test func nothingOfAnArticleEndsTheData() throws {
    try stored.lay("</script><img src=x>.txt", "<script>alert(1)</script>\u{2028}\n\n" + Self.article)
    try stored.run()
    let (text, page, _) = try data()
    let written = String(decoding: text, as: UTF8.self)
    #expect(!written.contains { "<>&\u{2028}\u{2029}".contains($0) })
    #expect(page.articles[0].text?.contains("<script>alert(1)</script>") == true)
  }

  @Test func anArticleWithoutItsSourceKeepsTheQuotesOfItsFacts() throws {
    try stored.lay("a.txt", Self.article)
    try stored.lay("b.txt", "Ngày 3/4/2021, UBND xã Mây đã tiếp 8 lượt công dân.")
    try stored.run()
    try stored.store.write {
      try $0.execute(sql: "UPDATE source SET packed = zeroblob(9) WHERE id = (SELECT min(id) FROM source)")
    }
    let (_, page, summary) = try data()
    #expect(page.articles[0].problem?.code == "damagedSource" && page.articles[0].text == nil)
    #expect(page.articles[0].facts.allSatisfy { $0.at == nil && $0.text?.isEmpty == false })
    #expect(page.articles[1].problem == nil)
    #expect(page.undisplayed.map(\.article) == ["a.txt"] && summary.undisplayed.map(\.code) == ["damagedSource"])
  }

  @Test func aFactWhoseWordsStandElsewhereIsTold() throws {
    try stored.lay("a.txt", Self.article)
    try stored.run()
    let id = try stored.store.read { try String.fetchOne($0, sql: "SELECT factID FROM fact ORDER BY id LIMIT 1") }
    try stored.store.write {
      try $0.execute(sql: "UPDATE fact SET json = replace(json, '217 lượt', '271 lượt') WHERE factID = ?", arguments: [id])
    }
    let (_, page, summary) = try data()
    #expect(summary.undisplayed.map(\.fact) == [id] && summary.undisplayed.map(\.code) == ["misplaced"])
    #expect(page.articles[0].facts.first { $0.id == id }?.at == nil)
  }

  @Test func theSameStoreGivesTheSameBytes() throws {
    try stored.lay("a.txt", Self.article)
    try stored.lay("b.txt", "UBND xã Mây đã tiếp 8 lượt công dân.")
    try stored.run()
    #expect(try data().text == data().text)
  }

  @Test func anEmptyStoreIsAPageToo() throws {
    try stored.run()
    let (_, page, summary) = try data()
    #expect(page.articles.isEmpty && page.events.isEmpty && summary == PageSummary())
  }

  @Test func whatFailedIsListed() throws {
    try stored.lay("hỏng.txt", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3])
    try stored.lay("bảng.xlsx", [0x50, 0x4B])
    try stored.run()
    let page = try data().page
    #expect(page.problems.map(\.article) == ["hỏng.txt"])
    #expect(page.passedOver.map(\.name) == ["bảng.xlsx"])
  }
}
