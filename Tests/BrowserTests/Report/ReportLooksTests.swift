import BrowserSupport
import Testing

extension InBrowser {
  /// The report can be read: light, dark, narrow, on paper, by keyboard alone and with a screen reader.
  @Suite struct ReportLooksTests {
    private static let views = ["articles", "table", "charts", "problems"]
    private let browser: Browser
    private let page: Page
    private let drop: ReportDrop
    private let report: ReportPage
    /// One with findings, roles that were inferred, and a total.
    private let fact: ReportedFact

    init() throws {
      drop = try ReportDrop.shared()
      fact = try #require(drop.facts.first { $0.findings.contains("ratio.wrong") })
      browser = try Browser()
      page = try browser.page()
      report = try ReportPage(page, at: drop.address)
    }

    private func expectReadable(_ view: String = "", sourceLocation: SourceLocation = #_sourceLocation) throws {
      let faint = try page.faintTexts()
      #expect(faint == [], "\(view)", sourceLocation: sourceLocation)
    }

    private func expectNames(_ view: String = "", sourceLocation: SourceLocation = #_sourceLocation) throws {
      let nameless = try page.namelessControls()
      #expect(nameless == [], "\(view)", sourceLocation: sourceLocation)
    }

    @Test(arguments: [false, true])
    func everyTextStandsOut(isDark: Bool) throws {
      try page.look(at: Media(isDark: isDark))
      for view in Self.views {
        try report.look(at: view)
        try expectReadable(view)
      }
      try report.look(at: "articles")
      try report.openArticle(fact.article)
      try report.open(fact: fact.id)
      try expectReadable()
    }

    @Test func theReaderChoosesTheColours() throws {
      try page.look(at: Media(isDark: true))
      let dark = try page.text("getComputedStyle(document.body).color")
      try page.evaluate("document.getElementById('theme').focus()")
      try page.press(.down)
      #expect(try page.text("getComputedStyle(document.body).color") != dark)
      try expectReadable()
    }

    @Test(arguments: [320, 768])
    func fitsIntoANarrowWindow(width: Int) throws {
      try page.look(at: Media(width: width))
      for view in Self.views {
        try report.look(at: view)
        #expect(try page.number("document.documentElement.scrollWidth") <= Double(width), "\(view)")
      }
      try report.look(at: "articles")
      try report.openArticle(fact.article)
      try report.open(fact: fact.id)
      #expect(try page.number("document.documentElement.scrollWidth") <= Double(width))
    }

    @Test func itsPartsScrollAndThePageDoesNot() throws {
      for view in Self.views {
        try report.look(at: view)
        #expect(try page.isTrue("document.documentElement.scrollHeight <= innerHeight"), "\(view)")
      }
    }

    @Test func nothingMovesForThoseWhoMindIt() throws {
      try page.look(at: Media(isStill: true))
      try report.openArticle(fact.article)
      try report.open(fact: fact.id)
      #expect(try page.isTrue("document.getAnimations().length === 0"))
      #expect(try report.isInView("#article span.fact[data-fact='\(fact.id)']"))
    }

    @Test func onPaperStandsWhatIsLookedAt() throws {
      try report.openArticle(fact.article)
      try report.open(fact: fact.id)
      #expect(try page.print().starts(with: Array("%PDF".utf8)))
      try page.look(at: Media(isPrinted: true, isDark: true, width: 700))
      for control in [".views", ".settings", ".list", "#filter-boxes", ".panel-bar"] {
        #expect(try page.isTrue("!document.querySelector('\(control)').checkVisibility()"), "\(control)")
      }
      for content in ["#article .words", "#fact .roles", "#legend"] {
        #expect(try page.isTrue("document.querySelector('\(content)').checkVisibility()"), "\(content)")
      }
      // Dark ink on white, whatever the screen has; and nothing is cut off where the screen would scroll.
      try expectReadable()
      #expect(try page.text("getComputedStyle(document.body).color") == "rgb(0, 0, 0)")
      for part in ["article", "fact"] {
        let style = "getComputedStyle(document.getElementById('\(part)'))"
        #expect(try page.isTrue("\(style).overflowY === 'visible' && \(style).maxHeight === 'none'"))
      }
      #expect(try page.isTrue("getComputedStyle(document.getElementById('fact')).position === 'static'"))
    }

    @Test func screenReadersAreToldWhatEverythingIs() throws {
      try report.search("luong")
      for view in Self.views {
        try report.look(at: view)
        try expectNames(view)
      }
      try report.look(at: "articles")
      try report.clear()
      try report.openArticle(fact.article)
      try report.open(fact: fact.id)
      try expectNames()
      let roles = Set(try page.accessibleNodes().map(\.role))
      #expect(roles.isSuperset(of: ["banner", "main", "search", "navigation", "status", "contentinfo"]))
      #expect(try page.count("h1") == 1)
    }

    @Test func fromLoadToAFactByKeyboardAlone() throws {
      try page.press(.tab)
      #expect(try page.text("document.activeElement.id") == "skip")
      try page.press(.enter)
      #expect(try page.text("document.activeElement.id") == "main")
      try page.press(.character("j"))
      let first = try report.openFact()
      #expect(first == drop.facts.first?.id)
      #expect(try page.text("document.activeElement.dataset.open") == first)
      #expect(try page.text("getComputedStyle(document.activeElement).outlineStyle") != "none")
      try page.press(.character("j"), times: 2)
      #expect(try report.openFact() == drop.facts[2].id)
      try page.press(.character("k"))
      #expect(try report.openFact() == drop.facts[1].id)
      // Into what is known of it, and back to its words.
      try page.press(.enter)
      #expect(try page.text("document.activeElement.id") == "fact-title")
      try page.press(.escape)
      #expect(try page.text("document.activeElement.dataset.open") == drop.facts[1].id)
      try page.press(.escape)
      #expect(try report.openFact() == "")
      try page.press(.character("]"))
      #expect(try page.text("document.querySelector('.article-link[aria-current=true]').dataset.openArticle").hasPrefix("02"))
    }

    @Test func filtersByKeyboardAlone() throws {
      try page.press(.character("/"))
      try page.type("do luong")
      try page.wait("document.querySelectorAll('mark.hit').length > 0")
      try page.press(.escape)
      #expect(try report.counts().articles == ReportDrop.series.count)
      try page.press(.character("2"))
      try page.press(.character("j"))
      try page.press(.enter)
      #expect(try report.openFact() == drop.facts.first { $0.article.hasPrefix("do-luong") }?.id)
    }

    @Test func theKeysAreSaidAndCanBeTurnedOff() throws {
      try page.press(.character("?"))
      #expect(try page.isTrue("document.getElementById('help').open"))
      #expect(try page.count("#help kbd") > 8)
      try page.click("#keys-on")
      try page.press(.escape)
      try page.press(.character("j"))
      #expect(try report.openFact() == "")
    }
  }
}
