import DocumentModel
import RuleProgram

/// How far a rule came where it made less of a sentence than expected: what became of each place where its head holds.
struct RuleTrace {
  let pack: RulePack
  let reading: ArticleReading

  func notes(on rule: String) -> [String] {
    guard let matches = reading.matches, let trace = matches.trace else { return [] }
    let hasFacts = reading.facts?.contains { $0.rule == rule } ?? false
    return trace.heads.filter { pack.rules[Int($0.rule)].name == rule }.compactMap { head in
      outcome(head, matches, trace, hasFacts: hasFacts).map { "the head holds over \(quoted(head.tokens)), but \($0)" }
    }
  }

  private func outcome(_ head: MatchTrace.Head, _ matches: MatchSet, _ trace: MatchTrace, hasFacts: Bool) -> String? {
    let other = { (index: Int32) in
      let head = trace.heads[Int(index)]
      return "\(pack.rules[Int(head.rule)].name) over \(quoted(head.tokens))"
    }
    switch head.fate {
    case .stands: return hasFacts ? nil : "gives no fact"
    case .inside: return nil
    case .gaveWay(let index): return "gives way to \(other(index))"
    case .claimed(let index, let reason): return "\(other(index)) has the words: it \(Self.text(reason))"
    case .lacks(let role): return "its role \(pack.names[Int(role)]), without which there is no fact, is not found"
    case .struckOut(let mention, let modifier):
      let words = quoted(matches.mentions[Int(mention)].tokens)
      return "is struck out by \(words) (\(pack.modifiers[Int(modifier)].name))"
    }
  }

  private static func text(_ reason: HeadFate.Precedence) -> String {
    switch reason {
    case .wholeRule: "stands on its own and not for parts alone"
    case .moreRoles(let more, let less): "captures \(more) role\(more == 1 ? "" : "s") and not \(less)"
    case .fewerGaps: "leaves out fewer words"
    case .earlierStart: "starts earlier"
    case .greaterLength: "reaches further"
    case .ruleOrder: "stands first in the rules"
    }
  }

  private func quoted(_ tokens: Range<Int>) -> String {
    "“\(reading.segmented.map { reading.text.string($0.span(ofTokens: tokens)) } ?? "")”"
  }
}
