import DocumentModel
import RuleProgram

/// Why a head that holds made no fact, or what it made.
struct OutcomeStory {
  let article: TracedReading

  func nodes(ofHead number: Int) -> [ExplanationNode] {
    let head = article.trace.heads[number]
    switch head.fate {
    case .lacks(let role):
      return head.searches.filter { $0.role == role }.map { SearchStory(article: article).unfilled($0) }
    case .stands:
      return article.trace.headOfMatch.indices.filter { article.trace.headOfMatch[$0] == number }.flatMap(nodes(ofDraft:))
    case .gaveWay, .inside, .claimed, .struckOut: return []
    }
  }

  private func nodes(ofDraft number: Int) -> [ExplanationNode] {
    guard article.resolution.drafts.indices.contains(number) else { return [] }
    let draft = article.resolution.drafts[number]
    let words = article.quoted(article.matches.matches[number].tokens)
    switch draft.fate {
    case .fact: return []
    case .merged(let fact):
      let first = article.facts[fact].span
      return [ExplanationNode(.outcome, "\(words) says again what \(article.quoted(first)) says first")]
    case .partOfNothing:
      return [ExplanationNode(.outcome, "\(words) would be a part, and no total stands before it")]
    case .announced(.deadline):
      return [ExplanationNode(.outcome, "\(words) is announced: its clause opens with a time after the day of the article")]
    case .announced(.role(let role)):
      return [ExplanationNode(.outcome, "\(words) is announced: its \(role) begins after the day of the article")]
    case .nothingIdentifies:
      return [ExplanationNode(.outcome, "\(words) makes no fact: \(lack(of: number))", children: attempts(draft))]
    }
  }

  /// `no value for count or unit, which tell one fact from another`
  private func lack(of draft: Int) -> String {
    let rule = article.pack.rules[Int(article.matches.matches[draft].rule)]
    let event = article.pack.events[Int(rule.event)]
    let roles = event.roles.filter(\.identifies).map(\.name) + event.sufficient
    return "it has no value for \(roles.joined(separator: " or ")), and \(event.name) needs one"
  }

  private func attempts(_ draft: DraftTrace) -> [ExplanationNode] {
    draft.values.filter { $0.value == nil }.map { attempt in
      let words = attempt.capture.map { article.quoted($0.tokens) } ?? "a value"
      return ExplanationNode(
        .candidate, "\(words) says nothing that \(attempt.role) could be", words: attempt.capture.map { article.place($0.tokens) })
    }
  }
}
