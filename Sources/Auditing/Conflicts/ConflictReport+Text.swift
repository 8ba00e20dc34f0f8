extension ConflictReport {
  /// The report for people: a heading for each thing that is reported, below it each article.
  package var lines: [String] {
    let groups = comparisons.flatMap { $0.lines + [""] }
    return groups + (unseen.isEmpty ? [] : ["not looked up in their text:"] + unseen.map { "  \($0)" } + [""]) + summary
  }

  /// What the audit came to, in a line or two.
  package var summary: [String] {
    let disagreeing = counts[.disagree, default: 0]
    let doubt = doubtful > 0 ? " (\(doubtful) with a doubt)" : ""
    return [
      "\(Count.of(facts, "fact")) of \(Count.of(articles, "article")), \(comparable) of which say of whom",
      "reported by more than one article: \(disagreeing) disagree\(doubt), \(counts[.agree, default: 0]) agree, "
        + "\(counts[.copied, default: 0]) in the same words",
    ]
  }
}

extension Comparison {
  fileprivate var lines: [String] {
    [heading, "  \(verdict.rawValue)\(verdictNote)"] + statements.flatMap { $0.lines(isCopy: isCopy($0)) }
      + doubts.map { "  \($0)" }
  }

  private var verdictNote: String {
    switch verdict {
    case .disagree: ": " + differences.map { "\($0.role) \($0.figures.joined(separator: " ≠ "))" }.joined(separator: "; ")
    case .agree: ", \(Count.of(sourceCount, "source"))"
    case .copied: ": the same words, which are one source"
    }
  }

  /// Whether another article before it has the same words.
  private func isCopy(_ statement: Statement) -> Bool {
    statements.first { $0.sourceNumber == statement.sourceNumber }?.source != statement.source
  }
}

extension Comparison.Statement {
  fileprivate func lines(isCopy: Bool) -> [String] {
    let said = figures.map { "\($0.role) \($0.written)" }.joined(separator: ", ")
    let about = [source.published.map { String($0.prefix(10)) }, source.url, isCopy ? "same words" : nil].compactMap { $0 }
    let place = "\(source.address)  bytes \(source.bytes.start)..<\(source.bytes.end)  fact \(source.fact)"
    return ["  \(said)", "    \(([place] + about).joined(separator: "  "))", "    \(source.quote)"]
  }
}
