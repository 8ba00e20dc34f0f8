import DocumentModel
import RuleProgram

/// Holds the figures of each draft, and of each total and its parts, against each other.
struct FigureAudit {
  let article: ArticleView

  /// Adds what the checks find; nothing else of a draft changes.
  func apply(to drafts: inout [Draft]) {
    for index in drafts.indices { drafts[index].findings += ratioFindings(drafts[index]) }
    let byTotal = Dictionary(grouping: drafts.indices.filter { drafts[$0].total != nil }) { drafts[$0].total ?? -1 }
    for (total, parts) in byTotal.sorted(by: { $0.key < $1.key }) {
      let byRegion = Dictionary(grouping: parts) { drafts[$0].region?.opener.lowerBound ?? -1 }
      for (_, parts) in byRegion.sorted(by: { $0.key < $1.key }) {
        guard let breakdown = breakdown(parts.map { drafts[$0] }, of: drafts[total]), let whole = figure("count", drafts[total])
        else { continue }
        if let finding = FigureChecks.parts(breakdown, of: whole) { drafts[total].findings.append(finding) }
        drafts[total].trace?.sums.append(DraftTrace.Sum(parts: breakdown.parts.map(\.value), total: whole.value))
      }
    }
  }

  private func ratioFindings(_ draft: Draft) -> [Finding] {
    guard let check = draft.event.ratio, let count = figure(check.count, draft), let total = figure(check.total, draft) else {
      return []
    }
    let rate = check.rate.flatMap { figure($0, draft) }
    let ratio = rate.flatMap { FigureChecks.ratio(count: count, total: total, rate: $0) }
    return [ratio, FigureChecks.countOverTotal(count: count, total: total, rate: rate)].compactMap { $0 }
  }

  /// Parts of one dimension: all count what the total counts.
  private func breakdown(_ parts: [Draft], of total: Draft) -> Breakdown? {
    guard let region = parts.first?.region else { return nil }
    let unit = self.unit(total)
    let same = parts.filter { self.unit($0) == nil || unit == nil || self.unit($0) == unit }
    let figures = same.compactMap { figure("count", $0) }
    guard figures.count == parts.count else { return nil }
    return Breakdown(parts: figures, isOpen: region.isOpen, isExhaustive: region.isExhaustive)
  }

  private func figure(_ role: String, _ draft: Draft) -> StatedFigure? {
    guard let value = draft.roles[role]?.first, case .number(let number) = value.value else { return nil }
    return StatedFigure(NumberValue(number, value.comparator), words: article.text.string(value.span))
  }

  private func unit(_ draft: Draft) -> String? { draft.roles["unit"]?.first?.value.text.lowercased() }
}
