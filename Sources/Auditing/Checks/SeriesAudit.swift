import DocumentModel
import Records
import Resolution
import RuleProgram

/// Holds a figure against the same figure of other times: one body's count of one thing, article by article.
///
/// Two things cannot be: that a period has less than a part of it, and that a figure leaves its series by far and comes
/// back. `Documentation/auditing.md` says what is taken for far; growth, however fast, is not.
struct SeriesAudit {
  /// - Parameter reports: of one subject.
  func doubts(_ reports: [Report]) -> [Doubt] {
    Dictionary(grouping: reports, by: \.subject.detail).values.flatMap { reports in
      (reports.first?.event.summedRoles ?? []).flatMap { role in doubts(SeriesPoint.series(reports, role), role) }
    }
  }

  private func doubts(_ points: [SeriesPoint], _ role: String) -> [Doubt] {
    let shrunk = shrunk(points, role)
    let known = Set(shrunk.map(\.source.fact))
    return shrunk
      + SeriesShape(points).outliers.filter { !known.contains(points[$0.index].report.fact.id) }.map { doubt($0, points, role) }
  }

  // MARK: Less than a part of it

  /// Periods in the order in which they begin, the latest first; what lies within one has been seen before it.
  private func shrunk(_ points: [SeriesPoint], _ role: String) -> [Doubt] {
    let ends = Array(Set(points.map(\.period.last))).sorted()
    let ranks = Dictionary(ends.enumerated().map { ($1, $0) }) { first, _ in first }
    var greatest = PrefixMaximum(count: ends.count)
    let order = points.indices.sorted {
      (-points[$0].period.first, points[$0].period.last) < (-points[$1].period.first, points[$1].period.last)
    }
    return order.compactMap { index in
      let point = points[index]
      guard let rank = ranks[point.period.last] else { return nil }
      defer { greatest.insert(index, value: point.figure.bounds.low, at: rank) }
      guard let inner = greatest.maximum(upTo: rank), points[inner].figure.bounds.low > point.figure.bounds.high else {
        return nil
      }
      return doubt(point, containing: points[inner], role)
    }
  }

  private func doubt(_ point: SeriesPoint, containing inner: SeriesPoint, _ role: String) -> Doubt {
    Doubt(
      check: .series, verdict: .suspicious,
      claim: "\(point.label) \(role) \(point.figure.written), of which \(inner.label) alone \(inner.figure.written)",
      why: "a period has no less than a part of it", stated: .number(point.figure.value), computed: .number(inner.figure.value),
      stored: nil, source: point.source, witnesses: [inner.witness])
  }

  // MARK: Out of line

  private func doubt(_ outlier: SeriesShape.Outlier, _ points: [SeriesPoint], _ role: String) -> Doubt {
    let point = points[outlier.index]
    let factor = NumberText.written(outlier.factor >= 10 ? outlier.factor.rounded() : (outlier.factor * 10).rounded() / 10)
    let way = outlier.isHigh ? "times" : "times less than"
    let usual = NumberText.written(outlier.expected.rounded())
    return Doubt(
      check: .series, verdict: .suspicious, claim: "\(point.label) \(role) \(point.figure.written), by the others about \(usual)",
      why:
        "\(factor) \(way) what the median of \(points.count - 1) other periods gives for so many days, and its neighbours in time are in line",
      stated: .number(point.figure.value), computed: .number(outlier.expected.rounded()), stored: nil, source: point.source,
      witnesses: outlier.neighbours.map { points[$0].witness })
  }
}
