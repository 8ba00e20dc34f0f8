import Records

/// An article that an export does not have, or not in full, and why.
package struct ExportLeftOut: Sendable, Hashable {
  package var article: String
  package var code: String
  package var message: String

  package init(article: String, code: String, message: String) {
    self.article = article
    self.code = code
    self.message = message
  }

  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("article", article)
      $0.member("code", code)
      $0.member("message", message)
    }
  }
}
