import BrowserSupport
import Testing

/// A review that is open in a browser, and what people do with it.
struct ReviewPage {
  let page: Page
  let report: ReportPage

  /// - Parameter address: the start address, or, where the browser has its cookie, that of the server.
  init(_ page: Page, at address: String) throws {
    self.page = page
    report = try ReportPage(page, at: address)
    try waitUntilShown()
  }

  func waitUntilShown() throws { try page.wait("document.documentElement.dataset.reviewing === 'true'") }

  func reload() throws {
    try page.reload()
    try waitUntilShown()
  }

  // MARK: What it says

  /// What was decided of the fact that is open.
  func state() throws -> String { try page.text("document.querySelector('#review-panel .review-state')?.dataset.state ?? ''") }

  /// How many facts of the queue are decided.
  func done() throws -> Int { Int(try page.number("Number(document.getElementById('review-progress').dataset.done)")) }

  func said() throws -> String { try page.text("document.getElementById('review-said').textContent") }

  // MARK: What people do

  /// Presses the key of a verdict, and waits until it counts.
  func decide(_ key: Character) throws {
    let done = try done()
    try page.press(.character(key))
    try page.wait("Number(document.getElementById('review-progress').dataset.done) === \(done + 1)")
  }

  /// Does something that the server answers, and waits until the page says so.
  func wait(for act: () throws -> Void) throws {
    try page.evaluate("document.getElementById('review-said').replaceChildren()")
    try act()
    try page.wait("document.getElementById('review-said').textContent !== ''")
  }

  func choose(queue: String) throws {
    try page.click("#review-bar [data-queue='\(queue)']")
    try page.wait("document.querySelector(\"#review-bar [data-queue='\(queue)']\").ariaPressed === 'true'")
  }

  /// Opens a fact by its address.
  func open(_ fact: String, of article: String) throws {
    try report.go(to: "article=\(article)&fact=\(fact)")
    try page.wait("document.getElementById('fact-title')?.dataset.fact === '\(fact)'")
  }

  /// Writes into a field of the form for corrections, in the place of what is there.
  func write(_ text: String, into field: String) throws {
    try page.click("#review-correction \(field)")
    try page.evaluate("document.activeElement.select()")
    try page.type(text)
  }
}
