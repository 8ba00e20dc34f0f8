import DocumentModel
import RuleProgram

/// A head that holds in a text, and what became of it.
struct HeldStory {
  let article: TracedReading

  func section(ofFact number: Int) -> RuleAnswer.Section {
    let fact = article.facts[number]
    let token = article.segmented.tokens.firstIndex { $0.span.start >= fact.span.start } ?? 0
    let node = ExplanationNode(.outcome, FoundFact(fact).brief, words: article.records.place(fact.span))
    return RuleAnswer.Section(sentence: sentence(ofToken: token, fact.span), nodes: [node])
  }

  func section(ofHead number: Int) -> RuleAnswer.Section {
    let head = article.trace.heads[number]
    var outcome = HeadStory(article: article).node(number)
    outcome.location = place(ofFate: head.fate)
    outcome.children = OutcomeStory(article: article).nodes(ofHead: number)
    let tree = ElementTree(article: article).nodes(head.elements)
    return RuleAnswer.Section(
      sentence: sentence(ofToken: Int(head.first), article.span(head.tokens)),
      nodes: [outcome, ExplanationNode(.head, "head", children: tree)])
  }

  /// Where what kept the head from a fact is written.
  private func place(ofFate fate: HeadFate) -> SourceLocation? {
    switch fate {
    case .struckOut(_, let modifier): article.pack.sources.modifiers[Int(modifier)]
    case .gaveWay(let other), .claimed(let other, _):
      article.ruleSource(article.trace.heads[Int(other)].rule)?.location
    case .stands, .inside, .lacks: nil
    }
  }

  private func sentence(ofToken token: Int, _ span: TextSpan) -> [String] {
    guard let number = article.sentence(ofToken: token) else { return [] }
    let mark = UnderlinedText.Mark(span: span, sign: "~")
    return UnderlinedText(article.reading.text, article.segmented.sentences[number].span, marks: [mark]).lines
  }
}
