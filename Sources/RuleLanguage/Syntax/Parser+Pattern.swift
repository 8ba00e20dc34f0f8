import DocumentModel
import RuleProgram

extension Parser {
  /// pattern = sequence ("|" sequence)*
  mutating func readPattern() throws -> PatternSyntax {
    let start = location
    var alternatives = [try readSequence()]
    while takeSign("|") { alternatives.append(try readSequence()) }
    return alternatives.count == 1 ? alternatives[0] : PatternSyntax(kind: .choice(alternatives), location: range(from: start))
  }

  private mutating func readSequence() throws -> PatternSyntax {
    let start = location
    var elements: [PatternSyntax] = []
    while startsElement { elements.append(try readElement()) }
    guard !elements.isEmpty else {
      let found = tokens.first.map { ", not \($0.shown)" } ?? ""
      throw failure(.syntax, location, "a pattern is expected here\(found)", advice: quotingAdvice)
    }
    return elements.count == 1 ? elements[0] : PatternSyntax(kind: .sequence(elements), location: range(from: start))
  }

  private var startsElement: Bool {
    guard let first = tokens.first else { return false }
    switch first.kind {
    case .phrase: return true
    case .number: return false
    case .sign(let sign): return ["(", "..", "...", "!", "<!", ">", "<", "^", "$"].contains(sign)
    case .word(let word):
      // Names of types are capitalized; a word in small letters is a capture's name, “each”, or the end of the pattern.
      if word == "each" { return true }
      if tokens.dropFirst().first?.kind == .sign(":") { return true }
      return word.first?.isUppercase ?? false
    }
  }

  private mutating func readElement() throws -> PatternSyntax {
    let start = location
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.greatestDepth else { throw tooDeep(start) }
    var element = try readPrimary()
    var marks = 0
    while true {
      marks += 1
      guard marks <= Self.greatestDepth else { throw tooDeep(start) }
      if takeSign("?") {
        element = PatternSyntax(kind: .optional(element), location: range(from: element.location))
      } else if isSign("{") {
        let (low, high) = try readBounds()
        element = PatternSyntax(kind: .repetition(element, low, high), location: range(from: element.location))
      } else {
        return element
      }
    }
  }

  private func tooDeep(_ location: SourceRange) -> Failure {
    failure(.tooWide, location, "the pattern is nested too deep", advice: "give parts of it names with “let”")
  }

  private mutating func readBounds() throws -> (Int, Int) {
    let start = location
    try expectSign("{")
    let low = try takeInteger("the least number of times")
    let high = takeSign(",") ? try takeInteger("the greatest number of times") : low
    try expectSign("}")
    guard low >= 0, high >= max(1, low), high <= 40 else {
      throw failure(.tooWide, range(from: start), "{\(low),\(high)} is no bound", advice: "write {low,high} with 0 ≤ low ≤ high ≤ 40")
    }
    return (low, high)
  }

  private mutating func readPrimary() throws -> PatternSyntax {
    let start = location
    guard let first = tokens.popFirst() else { throw failure(.syntax, end, "a pattern is expected here") }
    switch first.kind {
    case .phrase(let text, let cased): return PatternSyntax(kind: .phrase(text, cased: cased), location: start)
    case .word("each"): return try readEach(start)
    case .word(let name): return try readName(name, start)
    case .sign("("):
      let inner = try readPattern()
      try expectSign(")")
      return inner
    case .sign(".."): return try readGap(wide: false, start)
    case .sign("..."): return try readGap(wide: true, start)
    case .sign("!"): return PatternSyntax(kind: .look(try readElement(), ahead: true, negated: true), location: range(from: start))
    case .sign("<!"): return PatternSyntax(kind: .look(try readElement(), ahead: false, negated: true), location: range(from: start))
    case .sign(">"): return PatternSyntax(kind: .look(try readElement(), ahead: true, negated: false), location: range(from: start))
    case .sign("<"): return PatternSyntax(kind: .look(try readElement(), ahead: false, negated: false), location: range(from: start))
    case .sign("^"): return PatternSyntax(kind: .sentenceStart, location: start)
    case .sign("$"): return PatternSyntax(kind: .sentenceEnd, location: start)
    default: throw failure(.syntax, start, "\(first.shown) starts no pattern")
    }
  }

  private mutating func readGap(wide: Bool, _ start: SourceRange) throws -> PatternSyntax {
    let width = try takeInteger("the greatest number of words of the gap")
    guard (1...60).contains(width) else {
      throw failure(.tooWide, range(from: start), "a gap of \(width) words is not allowed", advice: "1 to 60")
    }
    return PatternSyntax(kind: .gap(width, wide: wide), location: range(from: start))
  }

  private mutating func readEach(_ start: SourceRange) throws -> PatternSyntax {
    try expectSign("{")
    let item = try readPattern()
    try expectSign("}")
    try expectWord("by")
    return PatternSyntax(kind: .each(item, by: try readSeparator()), location: range(from: start))
  }

  /// One element, or a choice of phrases: `by ";" | "," | "và"`.
  private mutating func readSeparator() throws -> PatternSyntax {
    let start = location
    var alternatives = [try readElement()]
    while isSign("|"), case .phrase? = tokens.dropFirst().first?.kind, case .phrase = alternatives[0].kind {
      tokens.removeFirst()
      alternatives.append(try readElement())
    }
    return alternatives.count == 1 ? alternatives[0] : PatternSyntax(kind: .choice(alternatives), location: range(from: start))
  }

  /// `name:element`, `count/total:Ratio` or `Type[constraint]`
  private mutating func readName(_ name: String, _ start: SourceRange) throws -> PatternSyntax {
    if takeSign(":") {
      let names = name.split(separator: "/").map(String.init)
      guard names.count <= 2 else { throw failure(.syntax, start, "“\(name)” names more than two roles") }
      return PatternSyntax(kind: .capture(names, try readElement()), location: range(from: start))
    }
    return PatternSyntax(kind: .name(name, constraints: try readConstraints()), location: range(from: start))
  }

  private mutating func readConstraints() throws -> [ConstraintSyntax] {
    var constraints: [ConstraintSyntax] = []
    while isSign("[") {
      let start = location
      try expectSign("[")
      let key = try takeName("the name of an attribute, or “value”")
      if let relation = takeRelation() {
        let text = try takeNumberText()
        guard let number = Double(text) else { throw failure(.badConstraint, start, "“\(text)” is no number") }
        try expectSign("]")
        constraints.append(ConstraintSyntax(constraint: .number(relation, number), location: range(from: start)))
      } else {
        var values: [String] = []
        while case .phrase(let text, _)? = tokens.first?.kind {
          values.append(text)
          tokens.removeFirst()
          if !takeSign("|") { break }
        }
        try expectSign("]")
        constraints.append(
          ConstraintSyntax(constraint: .attribute(name: key.name, values: values), location: range(from: start)))
      }
    }
    return constraints
  }

  private mutating func takeRelation() -> Constraint.Relation? {
    guard case .sign(let sign)? = tokens.first?.kind, let relation = Constraint.Relation(rawValue: sign) else { return nil }
    tokens.removeFirst()
    return relation
  }

  private mutating func takeNumberText() throws -> String {
    guard case .number(let text)? = tokens.first?.kind else { throw failure(.badConstraint, location, "a number is expected here") }
    tokens.removeFirst()
    return text
  }
}
