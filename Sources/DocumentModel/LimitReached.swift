/// A bound that was reached while an article was read: never silent, always a record.
package struct LimitReached: Sendable, Hashable {
  package var code: String
  package var message: String
  package var span: TextSpan
  /// Whether all that there is was read all the same, only less finely: nobody has to look at it.
  package var losesNothing: Bool

  package init(code: String, message: String, span: TextSpan, losesNothing: Bool = false) {
    self.code = code
    self.message = message
    self.span = span
    self.losesNothing = losesNothing
  }
}
