package import DocumentModel

/// Puts dates and periods, as the words state them, on the calendar.
///
/// News looks back: a date without a year is the latest such day that is not after the day of the article; where that is
/// not known, the first such day on or after the latest full date of the text. `TemporalDateTests` and
/// `TemporalPeriodTests` are tables of words, days and values.
package struct TemporalResolver: Sendable {
  let context: TemporalContext

  package init(_ context: TemporalContext) {
    self.context = context
  }

  /// - Parameter previous: the last day that the text named before, for `cùng ngày`.
  package func date(_ value: DateValue, previous: CalendarTime? = nil) -> ResolvedTime {
    switch span(of: value, previous: previous) {
    case .success(let span): ResolvedTime(iso: span.isoDate, inferred: span.isYearInferred ? .year : nil)
    case .failure(let failure): .failure(failure.problem)
    }
  }

  /// The failure of a resolution, as an error.
  struct Failure: Error {
    var problem: ResolvedTime.Problem
  }

  func span(of value: DateValue, previous: CalendarTime? = nil) -> Result<CalendarSpan, Failure> {
    if let deictic = value.deictic { return span(of: deictic, value, previous: previous) }
    if let year = value.year { return known(CalendarSpan(year: year, month: value.month, day: value.day)) }
    guard let month = value.month else { return .failure(Failure(problem: .unanchored)) }
    guard CalendarSpan(year: 2000, month: month, day: value.day) != nil else { return .failure(Failure(problem: .noSuchDay)) }
    if let published = context.published { return inferred(latest(value, notAfter: published)) }
    if let latest = context.latestDate { return inferred(earliest(value, notBefore: latest)) }
    return .failure(Failure(problem: .unanchored))
  }

  private func span(of deictic: DateValue.Deictic, _ value: DateValue, previous: CalendarTime?) -> Result<CalendarSpan, Failure> {
    if case .sameDay = deictic {
      return previous.map { .success(CalendarSpan($0.dayAlone, $0.dayAlone)) } ?? .failure(Failure(problem: .unanchored))
    }
    guard let published = context.published else { return .failure(Failure(problem: .unanchored)) }
    switch deictic {
    case .day(let shift): return known(published.adding(days: shift).map { CalendarSpan($0, $0) })
    case .month(let shift):
      return known(published.adding(months: shift).flatMap { CalendarSpan(year: $0.year, month: $0.month, day: nil) })
    case .year(let shift): return known(CalendarSpan(year: published.year + shift, month: value.month, day: value.day))
    case .sameDay: return .failure(Failure(problem: .unanchored))
    }
  }

  private func known(_ span: CalendarSpan?) -> Result<CalendarSpan, Failure> {
    span.map { .success($0) } ?? .failure(Failure(problem: .noSuchDay))
  }

  private func inferred(_ span: CalendarSpan?) -> Result<CalendarSpan, Failure> {
    guard var span else { return .failure(Failure(problem: .noSuchDay)) }
    span.isYearInferred = true
    return .success(span)
  }

  /// The latest day or month of that name that begins on or before `day`; 29 February may lie eight years back.
  func latest(_ value: DateValue, notAfter day: CalendarTime) -> CalendarSpan? {
    for year in stride(from: day.year, through: day.year - 8, by: -1) {
      if let span = CalendarSpan(year: year, month: value.month, day: value.day), span.first <= day { return span }
    }
    return nil
  }

  /// The first day or month of that name that ends on or after `day`.
  func earliest(_ value: DateValue, notBefore day: CalendarTime) -> CalendarSpan? {
    for year in day.year...(day.year + 8) {
      if let span = CalendarSpan(year: year, month: value.month, day: value.day), span.last >= day { return span }
    }
    return nil
  }
}
