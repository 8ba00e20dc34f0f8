import Foundation

/// A tab of the browser.
///
///     let page = try Browser().page()
///     try page.open(report)
///     try page.click("#filter-event")
///     try page.wait("document.querySelectorAll('mark').length > 0")
package final class Page {
  let connection: BrowserConnection
  let session: String
  /// A browser lives as long as one of its pages is looked at.
  private let browser: Browser
  /// Long enough for a machine with much else to do; nobody waits for it where the page works.
  package static let patience = Duration.seconds(60)

  init(of browser: Browser, _ connection: BrowserConnection, session: String) throws(BrowserError) {
    self.browser = browser
    self.connection = connection
    self.session = session
    for domain in ["Page", "Runtime", "Log", "Network", "Audits", "DOM", "Accessibility"] { try send("\(domain).enable") }
    try send("Page.addScriptToEvaluateOnNewDocument", ["source": .string(Self.clock)])
  }

  /// Notes when a page says that it is ready.
  private static let clock = """
    new MutationObserver((changes, observer) => {
      if (!document.documentElement?.dataset.ready) return;
      window.readyAt = performance.now();
      observer.disconnect();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
    """

  @discardableResult func send(_ method: String, _ parameters: JSONValue = [:]) throws(BrowserError) -> JSONValue {
    try connection.send(method, parameters, to: session)
  }

  /// What the page has said, asked for and tried so far.
  package var log: PageLog { connection.logs[session] ?? PageLog() }

  // MARK: Going somewhere

  /// Goes to an address and waits until all of it is there.
  package func open(_ address: String) throws(BrowserError) {
    let answer = try send("Page.navigate", ["url": .string(address)])
    if let reason = answer["errorText"].string, !reason.isEmpty {
      throw .refused(method: "Page.navigate", message: "\(address): \(reason)")
    }
    try wait("document.readyState === 'complete'")
  }

  package func reload() throws(BrowserError) {
    // A page that is left takes this mark with it.
    try evaluate("window.isLeft = true")
    try send("Page.reload")
    try wait("!window.isLeft && document.readyState === 'complete'")
  }

  package func close() throws(BrowserError) {
    try send("Page.close")
  }

  // MARK: Asking the page

  /// The value of an expression of JavaScript, as JSON has it. Promises are awaited.
  @discardableResult package func evaluate(_ expression: String) throws(BrowserError) -> JSONValue {
    let answer = try send(
      "Runtime.evaluate",
      ["expression": .string(expression), "returnByValue": true, "awaitPromise": true, "userGesture": true])
    let thrown = answer["exceptionDetails"]
    guard thrown == .null else {
      throw .script(expression, message: thrown["exception"]["description"].string ?? thrown["text"].string ?? "")
    }
    return answer["result"]["value"]
  }

  package func text(_ expression: String) throws(BrowserError) -> String { try evaluate(expression).string ?? "" }
  package func number(_ expression: String) throws(BrowserError) -> Double { try evaluate(expression).number ?? .nan }
  package func count(_ selector: String) throws(BrowserError) -> Int {
    Int(try number("document.querySelectorAll(\(Self.quoted(selector))).length"))
  }
  /// The text of the first element of a selector; empty where there is none.
  package func words(of selector: String) throws(BrowserError) -> String {
    try text("document.querySelector(\(Self.quoted(selector)))?.textContent ?? ''")
  }
  /// The texts of all elements of a selector.
  package func allWords(of selector: String) throws(BrowserError) -> [String] {
    try evaluate("[...document.querySelectorAll(\(Self.quoted(selector)))].map((element) => element.textContent)")
      .array.compactMap(\.string)
  }
  package func isTrue(_ expression: String) throws(BrowserError) -> Bool { try evaluate("!!(\(expression))") == true }

  /// How long it took from the beginning of the navigation until the page said that it is ready (`data-ready`), in seconds.
  package func secondsUntilReady() throws(BrowserError) -> Double {
    try number("window.readyAt") / 1000
  }

  /// Waits until an expression is true.
  /// - Throws: `BrowserError.timeOut`, with what the page has said and where a picture of it lies, if it never is.
  package func wait(_ expression: String, patience: Duration = Page.patience) throws(BrowserError) {
    let end = ContinuousClock.now + patience
    while ContinuousClock.now < end {
      // A page that is just being left has no answer; the next one has.
      if let isTrue = try? isTrue(expression), isTrue { return }
      try connection.receive(within: 20)
    }
    let messages = log.messages.map { "\($0.level): \($0.text)" }
    throw .timeOut(waitingFor: expression, messages: messages, picture: try? savedPicture())
  }

  /// A string as a literal of JavaScript.
  package static func quoted(_ text: String) -> String {
    let bytes = (try? JSONEncoder().encode(text)) ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }
}
