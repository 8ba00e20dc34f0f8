/// Finds alternatives that can never make a difference, because one before them matches wherever they do.
struct AlternativeCheck {
  private(set) var diagnostics: [Diagnostic] = []
  private var signatures: PatternSignatures

  init(_ declarations: Declarations, words: @escaping (String) -> [LiteralWord]) {
    signatures = PatternSignatures(declarations, words: words)
    for mention in declarations.mentions { check(mention) }
    for pattern in declarations.patterns {
      pattern.visit { if case .choice(let alternatives) = $0.kind { checkEqual(alternatives) } }
    }
  }

  // MARK: The same twice

  /// The places of those that stand twice.
  @discardableResult private mutating func checkEqual(_ alternatives: [PatternSyntax]) -> Set<Range<Int>> {
    var seen: [[String]: PatternSyntax] = [:]
    var reported: Set<Range<Int>> = []
    for alternative in alternatives {
      let elements = signatures.elements(of: alternative, withCaptures: true)
      if let earlier = seen[elements] ?? seen[PatternSignatures.uncased(elements)] {
        report(alternative, earlier)
        reported.insert(alternative.location.offsets)
      } else {
        seen[elements] = alternative
      }
    }
    return reported
  }

  private mutating func report(_ alternative: PatternSyntax, _ earlier: PatternSyntax) {
    let (text, other) = (alternative.shown, earlier.shown)
    let message = text == other ? "\(text) stands here a second time" : "\(text) is the same to matching as \(other) before it"
    add(alternative, message, advice: "take one out", earlier)
  }

  // MARK: Never first

  /// Of a mention, the first alternative that holds wins, or, with “longest”, the first of the longest.
  private mutating func check(_ mention: MentionSyntax) {
    let reported = checkEqual(mention.alternatives)
    var seen: [[String]: PatternSyntax] = [:]
    for alternative in mention.alternatives {
      let elements = signatures.elements(of: alternative, withCaptures: false)
      if let earlier = hiding(elements, seen, alsoShorter: !mention.longest), !reported.contains(alternative.location.offsets) {
        add(
          alternative, "this alternative never wins, since \(earlier.shown) before it holds wherever it does",
          advice: mention.longest ? "take one out" : "put it first, or write “mention \(mention.name) longest = …”", earlier)
      }
      for beginning in Self.beginnings(of: elements) where seen[beginning] == nil { seen[beginning] = alternative }
    }
  }

  private func hiding(_ elements: [String], _ seen: [[String]: PatternSyntax], alsoShorter: Bool) -> PatternSyntax? {
    guard alsoShorter else { return seen[elements] }
    return (1...max(1, elements.count)).lazy.compactMap { seen[Array(elements.prefix($0))] }.first
  }

  /// An alternative holds without the optional parts at its end too.
  private static func beginnings(of elements: [String]) -> [[String]] {
    var found = [elements]
    while let last = found.last, let end = last.last, PatternSignatures.isOptional(end), last.count > 1 { found.append(last.dropLast()) }
    return found
  }

  private mutating func add(_ alternative: PatternSyntax, _ message: String, advice: String, _ earlier: PatternSyntax) {
    diagnostics.append(
      Diagnostic(
        .warning, .subsumed, alternative.location, message, advice: advice,
        notes: [Diagnostic.Note(earlier.location, "the earlier one")]))
  }
}

extension PatternSyntax {
  /// As a message names it; a long one is cut.
  fileprivate var shown: String {
    let text = if case .phrase(let words, _) = kind { words } else { printed }
    return "“\(text.count > 60 ? text.prefix(60) + "…" : text)”"
  }
}
