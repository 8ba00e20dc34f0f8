/// What an article's text is written in.
package enum Markup: String, Sendable, CaseIterable {
  /// Nothing but text.
  case none
  case html
}
