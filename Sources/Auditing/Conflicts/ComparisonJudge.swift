import DocumentModel
import Records
import Resolution
import RuleProgram

/// Holds the reports of one subject against each other, time by time. In: facts of one subject, of all articles. Out: what two
/// articles or more report for one time.
struct ComparisonJudge {
  /// Figures further apart than this are hardly for the same thing.
  private static let farApart = 3.0

  let copies: CopyIndex

  func comparisons(_ reports: [Report]) -> [Comparison] {
    let timed = reports.filter { $0.moment != nil }
    return Dictionary(grouping: timed) { Key(detail: $0.subject.detail, moment: $0.moment?.text ?? "") }.values.compactMap(
      comparison)
  }

  private struct Key: Hashable {
    var detail: [String]
    var moment: String
  }

  private func comparison(_ reports: [Report]) -> Comparison? {
    let single = Dictionary(grouping: reports, by: \.article.id).values.compactMap(representative)
      .sorted { ($0.article.name, $0.article.id) < ($1.article.name, $1.article.id) }
    guard single.count > 1, let first = single.first else { return nil }
    let judged = RoleJudgements(single)
    guard !judged.isEmpty else { return nil }
    let sources = sources(single)
    let isDisagreeing = !judged.differences.isEmpty
    var doubts = isDisagreeing ? self.doubts(single, judged) : []
    let isDoubtful = !doubts.isEmpty
    if isDisagreeing, let pair = copiedWithChange(single) {
      doubts.append("\(pair.0) and \(pair.1) have the same words but for the figures")
    }
    return Comparison(
      verdict: isDisagreeing ? .disagree : Set(sources).count > 1 ? .agree : .copied, body: first.body.name,
      event: first.event.name,
      traits: first.traits, isPart: first.subject.isPart, time: first.moment?.label ?? "", differences: judged.differences,
      doubts: doubts, isDoubtful: isDoubtful,
      statements: zip(single, sources).map { statement($0, source: $1, judged.roles) })
  }

  /// The report that stands for all those of an article; none where they contradict each other, and so are of different things.
  private func representative(_ reports: [Report]) -> Report? {
    guard reports.count > 1 else { return reports.first }
    guard RoleJudgements(reports).differences.isEmpty else { return nil }
    return reports.max { ($0.figureCount, $1.fact.id) < ($1.figureCount, $0.fact.id) }
  }

  /// The number of each report's source; reports with the same words have one.
  private func sources(_ reports: [Report]) -> [Int] {
    var heads: [Report] = []
    return reports.map { report in
      // A press release is printed by so many papers, but it is one.
      if let known = heads.prefix(Self.reach).firstIndex(where: { copies.areCopies($0, report) }) { return known + 1 }
      heads.append(report)
      return heads.count
    }
  }

  /// With how many sources a report is compared.
  private static let reach = 200

  private func copiedWithChange(_ reports: [Report]) -> (String, String)? {
    for (index, one) in reports.prefix(Self.reach).enumerated() {
      if let other = reports.prefix(Self.reach).dropFirst(index + 1).first(where: { CopyIndex.differInFigures(one, $0) }) {
        return (one.article.name, other.article.name)
      }
    }
    return nil
  }

  private func doubts(_ reports: [Report], _ judged: RoleJudgements) -> [String] {
    let borrowed = reports.filter { !$0.borrowed.isEmpty }.map {
      "the \($0.borrowed.joined(separator: " and ")) of \($0.article.name) is told elsewhere in it"
    }
    let far = judged.spread > Self.farApart ? ["the figures are so far apart that they may be for different things"] : []
    return borrowed + far
  }

  private func statement(_ report: Report, source: Int, _ roles: [EventType.Role]) -> Comparison.Statement {
    let figures = roles.compactMap { role in
      report.fact.figure(role.name).map { figure in
        Comparison.Figure(
          role: role.name, value: figure.value, comparator: figure.comparator, written: figure.written(as: role.kind))
      }
    }
    let values = figures.compactMap { report.fact.values($0.role).first }
    return Comparison.Statement(
      figures: figures, source: FactSource(report.article, report.fact, values), sourceNumber: source, borrowed: report.borrowed)
  }
}
