import DocumentModel
import RuleProgram

/// Where the roles of a fact come from: the words, how they were found, and each step from them to the value.
struct RoleStory {
  let article: TracedReading
  /// Index of the draft, which is that of the match.
  let draft: Int

  private var match: Match { article.matches.matches[draft] }
  private var head: MatchTrace.Head { article.trace.heads[article.trace.headOfMatch[draft]] }
  private var trace: DraftTrace { article.resolution.drafts[draft] }

  /// A node for each value of the fact, and for each role that was looked for and not found.
  func nodes(of fact: Fact) -> [ExplanationNode] {
    let event = article.pack.events[Int(article.pack.rules[Int(match.rule)].event)]
    return event.roles.flatMap { role in
      let values = fact.values(of: role.name)
      return values.isEmpty ? unfilled(role.name) : values.enumerated().map { node(role.name, $1, isFirst: $0 == 0) }
    }
  }

  // MARK: Filled

  private func node(_ role: String, _ value: RoleValue, isFirst: Bool) -> ExplanationNode {
    let attempts = trace.values.filter { $0.role == role }
    let origins = attempts.filter { isOrigin($0, of: value) }
    let others = isFirst ? attempts.filter { attempt in !isTaken(attempt, in: role) }.map { lost($0) } : []
    let passed = isFirst ? candidates(role) : []
    return ExplanationNode(
      .role, "\(role) = \(FoundFact.shown([value]))", role: role, words: article.records.place(value.span),
      children: origins.flatMap(origin) + others + passed)
  }

  private func isOrigin(_ attempt: DraftTrace.Value, of value: RoleValue) -> Bool {
    guard let made = attempt.value else { return false }
    return made == value || value.pieces.count > 1 && made.pieces.allSatisfy(value.pieces.contains)
  }

  private func isTaken(_ attempt: DraftTrace.Value, in role: String) -> Bool {
    guard case .fact(let number) = trace.fate else { return true }
    return article.facts[number].values(of: role).contains { isOrigin(attempt, of: $0) }
  }

  private func origin(_ attempt: DraftTrace.Value) -> [ExplanationNode] {
    let steps = StepStory(article: article).nodes(attempt.steps, isHead: attempt.capture?.origin == .head)
    guard let capture = attempt.capture else { return steps }
    return [ExplanationNode(.origin, origin(of: capture), words: article.place(capture.tokens))] + steps
  }

  /// What a capture was made of and then not taken.
  private func lost(_ attempt: DraftTrace.Value) -> ExplanationNode {
    let words = attempt.capture.map { article.quoted($0.tokens) } ?? "a value"
    guard let value = attempt.value else {
      return ExplanationNode(.candidate, "\(words) says nothing that \(attempt.role) could be")
    }
    return ExplanationNode(
      .candidate, "\(words), which would be \(FoundFact.shown([value])), was given up for it",
      words: attempt.capture.map { article.place($0.tokens) })
  }

  private func origin(of capture: Capture) -> String {
    let words = article.quoted(capture.tokens)
    switch capture.origin {
    case .head:
      let isShared = capture.item < 0 && match.headFirst..<match.headEnd != match.first..<match.end
      return "\(words) of the head itself\(isShared ? ", which all items of the list share" : "")"
    case .sentence: return "\(words) \(side(of: capture)) the head, \(searched(capture.name))"
    case .section: return "\(words) \(elsewhere(capture)), \(searched(capture.name))"
    }
  }

  private func side(of capture: Capture) -> String {
    capture.end <= match.headFirst ? "before" : capture.first >= match.headEnd ? "behind" : "inside"
  }

  private func elsewhere(_ capture: Capture) -> String {
    guard let sentence = article.sentence(ofToken: Int(capture.first)) else { return "elsewhere" }
    let own = article.segmented.sentences[Int(match.sentence)].block
    let other = article.segmented.sentences[sentence].block
    let where_ = own == other ? "in the same paragraph" : "in the same section"
    let zone = article.segmented.zone(ofSentence: sentence)
    let isOpening = article.segmented.blocks[own].section != article.segmented.blocks[other].section
    return "\(isOpening ? "in the \(zone.rawValue)" : where_), \(article.address(ofSentence: sentence))"
  }

  /// `found by subject (Rules/searches.rules:3:1)`
  private func searched(_ role: Int32) -> String {
    guard let search = head.searches.first(where: { $0.role == role })?.search,
      let source = article.searchSource(search)
    else { return "found by the rule’s search" }
    return "found by “\(source.name)” (\(source.location))"
  }

  // MARK: Passed over, not found

  /// Mentions that the role's search saw and did not take.
  private func candidates(_ role: String) -> [ExplanationNode] {
    guard let search = head.searches.first(where: { article.name($0.role) == role }) else { return [] }
    return SearchStory(article: article).candidates(search)
  }

  private func unfilled(_ role: String) -> [ExplanationNode] {
    let attempts = trace.values.filter { $0.role == role }.map { lost($0) }
    guard let search = head.searches.first(where: { article.name($0.role) == role }) else {
      return attempts.isEmpty ? [] : [ExplanationNode(.unfilled, "\(role): nothing", role: role, children: attempts)]
    }
    return [SearchStory(article: article).unfilled(search, also: attempts)]
  }
}
