import DocumentModel

/// Cuts a rule file into tokens. A character that belongs nowhere is a diagnostic, and the rest is read on.
struct Lexer {
  private let characters: [Character]
  private let file: String
  private var index = 0
  private var line = 1
  private var column = 1
  private var isFirstOnLine = true
  private(set) var tokens: [SyntaxToken] = []
  private(set) var diagnostics: [Diagnostic] = []

  private static let signs = ["...", "..", "=>", "<=", ">=", "<!"]
  private static let singleSigns: Set<Character> = ["(", ")", "{", "}", "[", "]", "|", "?", ":", ",", "=", "!", "<", ">", "^", "$", ";"]

  init(_ text: String, file: String) {
    // A byte order mark stands before the first column.
    characters = Array(text.first == "\u{FEFF}" ? text.dropFirst() : text[...])
    self.file = file
    while index < characters.count { scan() }
  }

  private var location: SourceLocation { SourceLocation(file: file, line: line, column: column) }

  private mutating func scan() {
    let character = characters[index]
    if character.isNewline {
      advance(1)
      line += 1
      column = 1
      isFirstOnLine = true
    } else if character.isWhitespace {
      advance(1)
    } else if character == "#" {
      while index < characters.count, !characters[index].isNewline { advance(1) }
    } else if character == "\"" || character == "'" {
      scanPhrase(until: character)
    } else if character.isLetter {
      scanRun { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "/" || $0 == "." } kind: { .word($0) }
    } else if character.isNumber {
      scanRun { $0.isNumber || $0.isLetter || $0 == "." || $0 == ":" || $0 == "-" || $0 == "/" } kind: { .number($0) }
    } else {
      scanSign(character)
    }
  }

  private mutating func scanPhrase(until quote: Character) {
    let start = location
    var text = ""
    advance(1)
    while index < characters.count, characters[index] != quote, !characters[index].isNewline {
      if characters[index] == "\\", index + 1 < characters.count, !characters[index + 1].isNewline { advance(1) }
      text.append(characters[index])
      advance(1)
    }
    if index < characters.count, characters[index] == quote {
      advance(1)
    } else {
      diagnostics.append(
        Diagnostic(.error, .syntax, start, "the phrase is not closed on its line", advice: "close it with \(quote)"))
    }
    append(.phrase(text, cased: quote == "'"), at: start)
  }

  private mutating func scanRun(while belongs: (Character) -> Bool, kind: (String) -> SyntaxToken.Kind) {
    let start = location
    var text = ""
    while index < characters.count, belongs(characters[index]) {
      // A dot or a dash belongs to a name only inside it, so that “..3” behind a name is a gap.
      let isJoint = !characters[index].isLetter && !characters[index].isNumber && characters[index] != "_"
      if isJoint {
        guard index + 1 < characters.count, characters[index + 1].isLetter || characters[index + 1].isNumber else { break }
      }
      text.append(characters[index])
      advance(1)
    }
    append(kind(text), at: start)
  }

  private mutating func scanSign(_ character: Character) {
    let start = location
    for sign in Self.signs where characters[index...].starts(with: sign) {
      advance(sign.count)
      append(.sign(sign), at: start)
      return
    }
    advance(1)
    if Self.singleSigns.contains(character) {
      append(.sign(String(character)), at: start)
    } else {
      diagnostics.append(
        Diagnostic(
          .error, .syntax, start, "“\(character)” has no meaning here", advice: "put words of the text in quotation marks"))
    }
  }

  private mutating func append(_ kind: SyntaxToken.Kind, at start: SourceLocation) {
    tokens.append(SyntaxToken(kind: kind, location: start, isFirstOnLine: isFirstOnLine))
    isFirstOnLine = false
  }

  private mutating func advance(_ count: Int) {
    index += count
    column += count
  }
}
