import DocumentModel
import RuleProgram

/// The words of an article that facts, and reports that became none, lay claim to.
struct FigureClaims {
  typealias Claim = (tokens: Range<Int>, label: FigureStanding)

  private let article: AuditedReading
  private let events: [String: EventType]

  init(_ article: AuditedReading) {
    self.article = article
    events = Dictionary(article.pack.events.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The figures of facts: what fills a role that takes figures.
  var claimed: [Claim] {
    (article.reading.facts ?? []).flatMap { fact in
      values(of: fact) { $0.isFigure }.map { role, span in
        let standing = FigureStanding(verdict: .claimed, detail: "\(fact.event).\(role)", rule: fact.rule)
        return (article.tokens(in: span), standing)
      }
    }
  }

  /// Short words of roles that take words: `subject "giảm nghèo giai đoạn 2"`.
  func wordings(ofAtMost count: Int) -> [Claim] {
    (article.reading.facts ?? []).flatMap { fact in
      values(of: fact) { !$0.isFigure }.map { role, span in
        (article.tokens(in: span), FigureStanding.setApart(.wording, "\(fact.event).\(role)", rule: fact.rule))
      }
    }.filter { $0.tokens.count <= count }
  }

  private func values(of fact: Fact, _ suits: (EventType.RoleKind) -> Bool) -> [(role: String, span: TextSpan)] {
    fact.roles.flatMap { role -> [(String, TextSpan)] in
      guard let kind = events[fact.event]?.role(role.name)?.kind, suits(kind) else { return [] }
      return role.values.flatMap(\.pieces).map { (role.name, $0) }
    }
  }

  /// The figures of reports that a fact stands for already.
  var repeated: [Claim] {
    article.resolution.drafts.enumerated().flatMap { number, draft -> [Claim] in
      guard case .merged(let fact) = draft.fate else { return [] }
      let event = article.reading.facts?[fact].event ?? ""
      return draft.values.flatMap { $0.value?.pieces ?? [] }.map {
        (article.tokens(in: $0), FigureStanding.setApart(.repeated, event, rule: rule(article.matches.matches[number].rule)))
      }
    }
  }

  /// What a modifier strikes out, with its words.
  var struckOut: [Claim] {
    zip(article.matches.suppressed, article.trace.headOfSuppressed).map { suppressed, head in
      let words = article.matches.mentions[Int(suppressed.by)].tokens
      var name: String?
      if case .struckOut(_, let modifier) = article.trace.heads[head].fate { name = article.pack.modifiers[Int(modifier)].name }
      let standing = FigureStanding.setApart(
        .struckOut, name, words: article.reading.text.string(article.segmented.span(ofTokens: words)),
        rule: rule(suppressed.match.rule))
      return (suppressed.match.tokens, standing)
    }
  }

  /// Where rules hold that make no fact: for want of a role, or because others had the words.
  var unsuccessful: [Claim] {
    let drafts = zip(article.resolution.drafts, article.matches.matches).compactMap { draft, match -> Claim? in
      switch draft.fate {
      case .fact, .merged: nil
      case .nothingIdentifies: (match.tokens, .factless("nothing tells the fact from others", rule: rule(match.rule)))
      case .announced(.role(let role)): (match.tokens, .setApart(.announced, role, rule: rule(match.rule)))
      case .announced(.deadline): (match.tokens, .setApart(.announced, "deadline", rule: rule(match.rule)))
      case .partOfNothing: (match.tokens, .factless("a part without its total", rule: rule(match.rule)))
      }
    }
    return drafts + article.trace.heads.compactMap { head -> Claim? in
      switch head.fate {
      case .stands, .struckOut, .inside: return nil
      case .lacks(let role):
        return (head.tokens, .factless("it lacks the role \(article.pack.names[Int(role)])", rule: rule(head.rule)))
      case .gaveWay(let other), .claimed(let other, _):
        return (head.tokens, .setApart(.lost, rule(article.trace.heads[Int(other)].rule), rule: rule(head.rule)))
      }
    }
  }

  private func rule(_ number: Int32) -> String { article.pack.rules[Int(number)].name }
}

extension EventType.RoleKind {
  /// Whether the role's words are a figure of some kind.
  fileprivate var isFigure: Bool {
    switch self {
    case .number, .percent, .money, .date, .period, .ordinal, .code: true
    case .organization, .place, .person, .position, .text, .expanded, .passage: false
    }
  }
}
