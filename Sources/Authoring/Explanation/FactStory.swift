package import DocumentModel
package import Records
import RuleProgram

/// How one fact came about.
package struct FactStory {
  package let record: FactRecord
  /// What its rule finds and why, in its author's words.
  package let note: String?
  package let location: SourceLocation?
  /// The sentence with the words of the head marked with `^`, and those that fill roles elsewhere with `~`.
  package let sentence: [String]
  package let nodes: [ExplanationNode]

  /// - Parameter number: of the fact in the article's list.
  init?(_ article: TracedReading, fact number: Int, record: FactRecord, ids: [String]) {
    guard let draft = article.resolution.drafts.firstIndex(where: { $0.fate == .fact(number) }) else { return nil }
    let fact = article.facts[number]
    let match = article.matches.matches[draft]
    self.record = record
    note = article.ruleSource(match.rule)?.note
    location = article.ruleSource(match.rule)?.location
    sentence = Self.sentence(article, match, fact)
    nodes = Self.nodes(article, draft, fact, ids)
  }

  private static func sentence(_ article: TracedReading, _ match: Match, _ fact: Fact) -> [String] {
    let number = Int(match.sentence)
    let span = article.segmented.sentences[number].span
    let pieces = fact.roles.flatMap(\.values).flatMap(\.pieces).filter { span.contains($0) && !$0.isEmpty }
    let marks = pieces.map { UnderlinedText.Mark(span: $0, sign: "~") }
    let head = UnderlinedText.Mark(span: article.span(match.tokens), sign: "^")
    return [article.address(ofSentence: number)] + UnderlinedText(article.reading.text, span, marks: marks + [head]).lines.map { "  " + $0 }
  }

  private static func nodes(_ article: TracedReading, _ draft: Int, _ fact: Fact, _ ids: [String]) -> [ExplanationNode] {
    let match = article.matches.matches[draft]
    let number = article.trace.headOfMatch[draft]
    let head = article.trace.heads[number]
    let tree = ElementTree(article: article, limits: match.tokens).nodes(head.elements)
    let sections: [(ExplanationNode.Kind, String, [ExplanationNode])] = [
      (.head, headTitle(article, match), tree),
      (.rivals, "what else was found in these words", HeadStory(article: article).rivals(of: number)),
      (.roles, "roles", RoleStory(article: article, draft: draft).nodes(of: fact)),
      (.findings, "figures", FigureStory(article: article, draft: draft).nodes(of: fact, ids)),
      (.repeats, "said again", repeats(article, draft)),
    ]
    return sections.filter { !$0.2.isEmpty }.map { ExplanationNode($0, $1, children: $2) }
  }

  private static func headTitle(_ article: TracedReading, _ match: Match) -> String {
    guard match.headFirst..<match.headEnd != match.first..<match.end || match.item > 0 else { return "head" }
    return "head, item \(match.item + 1) of its list"
  }

  private static func repeats(_ article: TracedReading, _ draft: Int) -> [ExplanationNode] {
    guard case .fact(let number) = article.resolution.drafts[draft].fate else { return [] }
    return article.resolution.drafts.indices.filter { article.resolution.drafts[$0].fate == .merged(into: number) }.map { other in
      let match = article.matches.matches[other]
      let address = article.address(ofSentence: Int(match.sentence))
      return ExplanationNode(
        .repeat, "\(article.quoted(match.tokens)), \(address), found by \(article.pack.rules[Int(match.rule)].name)",
        words: article.place(match.tokens))
    }
  }
}
