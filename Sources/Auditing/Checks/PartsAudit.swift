import DocumentModel
import Records
import Resolution
import RuleProgram

/// Adds the parts of every total up anew.
///
/// A total may be broken down twice (by level, by kind), a part may have parts that stand in the same list, and a list may
/// belong to a total of that total: whatever explains the sum is no contradiction. Which lists claim to be complete
/// is told by the words before them, which the store's findings have read.
struct PartsAudit {
  func doubts(_ article: ArticleFacts) -> [Doubt] {
    let totals = PartTree(article)
    return totals.nodes.flatMap { node in doubts(node, article, totals) }
  }

  private func doubts(_ node: PartTree.Node, _ article: ArticleFacts, _ tree: PartTree) -> [Doubt] {
    let stored = node.fact.findings.filter { $0.check == .parts }
    guard !stored.isEmpty else { return unheardOf(node, article, tree) }
    return stored.compactMap { finding in doubt(node, article, tree, finding) }
  }

  /// What the store has a finding for.
  private func doubt(_ node: PartTree.Node, _ article: ArticleFacts, _ tree: PartTree, _ finding: Finding) -> Doubt? {
    guard case .number(let sum)? = finding.computed, let list = node.list(comingTo: sum) else {
      return made(node, [], article, .unconfirmed, "no parts of this total come to that sum", finding)
    }
    if finding.verdict == .short {
      return made(node, list, article, .short, "the list is left open", finding)
    }
    let isExcess = FigureChecks.parts(Breakdown(parts: list.map(\.figure), isExhaustive: false), of: node.figure) != nil
    let isWrong = isExcess || FigureChecks.parts(Breakdown(parts: list.map(\.figure)), of: node.figure) != nil
    guard isWrong else { return made(node, list, article, .unconfirmed, "the parts come to the total", finding) }
    if let reason = tree.explanation(of: list, node) { return made(node, list, article, .unconfirmed, reason, finding) }
    return made(node, list, article, .wrong, Self.reason(node, list), finding)
  }

  /// Parts of one dimension, each told by words of its own, that exceed their total where the store has no finding.
  private func unheardOf(_ node: PartTree.Node, _ article: ArticleFacts, _ tree: PartTree) -> [Doubt] {
    node.dimensions.compactMap { list in
      let breakdown = Breakdown(parts: list.map(\.figure), isExhaustive: false)
      guard FigureChecks.parts(breakdown, of: node.figure) != nil, tree.explanation(of: list, node) == nil else { return nil }
      return made(node, list, article, .suspicious, Self.reason(node, list), nil)
    }
  }

  private static func reason(_ node: PartTree.Node, _ list: [PartTree.Part]) -> String {
    let difference = list.reduce(0) { $0 + $1.figure.value } - node.figure.value
    let words = NumberText.written(difference.magnitude)
    return difference > 0 ? "\(words) more than the total" : "\(words) of the total are in no part, and the list is closed"
  }

  private func made(
    _ node: PartTree.Node, _ list: [PartTree.Part], _ article: ArticleFacts, _ verdict: Doubt.Verdict, _ why: String,
    _ finding: Finding?
  ) -> Doubt {
    let sum = FigureChecks.rounded(list.reduce(0) { $0 + $1.figure.value }, decimals: 6)
    let parts = list.map { $0.figure.written }.joined(separator: " + ")
    var source = FactSource(article.article, node.fact, [node.value])
    source.include(list.map { ($0.fact, $0.value) })
    return Doubt(
      check: .parts, verdict: verdict,
      claim: list.isEmpty
        ? "stated \(node.figure.written)" : "\(parts) = \(NumberText.written(sum)), stated \(node.figure.written)",
      why: why, stated: .number(node.figure.value), computed: list.isEmpty ? finding?.computed : .number(sum),
      stored: Self.difference(finding, verdict), source: source)
  }

  private static func difference(_ finding: Finding?, _ verdict: Doubt.Verdict) -> String? {
    switch (finding?.verdict, verdict) {
    case (.wrong, .wrong), (.short, .short): nil
    default: finding?.verdict.rawValue ?? ""
    }
  }
}
