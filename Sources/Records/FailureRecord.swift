/// What could not be read, or not wholly: an article that failed, or a limit that was reached in one.
package struct FailureRecord: Sendable, Hashable, Error {
  package var article: String
  /// A short name of the kind of failure, for scripts.
  package var code: String
  /// What happened, for people.
  package var message: String
  /// Where, in bytes of the article's file.
  package var offset: Int?
  /// Whether nobody has to look at it; not written.
  package var isRoutine: Bool

  package init(article: String, code: String, message: String, offset: Int? = nil, isRoutine: Bool = false) {
    self.article = article
    self.code = code
    self.message = message
    self.offset = offset
    self.isRoutine = isRoutine
  }

  /// The record as one line of JSON, newline included.
  package var jsonLine: [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("article", article)
      $0.object("error", writeError)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// What happened, as the members of an object.
  package func writeError(to json: inout JSONWriter) {
    json.member("code", code)
    json.member("message", message)
    if let offset { json.member("offset", offset) }
  }
}
