/// What may be the name of a declaration.
package enum DeclarationName {
  /// Letters, digits, `_`, and inside it `-`, `/` and `.`; a letter first.
  package static func isRule(_ name: String) -> Bool {
    let lexer = Lexer(SourceText(path: "", bytes: Array(name.utf8)))
    return lexer.diagnostics.isEmpty && lexer.tokens.map(\.kind) == [.word(name)]
  }

  /// The same, with a capital first.
  package static func isEvent(_ name: String) -> Bool { isRule(name) && name.first?.isUppercase == true }
}
