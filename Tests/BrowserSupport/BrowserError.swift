/// Why the browser did not do what a test asked of it.
package enum BrowserError: Error, CustomStringConvertible {
  /// It did not start, or ended.
  case ended(String)
  /// A command of the protocol was refused.
  case refused(method: String, message: String)
  /// A script of the test threw.
  case script(String, message: String)
  /// An expression did not become true; the page's messages and a picture of it tell what was there instead.
  case timeOut(waitingFor: String, messages: [String], picture: String?)
  /// An element to be clicked is not there, has no size, or lies under another.
  case notClickable(selector: String, reason: String)

  package var description: String {
    switch self {
    case .ended(let said): "the browser has ended: \(said)"
    case .refused(let method, let message): "\(method): \(message)"
    case .script(let script, let message): "\(message), in: \(script)"
    case .timeOut(let expression, let messages, let picture):
      "waited in vain for: \(expression)\n"
        + (messages.isEmpty ? "the page said nothing" : "the page said:\n  " + messages.joined(separator: "\n  "))
        + (picture.map { "\na picture of it: \($0)" } ?? "")
    case .notClickable(let selector, let reason): "cannot click \(selector): \(reason)"
    }
  }
}
