import DocumentModel
import Records
import RuleProgram

/// What the figures of a fact say of each other, with the arithmetic.
struct FigureStory {
  let article: TracedReading
  let draft: Int

  /// - Parameter ids: of the article's facts.
  func nodes(of fact: Fact, _ ids: [String]) -> [ExplanationNode] {
    fact.findings.map { ExplanationNode(.finding, text($0, fact)) } + sums(fact) + total(ids) + parts(ids)
  }

  private func text(_ finding: Finding, _ fact: Fact) -> String {
    let verdict = "\(finding.check.rawValue) \(finding.verdict.rawValue): "
    let stated = finding.stated?.written ?? "nothing"
    switch finding.check {
    case .ratio: return verdict + "\(quotient(fact)) × 100 = \(finding.computed?.written ?? "?"), stated \(stated)"
    case .parts: return verdict + "\(sum(against: finding)), stated \(stated)"
    case .countOverTotal: return verdict + "\(stated) of \(finding.computed?.written ?? "?")"
    case .periodOrder: return verdict + "\(stated) ends before it begins"
    case .date: return verdict + "the calendar has no “\(stated)”"
    case .year: return verdict + "the year of \(finding.computed?.written ?? "the date") is not said"
    }
  }

  private func quotient(_ fact: Fact) -> String {
    let ratio = article.pack.events.first { $0.name == fact.event }?.ratio
    let figures = [ratio?.count, ratio?.total].map { role in role.flatMap { fact.values(of: $0).first?.value.written } ?? "?" }
    return figures.joined(separator: " / ")
  }

  /// Parts that no check complains of.
  private func sums(_ fact: Fact) -> [ExplanationNode] {
    let blamed = fact.findings.filter { $0.check == .parts }.compactMap(\.computed)
    return article.resolution.drafts[draft].sums.filter { sum in
      sum.parts.count > 1 && !blamed.contains(.number(sum.parts.reduce(0, +)))
    }.map { sum in
      let figures = sum.parts.map(DecimalText.shortest).joined(separator: " + ")
      let total = DecimalText.shortest(sum.total)
      return ExplanationNode(.finding, "parts: \(figures) = \(DecimalText.shortest(sum.parts.reduce(0, +))) of \(total)")
    }
  }

  private func sum(against finding: Finding) -> String {
    let sums = article.resolution.drafts[draft].sums.map { ($0.parts.map(DecimalText.shortest), $0.parts.reduce(0, +)) }
    let fitting = sums.first { RoleValue.Value.number($0.1) == finding.computed } ?? sums.first
    return "\(fitting?.0.joined(separator: " + ") ?? "the parts") = \(finding.computed?.written ?? "?")"
  }

  // MARK: Totals and parts

  private func total(_ ids: [String]) -> [ExplanationNode] {
    guard let total = article.resolution.drafts[draft].total else { return [] }
    return [report(.total, "a part of", total, ids)]
  }

  private func parts(_ ids: [String]) -> [ExplanationNode] {
    article.resolution.drafts.indices.filter { article.resolution.drafts[$0].total == draft }.map {
      report(.part, "a part of it is", $0, ids)
    }
  }

  private func report(_ kind: ExplanationNode.Kind, _ verb: String, _ draft: Int, _ ids: [String]) -> ExplanationNode {
    let words = article.matches.matches[draft].tokens
    var id = ""
    if case .fact(let number) = article.resolution.drafts[draft].fate { id = " \(ids[number])" }
    return ExplanationNode(kind, "\(verb)\(id) \(article.quoted(words))", words: article.place(words))
  }
}
