import BrowserSupport
import Testing

/// A report that is open in a browser, and what people do with it.
struct ReportPage {
  let page: Page

  /// - Parameter fragment: what stands behind `#` in the address.
  init(_ page: Page, at address: String, fragment: String = "") throws {
    self.page = page
    try page.open(fragment.isEmpty ? address : "\(address)#\(fragment)")
    try page.wait("document.documentElement.dataset.ready === 'true'")
  }

  // MARK: What it says

  /// How many facts and articles are shown, as its status says.
  func counts() throws -> (facts: Int, articles: Int) {
    let numbers = try page.text("document.getElementById('status').textContent").replacing(".", with: "")
      .split { !$0.isNumber }.compactMap { Int($0) }
    // `12/640 sự kiện trong 3/39 bài viết`, or without what there is in all.
    return numbers.count == 4 ? (numbers[0], numbers[2]) : (numbers.first ?? -1, numbers.last ?? -1)
  }

  /// The id of the fact that is open; empty where none is.
  func openFact() throws -> String { try page.text("document.getElementById('fact-title')?.dataset.fact ?? ''") }

  /// The words that are marked as those of a fact, without the buttons and names that stand among them.
  func markedWords(of fact: String) throws -> String {
    try page.text(
      """
      [...document.querySelectorAll('#article span.fact[data-fact="\(fact)"]')].map((mark) => {
        const copy = mark.cloneNode(true);
        for (const added of copy.querySelectorAll('.chip, .tag')) added.remove();
        return copy.textContent;
      }).join(' ')
      """)
  }

  /// Whether the middle of an element lies in the window, and nothing of the page over it.
  func isInView(_ selector: String) throws -> Bool {
    try page.isTrue(
      """
      (() => {
        const element = document.querySelector(\(Page.quoted(selector))), box = element?.getClientRects()[0];
        if (!box) return false;
        const top = document.elementFromPoint(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2);
        return element.contains(top) || Boolean(top?.contains(element));
      })()
      """)
  }

  // MARK: What people do

  /// Changes what stands behind `#` in the address, as a link does.
  func go(to fragment: String) throws {
    try page.evaluate(
      """
      new Promise((done) => {
        const [before, next] = [location.hash, \(Page.quoted("#" + fragment))];
        if (before === next || before === '' && next === '#') { done(); return; }
        addEventListener('hashchange', () => setTimeout(done), { once: true });
        location.hash = next;
      })
      """)
  }

  func look(at view: String) throws { try page.click("button[data-view='\(view)']") }

  /// Chooses a value in one of the boxes of filters, or takes the choice back.
  func choose(_ value: String, in filter: String) throws {
    try open(filter)
    let box = "details[data-filter='\(filter)'] input[type=checkbox][value=\(Page.quoted(value))]"
    try page.wait("document.querySelector(\(Page.quoted(box)))")
    try page.click(box)
  }

  func open(_ filter: String) throws {
    if try !page.isTrue("document.querySelector(\"details[data-filter='\(filter)']\").open") {
      try page.click("details[data-filter='\(filter)'] > summary")
    }
  }

  func clear() throws { try page.click("[data-action='clear-filters']") }

  /// Types into the field for words.
  func search(_ words: String) throws {
    try page.click("#search")
    try page.evaluate("document.getElementById('search').select()")
    try page.type(words)
    try page.wait("new URLSearchParams(location.hash.slice(1)).get('q') === \(Page.quoted(words))")
  }

  func openArticle(_ name: String) throws { try page.click(".article-link[data-open-article=\(Page.quoted(name))]") }

  /// Opens a fact of the article that is shown.
  func open(fact: String) throws { try page.click("#article .chip[data-open='\(fact)']") }
}
