import BrowserSupport
import Foundation
import ProgramSupport
import Testing

extension InBrowser {
  /// Nothing of what articles and rules bring along becomes more than text, and the page could not run it if it did.
  @Suite struct ReportSafetyTests {
    private let browser: Browser
    private let page: Page

    init() throws {
      browser = try Browser()
      page = try browser.page()
    }

    @Test func thePolicyForbidsWhatIsInjected() throws {
      let drop = try ReportDrop.shared()
      _ = try ReportPage(page, at: drop.address)
      try page.evaluate(
        """
        {
          const script = document.createElement('script');
          script.append('window.hostile = 1');
          try { document.body.append(script); } catch { }
          try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hostile = 1">'); } catch { }
          const button = document.createElement('button');
          button.setAttribute('title', 'x');
          try { button.setAttribute('onclick', 'window.hostile = 1'); button.click(); } catch { }
          try { setTimeout('window.hostile = 1', 0); } catch { }
          fetch('http://127.0.0.1:9/').catch(() => {});
          const image = new Image();
          image.src = 'http://127.0.0.1:9/a.png';
          document.body.append(image);
        }
        """)
      try page.wait("true")
      #expect(try page.isTrue("window.hostile === undefined"))
      // The script, the markup, the handler and the text that a timer was to run, each stopped before the policy on scripts
      // had to.
      #expect(page.log.violations.count { $0.hasPrefix("require-trusted-types-for") } == 4)
      for directive in ["connect-src: http://127.0.0.1:9/", "img-src: http://127.0.0.1:9/a.png"] {
        #expect(page.log.violations.contains(directive))
      }
    }

    /// Opens every article and fact of the hostile corpus, in every view and in both languages.
    @Test func whatIsHostileIsText() throws {
      let drop = try HostileDrop()
      #expect(try drop.run(["run", "in", "--store", "facts.sqlite"]).status == 1)
      #expect(try drop.run(["report", "facts.sqlite", "--to", "report.html"]).status == 0)
      let address = drop.folder.url.appending(path: "report.html").absoluteString
      let report = try ReportPage(page, at: address)
      let facts = try ReportedFact.all(in: drop.folder.path("facts.sqlite"))
      #expect(try report.counts().facts == facts.count)
      for _ in facts {
        try page.press(.character("j"))
        try page.evaluate("for (const details of document.querySelectorAll('#fact details')) details.open = true")
        try expectText()
      }
      for filter in ["event", "place", "source", "finding", "inference"] {
        try report.open(filter)
        try expectText()
      }
      for language in ["vi", "en"] {
        for view in ["table", "charts", "problems", "articles"] {
          let report = try ReportPage(page, at: address, fragment: "view=\(view)&lang=\(language)")
          try expectText()
          let text = try page.text("document.querySelector('main').innerText")
          #expect(text.contains("<script>window.hostile=1</script>") || view == "charts")
          #expect(try report.counts().facts == facts.count)
          // Words without end break; nothing is pushed out of its part of the page.
          #expect(try page.isTrue("document.documentElement.scrollWidth <= innerWidth"))
          let parts = "[...document.querySelectorAll('.list, #article, #fact')]"
          #expect(try page.isTrue("\(parts).every((part) => part.scrollWidth <= part.clientWidth)"))
        }
      }
      #expect(page.log.errors == [])
      #expect(page.log.violations == [])
    }

    /// - Parameter page: what must hold nothing but what the program put there.
    private func expectText(sourceLocation: SourceLocation = #_sourceLocation) throws {
      #expect(try page.isTrue("window.hostile === undefined"), sourceLocation: sourceLocation)
      #expect(page.log.dialogs == [], sourceLocation: sourceLocation)
      #expect(try page.evaluate(Page.foreignElements) == [], sourceLocation: sourceLocation)
    }
  }
}
