import BrowserSupport
import Testing

extension InBrowser {
  /// A fact stands in the words of its article, and says all that is known of it.
  @Suite struct ReportFactTests {
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

    private func panel(_ section: String) throws -> String {
      try page.text("document.querySelector('#fact [data-section=\(section)]')?.innerText ?? ''")
    }

    @Test func theWordsThatAreMarkedAreItsQuote() throws {
      for fact in drop.facts where fact.article.hasPrefix("05") || fact.article.hasPrefix("30") {
        try report.openArticle(fact.article)
        try report.open(fact: fact.id)
        #expect(fact.isQuoted(by: try report.markedWords(of: fact.id)))
      }
    }

    @Test func oneJumpsToItsWords() throws {
      let fact = try #require(drop.facts.last { $0.article.hasPrefix("12") })
      try report.openArticle(fact.article)
      try page.click("#fact .fact-link[data-open='\(fact.id)']")
      #expect(try report.isInView("#article span.fact[data-fact='\(fact.id)']"))
      try page.evaluate("document.getElementById('article').scrollTop = 0; scrollTo(0, 0)")
      try page.click("[data-action='jump']")
      #expect(try report.isInView("#article span.fact[data-fact='\(fact.id)']"))
    }

    @Test func saysItsRolesItsRuleAndItsFindings() throws {
      let fact = try #require(drop.facts.first { $0.findings.contains("ratio.wrong") })
      try report.openArticle(fact.article)
      try report.open(fact: fact.id)
      let roles = try panel("roles")
      for role in ["count", "total", "rate"] { #expect(roles.contains(role)) }
      #expect(try panel("rule").contains(fact.rule))
      try page.click("#fact .rule-text summary")
      #expect(try page.text("document.querySelector('#fact .rule-text pre').textContent").hasPrefix("rule \(fact.rule) "))
      let finding = try page.text("document.querySelector('#fact [data-check=ratio][data-verdict=wrong]').innerText")
      let computed = fact.json["findings"].array.first?["computed"].number ?? .nan
      #expect(finding.contains("\(computed)".replacing(".", with: ",")))
    }

    @Test func aPartLeadsToItsTotalAndBack() throws {
      let part = try #require(drop.facts.first { $0.json["partOf"].string != nil })
      let whole = try #require(part.json["partOf"].string)
      try report.openArticle(part.article)
      try report.open(fact: part.id)
      try page.click("#fact [data-section=derivation] .fact-link[data-open='\(whole)']")
      #expect(try report.openFact() == whole)
      try page.click("#fact [data-section=derivation] .fact-link[data-open='\(part.id)']")
      #expect(try report.openFact() == part.id)
    }

    @Test func factsThatOverlapAreEachMarkedAndOpened() throws {
      let (outer, inner) = try #require(overlapping())
      try report.openArticle(outer.article)
      for fact in [outer, inner] {
        try report.open(fact: fact.id)
        #expect(try report.openFact() == fact.id)
        #expect(fact.isQuoted(by: try report.markedWords(of: fact.id)))
      }
    }

    /// Two facts of one article whose words cross or hold each other.
    private func overlapping() -> (ReportedFact, ReportedFact)? {
      for (one, other) in zip(drop.facts, drop.facts.dropFirst()) where one.article == other.article {
        let (first, second) = (one.json["span"]["bytes"].array, other.json["span"]["bytes"].array)
        guard first.count == 2, second.count == 2, let end = first[1].number, let start = second[0].number else { continue }
        if start < end, first != second { return (one, other) }
      }
      return nil
    }

    @Test func theAddressBringsItBack() throws {
      let fact = try #require(drop.facts.last { $0.article.hasPrefix("12") })
      try report.choose(fact.event, in: "event")
      try page.press(.escape)
      try report.openArticle(fact.article)
      try report.open(fact: fact.id)
      let (count, address) = (try report.counts().facts, try page.text("location.href"))
      try page.reload()
      try page.wait("document.documentElement.dataset.ready === 'true'")
      #expect(try report.openFact() == fact.id)
      #expect(try report.counts().facts == count)
      #expect(try report.isInView("#article span.fact[data-fact='\(fact.id)']"))
      let other = try browser.page()
      _ = try ReportPage(other, at: address)
      #expect(try other.text("document.getElementById('fact-title').dataset.fact") == fact.id)
    }

    @Test func goingBackGoesBack() throws {
      try report.openArticle("12-tong-hop-phuong.txt")
      try report.look(at: "table")
      try page.evaluate("history.back()")
      try page.wait("!document.getElementById('view-articles').hidden")
      #expect(try page.count(".article-link[aria-current=true][data-open-article='12-tong-hop-phuong.txt']") == 1)
    }
  }
}
