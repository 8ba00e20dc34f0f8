import DocumentModel
import RuleProgram

/// How far a rule came where it made less of a sentence than expected.
struct RuleTrace {
  let pack: RulePack
  let reading: ArticleReading

  func notes(on rule: String) -> [String] {
    guard let matches = reading.matches else { return [] }
    let isOwn: (Match) -> Bool = { pack.rules[Int($0.rule)].name == rule }
    let struck = matches.suppressed.filter { isOwn($0.match) }.map { match, by in
      "the head holds over “\(words(match.tokens))”, but is struck out\(striker(by, matches))"
    }
    let hasFacts = reading.facts?.contains { $0.rule == rule } ?? false
    let barren = hasFacts ? [] : matches.matches.filter(isOwn)
    return struck + barren.map { "the head holds over “\(words($0.tokens))”, but gives no fact" }
  }

  /// The words that struck a match out, with their modifiers.
  private func striker(_ mention: Int32, _ matches: MatchSet) -> String {
    guard matches.mentions.indices.contains(Int(mention)) else { return "" }
    let mention = matches.mentions[Int(mention)]
    let names = pack.modifiers.filter { $0.types.contains(mention.type) }.map(\.name)
    return " by “\(words(mention.tokens))”" + (names.isEmpty ? "" : " (\(names.joined(separator: ", ")))")
  }

  private func words(_ tokens: Range<Int>) -> String {
    reading.segmented.map { reading.text.string($0.span(ofTokens: tokens)) } ?? ""
  }
}
