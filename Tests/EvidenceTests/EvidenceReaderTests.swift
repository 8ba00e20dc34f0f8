import DocumentModel
import EvidenceSupport
import Foundation
import GRDB
import PackSupport
import Records
import Store
import Testing

@testable import Evidence

/// What is read back of a store is what the facts were found in.
@Suite struct EvidenceReaderTests {
  private let stored: StoredArticles

  init() throws { stored = try StoredArticles(try Articles.pack()) }

  private func articles() throws -> [Result<EvidenceArticle, EvidenceError>] {
    var found: [Result<EvidenceArticle, EvidenceError>] = []
    var reader = try EvidenceReader(stored.store)
    try reader.articles { found.append($0) }
    return found
  }

  private func layForms() throws {
    let text = "Tiếp công dân ở xã An Bình\n\nQuý II/2022, UBND xã An Bình đã tiếp 217 lượt công dân 🙂, nhận 12 đơn.\n"
    try stored.lay("nfc.txt", text)
    try stored.lay("nfd.txt", text.decomposedStringWithCanonicalMapping)
    try stored.lay("crlf.txt", text.replacing("\n", with: "\r\n") + " ")
    try stored.lay("utf16.txt", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    try stored.lay("page.html", "<html><body><article><h1>Tin</h1><p>" + text.replacing("tiếp", with: "ti&#7871;p&nbsp;") + "</p></article></body></html>")
    try stored.run()
  }

  @Test func everySpanHoldsItsWords() throws {
    try layForms()
    let read = try articles().map { try $0.get() }
    #expect(read.map(\.name) == ["crlf.txt", "nfc.txt", "nfd.txt", "page.html", "utf16.txt"])
    for article in read {
      #expect(article.facts.count >= 2, "\(article.name)")
      for fact in article.facts {
        #expect(article.words(of: fact.span) == fact.span.text, "\(article.name)")
        for value in fact.roles.flatMap(\.values) {
          #expect(article.words(of: value) == value.text, "\(article.name)")
        }
      }
    }
  }

  @Test func rolesStandInTheOrderOfTheirEvent() throws {
    try layForms()
    let fact = try #require(try articles()[1].get().facts.first { $0.event == "CitizenReception" })
    #expect(fact.roles.map(\.name) == ["actor", "count", "unit", "period"])
  }

  @Test func zonesAreThoseOfTheReading() throws {
    try layForms()
    let article = try articles()[1].get()
    #expect(article.blocks.map(\.zone).contains(.title))
    let body = try #require(article.blocks.first { $0.zone == .body })
    #expect(article.text.string(body.span).hasPrefix("Quý II/2022"))
  }

  @Test func anArticleWhoseBytesHaveChangedIsNotShown() throws {
    try stored.lay("a.txt", "UBND xã An Bình đã tiếp 217 lượt công dân.")
    try stored.run()
    try stored.store.write { try $0.execute(sql: "UPDATE source SET packed = zeroblob(30)") }
    #expect(try articles().map(Self.code) == [.damagedSource])
    try stored.store.write { try $0.execute(sql: "DELETE FROM source") }
    #expect(try articles().map(Self.code) == [.noSource])
  }

  @Test func aDamagedRecordIsTold() throws {
    try stored.lay("a.txt", "UBND xã An Bình đã tiếp 217 lượt công dân.")
    try stored.run()
    try stored.store.write { try $0.execute(sql: "UPDATE fact SET json = substr(json, 2)") }
    #expect(try articles().map(Self.code) == [.damagedRecord])
    try stored.store.write { try $0.execute(sql: "UPDATE article SET zones = '[[\"nowhere\",0,1]]'") }
    #expect(try articles().map(Self.code) == [.damagedRecord])
  }

  private static func code(_ result: Result<EvidenceArticle, EvidenceError>) -> EvidenceError.Code? {
    if case .failure(let error) = result { error.code } else { nil }
  }
}
