/// A typed edge of the lattice: these tokens can be read as one of those.
///
/// Ambiguous readings (`5/11` a date and a ratio) are separate mentions over the same tokens.
package struct Mention: Sendable, Hashable {
  /// Index into the rule pack's types.
  package var type: Int32
  /// Token indices in the article.
  package var first: Int32
  package var end: Int32
  package var value: MentionValue
  /// What a mention rule captured, for values that are composed (`body`, `of`, `level`, `name`).
  package var captures: [Capture]

  package init(type: Int32, first: Int32, end: Int32, value: MentionValue = .none, captures: [Capture] = []) {
    self.type = type
    self.first = first
    self.end = end
    self.value = value
    self.captures = captures
  }

  package var tokens: Range<Int> { Int(first)..<Int(end) }
}
