import TestSupport

@testable import RuleLanguage

/// A grammar in ISO 14977's EBNF, as far as the documentation uses it: it recognizes tokens of a rule file, taking the
/// first alternative that fits, and makes up texts.
struct EBNF {
  indirect enum Expression {
    case terminal(String)
    case name(String)
    case sequence([Expression])
    case choice([Expression])
    case optional(Expression)
    case repeated(Expression)
    /// What words describe, between question marks.
    case special
  }

  struct Malformed: Error {
    var near: String
  }

  private(set) var rules: [String: Expression] = [:]
  private(set) var terminals: Set<String> = []
  private var words: ArraySlice<String>

  init(_ text: String) throws {
    words = Self.words(of: text)[...]
    while let name = words.popFirst() {
      try expect("=")
      rules[name] = try choice()
      try expect(";")
    }
  }

  // MARK: Reading the grammar

  /// Names, quoted terminals, signs, and specials as `?`; comments are left out.
  private static func words(of text: String) -> [String] {
    var rest = Substring(text)
    var words: [String] = []
    while let first = rest.first {
      if rest.hasPrefix("(*") {
        rest = rest.firstRange(of: "*)").map { rest[$0.upperBound...] } ?? ""
      } else if first == "\"" || first == "?" {
        let body = rest.dropFirst().prefix { $0 != first }
        words.append(first == "?" ? "?" : "\"" + body)
        rest = rest.dropFirst(body.count + 2)
      } else if first.isLetter {
        words.append(String(rest.prefix { $0.isLetter }))
        rest = rest.drop { $0.isLetter }
      } else {
        if !first.isWhitespace { words.append(String(first)) }
        rest = rest.dropFirst()
      }
    }
    return words
  }

  private mutating func take(_ word: String) -> Bool {
    guard words.first == word else { return false }
    words.removeFirst()
    return true
  }

  private mutating func expect(_ word: String) throws {
    guard take(word) else { throw Malformed(near: words.prefix(5).joined(separator: " ")) }
  }

  private mutating func choice() throws -> Expression {
    var alternatives = [try sequence()]
    while take("|") { alternatives.append(try sequence()) }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  private mutating func sequence() throws -> Expression {
    var elements = [try primary()]
    while take(",") { elements.append(try primary()) }
    return elements.count == 1 ? elements[0] : .sequence(elements)
  }

  private mutating func primary() throws -> Expression {
    guard let word = words.popFirst() else { throw Malformed(near: "the end") }
    switch word {
    case "[": return .optional(try closed("]"))
    case "{": return .repeated(try closed("}"))
    case "(": return try closed(")")
    case "?": return .special
    case _ where word.hasPrefix("\""):
      terminals.insert(String(word.dropFirst()))
      return .terminal(String(word.dropFirst()))
    case _ where word.first?.isLetter == true: return .name(word)
    default: throw Malformed(near: word)
    }
  }

  private mutating func closed(_ bracket: String) throws -> Expression {
    let inner = try choice()
    try expect(bracket)
    return inner
  }

  // MARK: Recognizing

  /// Whether a token is what words describe under a name, and whether the name takes it or only asks what it is.
  typealias Special = (_ name: String, _ token: SyntaxToken) -> (holds: Bool, takes: Bool)

  /// What is left of the tokens behind what the rule `name` describes; nil where they begin otherwise.
  func match(_ name: String, _ tokens: ArraySlice<SyntaxToken>, _ isSpecial: Special) -> ArraySlice<SyntaxToken>? {
    rules[name].flatMap { match($0, name, tokens, isSpecial) }
  }

  private func match(
    _ expression: Expression, _ name: String, _ tokens: ArraySlice<SyntaxToken>, _ isSpecial: Special
  ) -> ArraySlice<SyntaxToken>? {
    switch expression {
    case .terminal(let text):
      guard let first = tokens.first?.kind, first == .word(text) || first == .sign(text) else { return nil }
      return tokens.dropFirst()
    case .special:
      guard let first = tokens.first else { return nil }
      let (holds, takes) = isSpecial(name, first)
      return holds ? tokens.dropFirst(takes ? 1 : 0) : nil
    case .name(let name): return match(name, tokens, isSpecial)
    case .sequence(let elements):
      return elements.reduce(tokens) { rest, element in rest.flatMap { match(element, name, $0, isSpecial) } }
    case .choice(let alternatives):
      for alternative in alternatives {
        if let rest = match(alternative, name, tokens, isSpecial) { return rest }
      }
      return nil
    case .optional(let element): return match(element, name, tokens, isSpecial) ?? tokens
    case .repeated(let element):
      var rest = tokens
      while let next = match(element, name, rest, isSpecial), next.count < rest.count { rest = next }
      return rest
    }
  }

  // MARK: Making up

  /// A text that the rule `name` describes.
  /// - Parameter depth: below it, what may be left out is, and the first alternative is taken.
  func text(_ name: String, depth: Int, _ random: inout SplitMix, special: (String) -> String) -> String {
    rules[name].map { text($0, name, depth, &random, special) } ?? ""
  }

  private func text(
    _ expression: Expression, _ name: String, _ depth: Int, _ random: inout SplitMix, _ special: (String) -> String
  ) -> String {
    switch expression {
    case .terminal(let text): return text + " "
    case .special: return special(name)
    case .name(let inner): return text(inner, depth: depth - 1, &random, special: special)
    case .sequence(let elements):
      var texts = ""
      for element in elements { texts += text(element, name, depth, &random, special) }
      return texts
    case .choice(let alternatives):
      return text(alternatives[depth < 0 ? 0 : random.below(alternatives.count)], name, depth, &random, special)
    case .optional(let element):
      return depth < 0 || random.below(2) == 0 ? "" : text(element, name, depth, &random, special)
    case .repeated(let element):
      var texts = ""
      for _ in 0..<(depth < 0 ? 0 : random.below(3)) { texts += text(element, name, depth, &random, special) }
      return texts
    }
  }
}
