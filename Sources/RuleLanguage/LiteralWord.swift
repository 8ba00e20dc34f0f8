package import RuleProgram

/// One word of a phrase as the text will show it: its matching key, and its capitals.
package struct LiteralWord: Sendable, Hashable {
  package var key: String
  package var casing: LexiconTrie.Casing

  package init(key: String, casing: LexiconTrie.Casing) {
    self.key = key
    self.casing = casing
  }
}

/// Cuts a phrase into words exactly as the text is cut, and folds them alike. The pipeline supplies it, so that the rule
/// language knows no Unicode.
package typealias LiteralReader = (String) -> [LiteralWord]
