import RuleProgram

/// Patterns as texts that are equal where the patterns match the same: phrases by the matching keys of their words,
/// shared definitions by what they stand for.
struct PatternSignatures {
  private let definitions: [String: PatternSyntax]
  private let words: (String) -> [LiteralWord]
  private var known: [String: [String]] = [:]
  private var depth = 0

  /// Of a definition that is longer, the name stands for it.
  private static let longestDefinition = 400
  private static let greatestDepth = 100

  /// - Parameter words: reads a phrase.
  init(_ declarations: Declarations, words: @escaping (String) -> [LiteralWord]) {
    definitions = Dictionary(declarations.definitions.map { ($0.name, $0.pattern) }) { first, _ in first }
    self.words = words
  }

  /// The pattern, one text for each element of its sequence.
  /// - Parameter withCaptures: whether what is captured makes a difference.
  mutating func elements(of pattern: PatternSyntax, withCaptures: Bool) -> [String] {
    switch pattern.kind {
    case .phrase(let text, let cased): return words(text).map { Self.key(of: $0, cased: cased) }
    case .name(let name, let constraints): return elements(ofName: name, constraints, withCaptures)
    case .gap(let width, let wide): return [(wide ? "..." : "..") + String(width)]
    case .sequence(let parts): return parts.flatMap { elements(of: $0, withCaptures: withCaptures) }
    case .choice(let alternatives):
      return ["(" + alternatives.map { key(of: $0, withCaptures) }.joined(separator: "|") + ")"]
    case .optional(let element): return ["(" + key(of: element, withCaptures) + ")?"]
    case .repetition(let element, let low, let high): return ["(" + key(of: element, withCaptures) + "){\(low),\(high)}"]
    case .capture(let names, let element):
      guard withCaptures else { return elements(of: element, withCaptures: false) }
      return [names.joined(separator: "/") + ":(" + key(of: element, true) + ")"]
    case .each(let item, let separator): return ["{" + key(of: item, withCaptures) + "}" + key(of: separator, withCaptures)]
    case .look(let element, let ahead, let negated):
      return [(ahead ? ">" : "<") + (negated ? "!" : "") + "(" + key(of: element, withCaptures) + ")"]
    case .sentenceStart: return ["^"]
    case .sentenceEnd: return ["$"]
    }
  }

  mutating func key(of pattern: PatternSyntax, _ withCaptures: Bool) -> String {
    elements(of: pattern, withCaptures: withCaptures).joined(separator: " ")
  }

  private mutating func elements(ofName name: String, _ constraints: [ConstraintSyntax], _ withCaptures: Bool) -> [String] {
    let itself = [name + constraints.map(\.printed).joined()]
    guard let definition = definitions[name], depth < Self.greatestDepth else { return itself }
    let key = withCaptures ? name : name + ":"
    if let known = known[key] { return known }
    // Until it is known, also for one that names itself.
    known[key] = itself
    depth += 1
    defer { depth -= 1 }
    let elements = elements(of: definition, withCaptures: withCaptures)
    if elements.reduce(0, { $0 + $1.utf8.count }) <= Self.longestDefinition { known[key] = elements }
    return known[key] ?? itself
  }

  /// `"` and `'` cannot stand in a key, as quotation marks are folded to others or stand alone.
  private static func key(of word: LiteralWord, cased: Bool) -> String {
    cased && word.casing != .any ? "'\(word.casing.rawValue)\(word.key)" : "\"\(word.key)"
  }

  /// The same without any demand for capitals.
  static func uncased(_ elements: [String]) -> [String] {
    elements.map { $0.hasPrefix("'") ? "\"" + $0.dropFirst(2) : $0 }
  }

  /// Whether an element need not be there.
  static func isOptional(_ element: String) -> Bool { element.hasSuffix(")?") }
}
