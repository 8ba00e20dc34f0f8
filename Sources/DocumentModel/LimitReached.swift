/// A bound that was reached while an article was read: never silent, always a record.
package struct LimitReached: Sendable, Hashable {
  package var code: String
  package var message: String
  package var span: TextSpan

  package init(code: String, message: String, span: TextSpan) {
    self.code = code
    self.message = message
    self.span = span
  }
}
