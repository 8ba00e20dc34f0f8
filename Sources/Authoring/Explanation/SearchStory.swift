import DocumentModel
import RuleProgram

/// What the search of a role looked at.
struct SearchStory {
  let article: TracedReading

  /// A role for which nothing was found.
  func unfilled(_ search: SearchTrace, also attempts: [ExplanationNode] = []) -> ExplanationNode {
    let seen = candidates(search)
    let name = article.searchSource(search.search).map { "“\($0.name)”" } ?? "its search"
    let found = seen.isEmpty && attempts.isEmpty ? " saw nothing that it looks for" : " found nothing that would do"
    return ExplanationNode(
      .unfilled, "\(article.name(search.role)): nothing; \(name)\(found)", role: article.name(search.role),
      at: article.searchSource(search.search)?.location,
      children: attempts + seen)
  }

  /// Mentions that were seen and not taken, each once, with the reason; what lies inside the words that were taken is no
  /// news.
  func candidates(_ search: SearchTrace) -> [ExplanationNode] {
    let found = search.found >= 0 ? article.mention(search.found) : nil
    var seen: Set<Range<Int>> = []
    return search.candidates.compactMap { candidate in
      let mention = article.mention(candidate.mention)
      if let found, found.first <= mention.first, mention.end <= found.end { return nil }
      guard seen.insert(mention.tokens).inserted else { return nil }
      return ExplanationNode(
        .candidate, "\(article.quoted(mention.tokens)) was passed over: \(Self.text(candidate.verdict))",
        words: article.place(mention.tokens))
    }
  }

  private static func text(_ verdict: SearchTrace.Verdict) -> String {
    switch verdict {
    case .suits: "another is nearer"
    case .inOtherClause: "it stands in another clause"
    case .inBrackets: "it stands in brackets"
    case .tailOfUnwanted: "it is the end of words that the search does not want"
    case .behindUnwanted: "what stands before it is named behind “unless after”"
    case .beforeUnwanted: "what stands behind it is named behind “unless before”"
    }
  }
}
