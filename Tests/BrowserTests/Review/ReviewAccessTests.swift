import BrowserSupport
import Foundation
import ProgramSupport
import Testing

extension InBrowser {
  /// Who may see and decide, what it looks like, and that nothing of what articles bring along runs there.
  @Suite struct ReviewAccessTests {
    private let browser: Browser
    private let page: Page
    private let drop: ReviewedDrop
    private let server: ReviewServer

    init() throws {
      drop = try ReviewedDrop()
      server = try ReviewServer(in: drop.folder)
      browser = try Browser()
      page = try browser.page()
    }

    private func status(of page: Page) throws -> Double {
      try page.number("performance.getEntriesByType('navigation')[0].responseStatus")
    }

    @Test func onlyTheStartAddressLetsOneIn() throws {
      try page.open(server.origin + "/")
      #expect(try status(of: page) == 401)
      #expect(try page.text("document.body.innerText").contains("sukien review"))
      try page.open(server.origin + "/start?token=0000")
      #expect(try status(of: page) == 401)
      _ = try ReviewPage(page, at: server.start)
      #expect(try page.text("location.href").hasPrefix(server.origin + "/"))
      #expect(try page.text("document.cookie") == "", "the cookie is not for scripts")
      let cookies = try page.cookies()
      #expect(cookies.map(\.sameSite) == ["Strict"])
      #expect(cookies.map(\.isHTTPOnly) == [true])
      // Another person at this machine has no cookie.
      let stranger = try Browser().page()
      try stranger.open(server.origin + "/")
      #expect(try status(of: stranger) == 401)
    }

    @Test func otherSitesDecideNothing() throws {
      let review = try ReviewPage(page, at: server.start)
      let fact = try review.report.openFact()
      let other = try browser.page()
      let path = try drop.folder.write("<!DOCTYPE html><title>Trang khác</title>", to: "other.html")
      try other.open("file://" + path)
      for type in ["application/json", "text/plain"] {
        try other.evaluate(
          """
          fetch('\(server.origin)/decisions', { method: 'POST', credentials: 'include', headers: { 'Content-Type': '\(type)' },
            body: JSON.stringify({ action: 'reject', fact: '\(fact)' }) }).catch(() => {})
          """)
        try other.evaluate(
          """
          fetch('\(server.origin)/decisions', { method: 'POST', mode: 'no-cors', credentials: 'include',
            body: JSON.stringify({ action: 'reject', fact: '\(fact)' }) }).catch(() => {})
          """)
      }
      try other.evaluate("document.body.innerHTML = '<iframe src=\"\(server.origin)/\"></iframe>'")
      try other.wait("document.querySelector('iframe')")
      #expect(try drop.rows("SELECT * FROM decision") == [])
    }

    @Test(arguments: [false, true])
    func everythingCanBeRead(isDark: Bool) throws {
      try page.look(at: Media(isDark: isDark))
      let review = try ReviewPage(page, at: server.start)
      try review.decide("a")
      for key in ["c", "m"] as [Character] {
        try page.press(.character(key))
        let (faint, nameless) = (try page.faintTexts(), try page.namelessControls())
        #expect(faint == [])
        #expect(nameless == [])
        try page.press(.escape)
      }
      try page.press(.character("u"))
      try page.wait("document.getElementById('review-progress').dataset.done === '0'")
    }

    @Test(arguments: [320, 768])
    func fitsIntoANarrowWindow(width: Int) throws {
      try page.look(at: Media(width: width))
      _ = try ReviewPage(page, at: server.start)
      try page.press(.character("c"))
      #expect(try page.number("document.documentElement.scrollWidth") <= Double(width))
    }

    @Test func speaksEnglish() throws {
      _ = try ReviewPage(page, at: server.start)
      try page.evaluate("document.getElementById('language').focus()")
      try page.press(.down)
      try page.wait("document.documentElement.lang === 'en'")
      #expect(try page.text("document.querySelector('#review-bar').innerText").contains("Unreviewed"))
      #expect(try page.text("document.querySelector('#review-panel').innerText").contains("Accept"))
    }

    @Test func whatIsHostileIsText() throws {
      let hostile = try HostileDrop()
      #expect(try hostile.run(["run", "in", "--store", "facts.sqlite"]).status == 1)
      let server = try ReviewServer(in: hostile.folder)
      let review = try ReviewPage(page, at: server.start)
      let count = Int(try page.text("document.getElementById('review-progress').dataset.all")) ?? 0
      #expect(count > 30)
      for number in 0..<count {
        if number == 1 {
          try page.press(.character("m"))
          try page.type("<img src=x onerror=window.hostile=1>")
          try review.wait { try page.press(.enter.with(.control)) }
        }
        try review.decide(number % 2 == 0 ? "a" : "r")
        #expect(try page.evaluate(Page.foreignElements) == [])
      }
      #expect(try page.isTrue("window.hostile === undefined"))
      #expect(page.log.dialogs == [])
      #expect(page.log.errors == [])
      #expect(page.log.violations == [])
    }
  }
}
