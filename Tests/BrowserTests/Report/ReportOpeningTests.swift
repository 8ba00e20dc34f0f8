import BrowserSupport
import Foundation
import GRDB
import ProgramSupport
import Testing

extension InBrowser {
  /// What is to be seen when a report is opened, and that nothing else happens.
  @Suite struct ReportOpeningTests {
    private let browser: Browser
    private let page: Page
    private let drop: ReportDrop
    private let report: ReportPage

    init() throws {
      drop = try ReportDrop.shared()
      browser = try Browser()
      page = try browser.page()
      report = try ReportPage(page, at: drop.address)
    }

    @Test func countsWhatTheStoreHas() throws {
      let (facts, articles) = try report.counts()
      #expect(facts == drop.facts.count)
      #expect(articles == 32 + ReportDrop.series.count)
      #expect(try page.count(".article-link") == articles)
    }

    @Test func loadsNothingAndComplainsOfNothing() throws {
      for view in ["table", "charts", "problems", "articles"] { try report.look(at: view) }
      #expect(page.log.requests == [drop.address])
      #expect(page.log.errors == [])
      #expect(page.log.violations == [])
    }

    @Test func theLegendHasEveryEventTypeInColourAndInLetters() throws {
      let names = try page.allWords(of: "#legend-list [data-legend] bdi")
      #expect(Set(names) == Set(drop.facts.map(\.event)))
      // Without colour, codes tell event types apart.
      let codes = try page.allWords(of: "#legend-list .code")
      #expect(Set(codes).count == names.count)
      #expect(!codes.contains(""))
    }

    @Test func listsWhatCouldNotBeRead() throws {
      try report.look(at: "problems")
      #expect(try page.text("document.querySelector('[data-problems=failures] table').textContent").contains("hong.txt"))
    }

    /// An article whose bytes are damaged in the store: the quotes of its facts are left.
    @Test func saysWhatItCannotShow() throws {
      let folder = try Program.Folder()
      let (store, article) = (folder.path("facts.sqlite"), "12-tong-hop-phuong.txt")
      try FileManager.default.copyItem(atPath: drop.folder.path("facts.sqlite"), toPath: store)
      try DatabaseQueue(path: store).write { db in
        let damage = "UPDATE source SET packed = x'00' WHERE hash = (SELECT contentHash FROM article WHERE name = ?)"
        try db.execute(sql: damage, arguments: [article])
        #expect(db.changesCount == 1)
      }
      let run = try Program.run(["report", "facts.sqlite", "--to", "report.html"], in: folder)
      #expect(run.status == 1)
      #expect(run.errors.contains(article))
      let report = try ReportPage(page, at: folder.url.appending(path: "report.html").absoluteString)
      try report.look(at: "problems")
      try page.click("[data-problems=undisplayed] .words-link")
      let quotes = try page.text("document.querySelector('#article .words').textContent")
      let facts = drop.facts.filter { $0.article == article }
      #expect(!facts.isEmpty && facts.allSatisfy { quotes.contains($0.quote) })
      #expect(try report.counts().facts == drop.facts.count)
    }

    @Test func speaksVietnameseAndEnglish() throws {
      #expect(try page.text("document.documentElement.lang") == "vi")
      let vietnamese = try page.evaluate("[...document.querySelectorAll('[data-t]')].map((label) => label.textContent)")
      try page.evaluate("document.getElementById('language').focus()")
      try page.press(.down)
      try page.wait("document.documentElement.lang === 'en'")
      let english = try page.evaluate("[...document.querySelectorAll('[data-t]')].map((label) => label.textContent)")
      #expect(vietnamese.array.count == english.array.count)
      #expect(zip(vietnamese.array, english.array).allSatisfy { $0 != $1 })
      #expect(try page.text("document.title").hasPrefix("Report of facts"))
      #expect(try page.text("document.getElementById('status').textContent").contains(" facts in "))
      // The articles stay what they are.
      #expect(try page.text("document.querySelector('#article .words').lang") == "vi")
    }

    /// A page without scripts still says what the store holds.
    @Test func saysWhatItHoldsWithoutScripts() throws {
      let still = try browser.page()
      try still.runsScripts(false)
      try still.open(drop.address)
      let text = try still.text("document.body.innerText")
      #expect(text.contains("JavaScript"))
      #expect(text.contains("CitizenReception"))
    }
  }
}
