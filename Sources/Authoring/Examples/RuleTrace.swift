import DocumentModel
import Pipeline
import RuleProgram

/// How far a rule came where it made less of a sentence than expected: what became of each place where its head holds.
struct RuleTrace {
  private let article: TracedReading?

  init(pack: RulePack, reading: ArticleReading) {
    article = TracedReading(pack: pack, reading: reading)
  }

  func notes(on rule: String) -> [String] {
    guard let article else { return [] }
    let hasFacts = article.facts.contains { $0.rule == rule }
    return article.trace.heads.filter { article.pack.rules[Int($0.rule)].name == rule }.compactMap { head in
      outcome(head, article, hasFacts: hasFacts).map { "the head holds over \(article.quoted(head.tokens)), but \($0)" }
    }
  }

  private func outcome(_ head: MatchTrace.Head, _ article: TracedReading, hasFacts: Bool) -> String? {
    switch head.fate {
    case .stands: hasFacts ? nil : "gives no fact"
    case .inside: nil
    default: HeadStory(article: article).outcome(head)
    }
  }
}
