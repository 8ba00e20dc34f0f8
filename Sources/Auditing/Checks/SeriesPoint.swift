import DocumentModel
import Records
import Resolution

/// What one body counted of one thing in one period.
struct SeriesPoint {
  var report: Report
  var value: FactRecord.Value
  var figure: StatedFigure
  var period: DayPeriod

  /// The figures of reports of one subject by their periods, in the order of time. Periods for which reports differ are
  /// left out (`audit conflicts` has them), and so is what takes its period from elsewhere in its article.
  static func series(_ reports: [Report], _ role: String) -> [SeriesPoint] {
    let points = reports.compactMap { SeriesPoint($0, role) }
    return Dictionary(grouping: points, by: \.period).values.compactMap { points in
      let first = points.min { ($0.report.article.name, $0.report.fact.id) < ($1.report.article.name, $1.report.fact.id) }
      return points.allSatisfy { $0.figure.value == first?.figure.value } ? first : nil
    }.sorted { ($0.period.first, $0.period.last) < ($1.period.first, $1.period.last) }
  }

  private init?(_ report: Report, _ role: String) {
    guard let figure = report.fact.figure(role), let value = report.fact.values(role).first, let period = report.period,
      period.days > 0, !report.times.contains(where: { $0.value.isBorrowed })
    else { return nil }
    (self.report, self.value, self.figure, self.period) = (report, value, figure, period)
  }

  /// The period as its value has it.
  var label: String { report.times.first?.value.value.written ?? "" }

  var source: FactSource { FactSource(report.article, report.fact, [value]) }

  var witness: Doubt.Witness { Doubt.Witness(claim: "\(label): \(figure.written)", source: source) }
}
