import BrowserSupport
import Foundation
import ProgramSupport
import Testing

extension InBrowser {
  /// What the other tests rely on: that hands reach the page, and that nothing that a page does goes unseen.
  @Suite struct BrowserTests {
    private let browser: Browser
    private let page: Page
    private let folder: Program.Folder

    init() throws {
      folder = try Program.Folder()
      browser = try Browser()
      page = try browser.page()
    }

    private func open(_ body: String) throws {
      let path = try folder.write("<!DOCTYPE html><title>Trang</title>\(body)", to: "page.html")
      try page.open("file://" + path)
    }

    @Test func handsReachThePage() throws {
      try open("<div style='height: 3000px'></div><input id=box><button id=go onclick='box.value += \"!\"'>Go</button>")
      try page.click("#box")
      try page.type("Đô Lương 9")
      try page.press(.tab)
      #expect(try page.text("document.activeElement.id") == "go")
      try page.press(.enter)
      try page.click("#go")
      #expect(try page.text("box.value") == "Đô Lương 9!!")
    }

    @Test func whatLiesUnderSomethingCannotBeClicked() throws {
      try open("<button id=go>Go</button><div id=over style='position: fixed; inset: 0'></div>")
      #expect(throws: BrowserError.self) { try page.click("#go") }
      #expect(throws: BrowserError.self) { try page.click("#none") }
    }

    @Test func nothingGoesUnseen() throws {
      try open(
        """
        <meta http-equiv=Content-Security-Policy content="script-src 'unsafe-inline'; img-src 'none'">
        <script>console.error('wrong'); alert('well'); fetch('http://127.0.0.1:9/a').catch(() => {}); nothing()</script>
        <img src="x.png">
        """)
      try page.wait("!!document.images.length")
      #expect(page.log.errors.contains("wrong"))
      #expect(page.log.errors.contains { $0.contains("nothing is not defined") })
      #expect(page.log.dialogs == ["well"])
      #expect(page.log.requests.contains("http://127.0.0.1:9/a"))
      #expect(page.log.violations.contains { $0.hasPrefix("img-src") })
    }

    @Test func saysWhatItWaitedFor() throws {
      try open("<script>console.log('here')</script>")
      let error = #expect(throws: BrowserError.self) { try page.wait("window.never", patience: .milliseconds(100)) }
      guard case .timeOut(let expression, let messages, let picture?) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(expression == "window.never")
      #expect(messages == ["log: here"])
      #expect(FileManager.default.fileExists(atPath: picture))
      try FileManager.default.removeItem(atPath: picture)
    }

    @Test func looksThroughOtherEyes() throws {
      try open("<style>@media (prefers-color-scheme: dark) { :root { color-scheme: dark } }</style>Chữ <button></button>")
      #expect(try page.faintTexts() == [])
      #expect(try page.namelessControls().map(\.role) == ["button"])
      try page.look(at: Media(isDark: true, isStill: true, width: 320))
      #expect(try page.isTrue("matchMedia('(prefers-color-scheme: dark) and (prefers-reduced-motion)').matches"))
      #expect(try page.number("innerWidth") == 320)
      #expect(try page.faintTexts() == [])
      try page.evaluate("document.body.style.color = '#222'")
      #expect(try page.faintTexts().count == 1)
      #expect(try page.print().starts(with: Array("%PDF".utf8)))
    }
  }
}
