/// A word, a quoted phrase, a number or a sign of a rule file.
struct SyntaxToken {
  enum Kind: Equatable {
    case word(String)
    /// A phrase in double quotes, matched in any case, or in single quotes, matched with its capitals.
    case phrase(String, cased: Bool)
    case number(String)
    case sign(String)
  }

  var kind: Kind
  var location: SourceRange
  var isFirstOnLine: Bool
  /// Whether it stands in the first column, where declarations start.
  var isFlushLeft: Bool

  /// As a person would name it in a message.
  var shown: String {
    switch kind {
    case .word(let text), .number(let text), .sign(let text): "“\(text)”"
    case .phrase(let text, _): "the phrase \"\(text)\""
    }
  }
}
