import FlyingFox

/// What the server answers, before it is sent.
struct Reply: Sendable {
  var status: HTTPStatusCode
  var type: ContentType
  var body: [UInt8]
  var headers: [String: String] = [:]
  /// Whether the body of the request was read to its end.
  var hasReadBody = false

  /// A refusal in a line of words.
  static func refusal(_ status: HTTPStatusCode, _ reason: String, headers: [String: String] = [:]) -> Reply {
    Reply(status: status, type: .text, body: Array((reason + "\n").utf8), headers: headers)
  }
}

enum ContentType: String, Sendable {
  case html = "text/html; charset=utf-8"
  case json = "application/json; charset=utf-8"
  case text = "text/plain; charset=utf-8"
  case script = "text/javascript; charset=utf-8"
  case style = "text/css; charset=utf-8"
}
