import DocumentModel
import Pipeline
import RuleProgram

/// Which rules hold over the same words of a sentence.
struct Rivalry {
  let pack: RulePack
  let reading: ArticleReading

  /// Whether the rule's head holds and another head has its words.
  func tookWords(of rule: String) -> Bool {
    (reading.matches?.trace?.heads ?? []).contains { head in
      guard name(head.rule) == rule, case .claimed = head.fate else { return false }
      return true
    }
  }

  /// Whether two facts come of heads of different rules that share words.
  func shareWords(_ fact: Fact, _ other: Fact) -> Bool {
    guard fact.rule != other.rule else { return false }
    let others = heads(of: other)
    return heads(of: fact).contains { head in others.contains { $0.overlaps(head) } }
  }

  /// The heads that a fact may come of.
  private func heads(of fact: Fact) -> [Range<Int32>] {
    guard let segmented = reading.segmented else { return [] }
    let places = [fact.span] + fact.alsoAt
    return (reading.matches?.matches ?? []).filter { match in
      let span = segmented.span(ofTokens: match.tokens)
      return name(match.rule) == fact.rule && places.contains { $0.contains(span) }
    }.map { $0.first..<$0.end }
  }

  private func name(_ rule: Int32) -> String { pack.rules[Int(rule)].name }
}
