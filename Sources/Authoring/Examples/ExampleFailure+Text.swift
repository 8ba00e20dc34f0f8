import DocumentModel
import RuleProgram

extension ExampleFailure: CustomStringConvertible {
  /// What went wrong and where, the words in question marked in the sentence, expected and found side by side:
  ///
  ///     Rules/a.rules:9:8: failure[wrong-value]: reception/received: expected and found differ
  ///       Quý II, huyện Tân Sơn tiếp 88 lượt.
  ///                                  ^^ count
  ///         role   expected  found
  ///       ≠ count  80        88
  ///         unit   lượt      lượt
  package var description: String { lines().joined(separator: "\n") }

  /// The lines of the description.
  /// - Parameter width: the columns of the terminal; nil to have sentences and tables unfolded.
  package func lines(width: Int? = nil) -> [String] {
    let inner = width.map { max(20, $0 - 2) }
    let sentence = MarkedText(utf8, marks: marks, width: inner).lines
    let head = "\(location): failure[\(reason.code)]: \(rule): \(message)"
    return WrappedText.lines(head, indent: "", width: width ?? .max)
      + (sentence + particulars(width: inner) + prose(width: inner)).map { "  " + $0 }
  }

  private func prose(width: Int?) -> [String] {
    (notes + [advice].compactMap { $0 }).flatMap { WrappedText.lines($0, indent: "", width: width ?? .max) }
  }

  /// What went wrong, in a few words.
  package var message: String {
    switch reason {
    case .nothingFound: "nothing is found"
    case .wrongValues: "expected and found differ"
    case .wrongExtent: "more or fewer words are found than expected"
    case .ambiguous(.severalFit, let facts): "what is expected fits \(facts.count) facts"
    case .ambiguous(.severalFound, _): "\(rules) find different facts in the same words"
    case .ambiguous(.wordsTaken, _): "the head holds, but another rule has the words"
    case .wrongNumber(let missing, let surplus):
      missing.isEmpty
        ? "\(surplus.count) more than expected"
        : surplus.isEmpty ? "\(missing.count) not found" : "\(missing.count) not found, \(surplus.count) not expected"
    case .otherRule: "found by \(rules) alone"
    case .nearMissFound: "the near-miss is found"
    case .unreadable(let message): message
    }
  }

  private var advice: String? {
    switch reason {
    case .ambiguous(.severalFit, _): "say more of the fact that is meant, or keep the rule from finding the others"
    case .ambiguous: "let one of the rules go over the other (“over”), or keep one from holding here"
    default: nil
    }
  }

  /// The rules of the facts that the failure names.
  private var rules: String {
    switch reason {
    case .ambiguous(_, let facts), .otherRule(let facts): Set(facts.map(\.rule)).sorted().joined(separator: ", ")
    default: rule
    }
  }

  private func particulars(width: Int?) -> [String] {
    switch reason {
    case .nothingFound, .unreadable: []
    case .wrongValues(let comparisons), .wrongExtent(let comparisons):
      comparisons.flatMap { comparison in
        let isAlone = comparisons.count == 1 && comparison.number == 1
        return (isAlone ? [] : ["fact \(comparison.number)"]) + comparison.lines(width: width)
      }
    case .wrongNumber(let missing, let surplus): missing.map { "missing: \(shown($0))" } + surplus.map { "surplus: \(shown($0))" }
    case .ambiguous(_, let facts), .otherRule(let facts), .nearMissFound(let facts): facts.map { "found: \(shown($0))" }
    }
  }

  private func shown(_ expectation: Example.Expectation) -> String {
    expectation.roles.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
  }

  private func shown(_ fact: Fact) -> String {
    "\(FoundFact(fact).brief) (\(fact.rule)\(fact.partOf == nil ? "" : ", a part"))"
  }

  // MARK: The sentence

  /// The words that the failure is about.
  private var marks: [MarkedText.Mark] {
    switch reason {
    case .nothingFound, .unreadable: []
    case .wrongValues(let comparisons), .wrongExtent(let comparisons):
      comparisons.flatMap(\.rows).filter { !$0.agrees }.flatMap(marks(of:))
    case .wrongNumber(_, let surplus): surplus.map { MarkedText.Mark(span: $0.span, label: "not expected") }
    case .ambiguous(.severalFit, let facts), .nearMissFound(let facts):
      facts.map { MarkedText.Mark(span: $0.span, label: "found") }
    case .ambiguous(_, let facts), .otherRule(let facts): facts.map { MarkedText.Mark(span: $0.span, label: $0.rule) }
    }
  }

  private func marks(of row: Comparison.Row) -> [MarkedText.Mark] {
    let found = row.found.filter { $0.inferred == nil }.flatMap(\.pieces).map { MarkedText.Mark(span: $0, label: row.role) }
    guard case .elsewhere(let span)? = row.remark else { return found }
    return found + [MarkedText.Mark(span: span, label: "expected \(row.role)", sign: "~")]
  }
}
