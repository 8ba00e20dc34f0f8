/// What a page said, asked for and tried since it was opened.
package struct PageLog: Sendable {
  /// Messages of the console, exceptions that nobody caught and what the browser itself complained about.
  package internal(set) var messages: [Message] = []
  /// The addresses of all requests, in their order.
  package internal(set) var requests: [String] = []
  /// What the Content-Security-Policy forbade: the directive and what was blocked.
  package internal(set) var violations: [String] = []
  /// The texts of dialogs (`alert` and its kin), which are closed at once.
  package internal(set) var dialogs: [String] = []

  package struct Message: Sendable, Equatable {
    package var level: String
    package var text: String
  }

  /// Messages that tell of something wrong.
  package var errors: [String] { messages.filter { $0.level == "error" }.map(\.text) }

  mutating func take(_ event: String, _ parameters: JSONValue) {
    switch event {
    case "Runtime.consoleAPICalled":
      let words = parameters["args"].array.map { $0["value"].string ?? $0["description"].string ?? $0["type"].string ?? "" }
      messages.append(Message(level: parameters["type"].string ?? "", text: words.joined(separator: " ")))
    case "Runtime.exceptionThrown":
      let details = parameters["exceptionDetails"]
      let text = details["exception"]["description"].string ?? details["text"].string ?? ""
      messages.append(Message(level: "error", text: text))
    case "Log.entryAdded":
      let entry = parameters["entry"]
      messages.append(Message(level: entry["level"].string ?? "", text: entry["text"].string ?? ""))
    case "Network.requestWillBeSent": requests.append(parameters["request"]["url"].string ?? "")
    case "Audits.issueAdded": takeIssue(parameters["issue"])
    case "Page.javascriptDialogOpening": dialogs.append(parameters["message"].string ?? "")
    default: break
    }
  }

  private mutating func takeIssue(_ issue: JSONValue) {
    guard issue["code"].string == "ContentSecurityPolicyIssue" else { return }
    let details = issue["details"]["contentSecurityPolicyIssueDetails"]
    let blocked = details["blockedURL"].string ?? details["contentSecurityPolicyViolationType"].string ?? ""
    violations.append("\(details["violatedDirective"].string ?? ""): \(blocked)")
  }
}
