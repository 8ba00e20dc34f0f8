import DocumentModel
import RuleProgram

/// Reads one rule file. A declaration starts in the first column and owns the indented lines below it; one that cannot
/// be read is reported and passed over, so every problem of a file is seen at once.
struct Parser {
  struct Failure: Error {
    var diagnostic: Diagnostic
  }

  let text: SourceText
  /// What is left of the declaration that is being read: a slice of `file`.
  var tokens: ArraySlice<SyntaxToken> = []
  private let file: [SyntaxToken]
  /// How deep the pattern that is being read is nested; a bound keeps it off the end of the stack.
  var depth = 0
  static let greatestDepth = 64
  private(set) var declarations = Declarations()
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the declaration that is being read ends, for messages about what is missing.
  var end: SourceRange

  init(_ text: SourceText) {
    self.text = text
    end = SourceRange(text, 0..<0)
    let lexer = Lexer(text)
    file = lexer.tokens
    diagnostics = lexer.diagnostics
    for declaration in Self.split(lexer.tokens) { read(declaration) }
  }

  private static func split(_ tokens: [SyntaxToken]) -> [ArraySlice<SyntaxToken>] {
    let starts = tokens.indices.filter { tokens[$0].isFlushLeft }
    let bounds = (tokens.isEmpty || starts.first == 0 ? [] : [0]) + starts + [tokens.count]
    return zip(bounds, bounds.dropFirst()).map { tokens[$0..<$1] }
  }

  private mutating func read(_ declaration: ArraySlice<SyntaxToken>) {
    tokens = declaration
    if let last = declaration.last { end = last.location }
    do {
      try readDeclaration()
      if let extra = tokens.first { throw unexpected(extra) }
    } catch let failure as Failure {
      diagnostics.append(failure.diagnostic)
      if case .word(let name)? = declaration.dropFirst().first?.kind { declarations.unread.insert(name) }
    } catch {
      diagnostics.append(Diagnostic(.error, .syntax, end, "\(error)"))
    }
  }

  private static let keywords = ["class", "let", "mention", "search", "event", "modifier", "breakdown", "rule"]

  private mutating func readDeclaration() throws {
    guard let first = tokens.first else { return }
    guard case .word(let keyword) = first.kind, first.isFlushLeft else {
      throw failure(
        .unknownDeclaration, first.location, "a declaration starts in the first column with a keyword",
        advice: "one of \(Self.keywords.joined(separator: ", "))")
    }
    tokens.removeFirst()
    switch keyword {
    case "class": declarations.classes.append(try readClass())
    case "let": declarations.definitions.append(try readDefinition())
    case "mention": declarations.mentions.append(try readMention())
    case "search": declarations.searches.append(try readNamedSearch())
    case "event": declarations.events.append(try readEvent())
    case "modifier": declarations.modifiers.append(try readModifier())
    case "breakdown": declarations.breakdowns.append(try readBreakdown())
    case "rule": declarations.rules.append(try readRule())
    default:
      throw failure(
        .unknownDeclaration, first.location, "no declaration “\(keyword)”",
        advice: Self.adviceInPlace(of: keyword))
    }
  }

  /// A line of a declaration that has lost its indent, or a misspelt keyword.
  private static func adviceInPlace(of keyword: String) -> String {
    if (ruleFields + eventFields).contains(keyword) { return "indent it, so that it belongs to the declaration above" }
    return Suggestion.advice(for: keyword, among: keywords) ?? "one of \(keywords.joined(separator: ", "))"
  }

  // MARK: What every declaration needs

  func unexpected(_ token: SyntaxToken) -> Failure {
    failure(.syntax, token.location, "\(token.shown) is not expected here", advice: quotingAdvice)
  }

  /// For a word where none belongs: mostly it is one of the text.
  var quotingAdvice: String? {
    guard case .word(let word)? = tokens.first?.kind, word.first?.isLowercase ?? false else { return nil }
    return "put words of the text in quotation marks: \"\(word)\""
  }

  func failure(_ code: Diagnostic.Code, _ location: SourceRange, _ message: String, advice: String? = nil) -> Failure {
    Failure(diagnostic: Diagnostic(.error, code, location, message, advice: advice))
  }

  var location: SourceRange { tokens.first?.location ?? end }

  /// From a token to the one that was read last.
  func range(from start: SourceRange) -> SourceRange {
    tokens.startIndex > 0 ? start.through(file[tokens.startIndex - 1].location.offsets.upperBound) : start
  }

  func isSign(_ sign: String) -> Bool { tokens.first?.kind == .sign(sign) }
  func isWord(_ word: String) -> Bool { tokens.first?.kind == .word(word) }

  mutating func takeSign(_ sign: String) -> Bool {
    guard isSign(sign) else { return false }
    tokens.removeFirst()
    return true
  }

  mutating func takeWord(_ word: String) -> Bool {
    guard isWord(word) else { return false }
    tokens.removeFirst()
    return true
  }

  mutating func expectSign(_ sign: String) throws {
    guard takeSign(sign) else { throw failure(.syntax, location, "“\(sign)” is expected here\(insteadOf)") }
  }

  mutating func expectWord(_ word: String) throws {
    guard takeWord(word) else { throw failure(.syntax, location, "“\(word)” is expected here\(insteadOf)") }
  }

  mutating func takeName(_ what: String) throws -> (name: String, location: SourceRange) {
    guard let first = tokens.first, case .word(let name) = first.kind else {
      throw failure(.syntax, location, "\(what) is expected here\(insteadOf)")
    }
    tokens.removeFirst()
    return (name, first.location)
  }

  mutating func takePhrase(_ what: String) throws -> (text: String, cased: Bool, location: SourceRange) {
    guard let first = tokens.first, case .phrase(let text, let cased) = first.kind else {
      throw failure(.syntax, location, "\(what) in quotation marks is expected here\(insteadOf)")
    }
    tokens.removeFirst()
    return (text, cased, first.location)
  }

  mutating func takeInteger(_ what: String) throws -> Int {
    guard let first = tokens.first, case .number(let text) = first.kind, let value = Int(text) else {
      throw failure(.syntax, location, "\(what) is expected here\(insteadOf)")
    }
    tokens.removeFirst()
    return value
  }

  mutating func takeNames(_ what: String) throws -> [(name: String, location: SourceRange)] {
    var names = [try takeName(what)]
    while takeSign(",") { names.append(try takeName(what)) }
    return names
  }

  private var insteadOf: String { tokens.first.map { ", not \($0.shown)" } ?? ", but the declaration ends" }
}
