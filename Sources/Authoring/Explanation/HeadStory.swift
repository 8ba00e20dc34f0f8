import DocumentModel
import RuleProgram

/// What became of heads: which stand, which lost their words to which, and why.
struct HeadStory {
  let article: TracedReading

  /// The heads that share words with this one and do not stand because of it, or that took some of its words.
  func rivals(of number: Int) -> [ExplanationNode] {
    let head = article.trace.heads[number]
    let losers = article.trace.heads.indices.filter {
      lost(article.trace.heads[$0].fate, to: Int32(number)) && !isTail(article.trace.heads[$0], of: head)
    }
    return losers.map { node($0, seenFrom: number) }
      + head.lostItems.map { item in
        ExplanationNode(
          .rival, "its item \(article.quoted(item.tokens)) went to \(article.rule(item.by)), which has these figures",
          words: article.place(item.tokens))
      }
  }

  /// That a rule also holds from later words of what it found is no news.
  private func isTail(_ other: MatchTrace.Head, of head: MatchTrace.Head) -> Bool {
    other.rule == head.rule && head.first <= other.first && other.end <= head.end
  }

  private func lost(_ fate: HeadFate, to winner: Int32) -> Bool {
    switch fate {
    case .gaveWay(let other), .inside(let other), .claimed(let other, _): other == winner
    case .stands, .lacks, .struckOut: false
    }
  }

  /// A head with what became of it.
  func node(_ number: Int, seenFrom winner: Int? = nil) -> ExplanationNode {
    let head = article.trace.heads[number]
    return ExplanationNode(
      .rival, "\(article.pack.rules[Int(head.rule)].name) over \(article.quoted(head.tokens)) \(outcome(head, winner))",
      words: article.place(head.tokens), at: article.ruleSource(head.rule)?.location)
  }

  /// What became of a head, in words.
  func outcome(_ head: MatchTrace.Head, _ winner: Int? = nil) -> String {
    let named = { (other: Int32) in
      Int(other) == winner ? "this rule" : "\(article.rule(other)) over \(article.quoted(article.trace.heads[Int(other)].tokens))"
    }
    switch head.fate {
    case .stands: return "stands"
    case .gaveWay(let other): return "gave way: \(named(other)) says that it goes over it"
    case .inside(let other): return "lies inside \(Int(other) == winner ? "this head" : named(other)), which reaches further"
    case .claimed(let other, let reason): return "lost the words to \(named(other)), which \(Self.text(reason))"
    case .lacks(let role): return "makes nothing: the role \(article.name(role)), which it needs, is nowhere to be found"
    case .struckOut(let by, let modifier):
      let name = article.pack.modifiers[Int(modifier)].name
      return "is struck out by \(article.quoted(article.mention(by).tokens)) (modifier \(name))"
    }
  }

  static func text(_ reason: HeadFate.Precedence) -> String {
    switch reason {
    case .wholeRule: "stands on its own and not for parts alone"
    case .moreRoles(let more, let less): "captures \(more) role\(more == 1 ? "" : "s") and not \(less)"
    case .fewerGaps: "leaves out fewer words"
    case .earlierStart: "starts earlier"
    case .greaterLength: "reaches further"
    case .ruleOrder: "stands first in the rules"
    }
  }
}
