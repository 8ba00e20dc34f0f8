import DocumentModel
import RuleProgram

/// The steps from words to a value, in words.
struct StepStory {
  let article: TracedReading

  /// - Parameter isHead: whether the head has told already how the mentions are made.
  func nodes(_ steps: [Derivation], isHead: Bool) -> [ExplanationNode] {
    let unfolded = isHead ? [] : steps.compactMap(tokensUnfolded)
    return steps.filter { !isNothing($0, isHead: isHead, unfolded) }.map { step in
      var node = node(step)
      if isHead { node.children.removeAll { $0.kind == .reading } }
      return node
    }
  }

  /// What is told already: mentions that the head has shown, figures that stand as they are read, and entries whose
  /// words stand for themselves or belong to a mention that is unfolded beside them.
  private func isNothing(_ step: Derivation, isHead: Bool, _ unfolded: [Range<Int>]) -> Bool {
    switch step {
    case .mention(let number) where article.trace.mentions[number] != nil: return isHead
    case .mention(let number):
      let mention = article.mention(number)
      return article.value(mention.value) == article.reading.text.string(article.span(mention.tokens))
        && (isHead || MentionStory(article: article).readings(besides: number).isEmpty)
    case .entry(let entry, let tokens):
      let words = article.reading.text.string(article.span(tokens)).lowercased()
      return article.pack.entries[Int(entry)].canonical?.lowercased() == words
        || unfolded.contains { $0.lowerBound <= tokens.lowerBound && tokens.upperBound <= $0.upperBound }
    default: return false
    }
  }

  private func tokensUnfolded(_ step: Derivation) -> Range<Int>? {
    guard case .mention(let number) = step, article.trace.mentions[number] != nil else { return nil }
    return article.mention(number).tokens
  }

  private func node(_ step: Derivation) -> ExplanationNode {
    switch step {
    case .mention(let number): MentionStory(article: article).step(number)
    case .side(let side, let number):
      ExplanationNode(
        .step, "the \(side == .left ? "first" : "second") figure of \(MentionStory(article: article).title(number))",
        children: MentionStory(article: article).readings(besides: number))
    case .calendar(let number, let iso, let anchor): calendar(number, iso, anchor)
    case .entry(let entry, let tokens): self.entry(entry, tokens)
    case .completedFromRight(let name, let neighbour):
      ExplanationNode(
        .step, "completed with “\(name)” from \(article.quoted(neighbour)) on its right", words: article.place(neighbour))
    case .completedFromFocus(let name):
      ExplanationNode(.step, "completed with “\(name)”, which the article is about", children: focus())
    case .linked(let choice): UnitStory.node(choice)
    case .part(let name, let number):
      ExplanationNode(.step, "the part “\(name)” of \(MentionStory(article: article).title(number))")
    case .antecedent(let name, let tokens):
      ExplanationNode(.step, "means “\(name)”, of whom the article speaks in \(article.quoted(tokens))", words: article.place(tokens))
    case .total(let draft): ExplanationNode(.step, "taken over from its total, \(report(draft))")
    case .repeated(let draft): ExplanationNode(.step, "said where the fact is reported again, \(report(draft))")
    case .earlier(let draft): ExplanationNode(.step, "taken over from an earlier report, \(report(draft))")
    case .focus: ExplanationNode(.step, "no words say it; it is what the article is about", children: focus())
    case .publication: ExplanationNode(.step, "no words say it; it is the day of the article")
    case .constant: ExplanationNode(.step, "the rule says so itself")
    }
  }

  private func report(_ draft: Int) -> String {
    "\(article.quoted(article.matches.matches[draft].tokens)) (\(article.pack.rules[Int(article.matches.matches[draft].rule)].name))"
  }

  private func entry(_ entry: Int32, _ tokens: Range<Int>) -> ExplanationNode {
    let found = article.pack.entries[Int(entry)]
    return ExplanationNode(
      .step, "\(article.quoted(tokens)) stands for “\(found.canonical ?? found.phrase)”", words: article.place(tokens),
      at: article.entryLocation(.entry(entry)))
  }

  private func calendar(_ number: Int32, _ iso: String?, _ anchor: Derivation.Anchor?) -> ExplanationNode {
    let title = MentionStory(article: article).title(number)
    let says = iso.map { "is \($0)" } ?? "has no place in the calendar"
    return ExplanationNode(
      .step, "\(title) \(says)\(anchor.map { ": \(Self.text($0))" } ?? "")",
      children: MentionStory(article: article).readings(besides: number))
  }

  private static func text(_ anchor: Derivation.Anchor) -> String {
    switch anchor {
    case .publication(let day): "what the words leave unsaid is counted from the day of the article, \(day.isoDay)"
    case .latestDate(let day): "what the words leave unsaid is counted from the latest full date of the text, \(day.isoDay)"
    case .runningPeriod: "counted from the period of the report before it"
    case .term: "counted from the term of office that the text names"
    case .nothing: "the day of the article is not known, and the text has no full date"
    }
  }

  /// The places that the article may be about; the rest of the list says little.
  private func focus() -> [ExplanationNode] {
    if article.resolution.isFocusGiven { return [ExplanationNode(.step, "the place was given beforehand")] }
    let shown = article.resolution.candidates.prefix(3).map { candidate in
      let bytes = article.reading.text.source(of: candidate.first)
      return "“\(candidate.name)” \(candidate.weight) (first at byte \(bytes.start))"
    }
    let rest = article.resolution.candidates.count - shown.count
    return [
      ExplanationNode(
        .step, "weights of the places that are named: \(shown.joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : "")")
    ]
  }
}
