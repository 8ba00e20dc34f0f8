package import DocumentModel

/// Periods: intervals of days, both ends included; years and months stand for their whole.
extension TemporalResolver {
  /// - Parameter running: the period of the report, of which `cùng kỳ` is an earlier one.
  package func period(_ value: PeriodValue, running: PeriodValue? = nil) -> ResolvedTime {
    if case .interval(let low, let high) = value { return interval(low, high) }
    switch stretch(value, running: running) {
    case .success(let span): return resolved(span)
    case .failure(let failure): return .failure(failure.problem)
    }
  }

  private func resolved(_ span: CalendarSpan) -> ResolvedTime {
    ResolvedTime(
      iso: span.isoPeriod, inferred: span.isYearInferred ? .year : nil, problem: span.first > span.last ? .endsOutOfOrder : nil)
  }

  /// Every period that has both ends.
  private func stretch(_ value: PeriodValue, running: PeriodValue?) -> Result<CalendarSpan, Failure> {
    switch value {
    case .interval(let low, let high): closedInterval(low, high)
    case .whole(let date): span(of: date)
    case .months(let first, let last, let year): months(first, last, of: year)
    case .lastYears(let count): back(years: count)
    case .lastMonths(let count): toDate(from: context.published?.adding(months: -count))
    case .yearToDate: yearToDate()
    case .termToDate: termToDate()
    case .previousTerm: previousTerm()
    case .samePeriod(let back): same(running) { _ in -back }
    case .samePeriodOf(let year): same(running) { year - $0.last.year }
    }
  }

  // MARK: Intervals

  private func interval(_ low: PeriodValue.Bound, _ high: PeriodValue.Bound) -> ResolvedTime {
    switch closedInterval(low, high) {
    case .success(let span): return resolved(span)
    case .failure(let failure):
      guard failure.problem == .unanchored, case .date(let start) = low, isOpen(high), case .success(let span) = span(of: start)
      else {
        return .failure(failure.problem)
      }
      return ResolvedTime(iso: "\(span.first.isoDay)/..", inferred: span.isYearInferred ? .year : nil)
    }
  }

  private func isOpen(_ bound: PeriodValue.Bound) -> Bool {
    if case .date = bound { return false }
    return true
  }

  private func closedInterval(_ low: PeriodValue.Bound, _ high: PeriodValue.Bound) -> Result<CalendarSpan, Failure> {
    guard case .date(let start) = low else { return .failure(Failure(problem: .unanchored)) }
    guard case .date(let end) = high else { return untilNow(from: start, isSaid: high == .now) }
    return upperEnd(end, after: start).flatMap { upper in lowerEnd(start, before: upper) }
  }

  /// `đến nay` ends on the article's day; what only begins (`từ năm 2016`) does so unless it begins later.
  private func untilNow(from start: DateValue, isSaid: Bool) -> Result<CalendarSpan, Failure> {
    span(of: start).flatMap { span in
      guard let published = context.published, isSaid || span.first <= published else {
        return .failure(Failure(problem: .unanchored))
      }
      var whole = CalendarSpan(span.first, published)
      whole.isYearInferred = span.isYearInferred
      return .success(whole)
    }
  }

  /// The right end; without a year of its own it is the first such day that follows a left end with one.
  private func upperEnd(_ end: DateValue, after start: DateValue) -> Result<CalendarSpan, Failure> {
    guard end.year == nil, end.deictic == nil, start.year != nil, start.month != nil else { return span(of: end) }
    return span(of: start).flatMap { lower in
      earliest(end, notBefore: lower.first).map { .success($0) } ?? .failure(Failure(problem: .noSuchDay))
    }
  }

  /// The left end completed from the right one, and never after it where it leaves anything unsaid.
  private func lowerEnd(_ start: DateValue, before upper: CalendarSpan) -> Result<CalendarSpan, Failure> {
    var lower: CalendarSpan?
    if start.year == nil, start.deictic == nil {
      if start.month != nil {
        lower = latest(start, notAfter: upper.last)
      } else if let day = start.day {
        lower = sameMonth(day, upper)
      }
      if lower == nil { return .failure(Failure(problem: .noSuchDay)) }
    } else {
      switch span(of: start) {
      case .success(let span): lower = span
      case .failure(let failure): return .failure(failure)
      }
    }
    guard let lower else { return .failure(Failure(problem: .unanchored)) }
    var whole = CalendarSpan(lower.first, upper.last)
    whole.isYearInferred = upper.isYearInferred
    return .success(whole)
  }

  /// `ngày 30 đến 2/6`: a day that is later in the month than the end is of the month before.
  private func sameMonth(_ day: Int, _ upper: CalendarSpan) -> CalendarSpan? {
    let end = upper.last
    if day <= end.day { return CalendarSpan(year: end.year, month: end.month, day: day) }
    return end.month > 1
      ? CalendarSpan(year: end.year, month: end.month - 1, day: day) : CalendarSpan(year: end.year - 1, month: 12, day: day)
  }

  // MARK: Named stretches

  /// Months of a year; unsaid, it is the article's, unless they had hardly begun by then (`quý IV` in January).
  private func months(_ first: Int, _ last: Int, of stated: Int?) -> Result<CalendarSpan, Failure> {
    guard let year = stated ?? yearOfReport(endingIn: last) else { return .failure(Failure(problem: .unanchored)) }
    guard let start = CalendarTime(year: year, month: first, day: 1), let end = CalendarTime.lastDay(of: last, in: year) else {
      return .failure(Failure(problem: .noSuchDay))
    }
    var span = CalendarSpan(start, end)
    span.isYearInferred = stated == nil
    return .success(span)
  }

  private func yearOfReport(endingIn month: Int) -> Int? {
    guard let published = context.published else { return context.latestDate?.year }
    return published.month >= month - 1 ? published.year : published.year - 1
  }

  /// `5 năm qua` counts back from the article's day; `năm qua`, early in a year, is the year before.
  private func back(years: Int) -> Result<CalendarSpan, Failure> {
    guard let published = context.published else { return .failure(Failure(problem: .unanchored)) }
    if years == 1, published.month <= 3, let year = CalendarSpan(year: published.year - 1, month: nil, day: nil) {
      return .success(CalendarSpan(year.first, year.last))
    }
    return toDate(from: published.adding(years: -years))
  }

  private func toDate(from start: CalendarTime?) -> Result<CalendarSpan, Failure> {
    guard let start, let published = context.published else { return .failure(Failure(problem: .unanchored)) }
    return .success(CalendarSpan(start, published))
  }

  private func yearToDate() -> Result<CalendarSpan, Failure> {
    toDate(from: context.published.flatMap { CalendarTime(year: $0.year, month: 1, day: 1) })
  }

  /// The term that runs on the article's day.
  private func termToDate() -> Result<CalendarSpan, Failure> {
    guard let term = context.term, let published = context.published, term.contains(published.year) else {
      return .failure(Failure(problem: .unanchored))
    }
    return toDate(from: CalendarTime(year: term.lowerBound, month: 1, day: 1))
  }

  /// The term before the one that the article opens, of the same length; the latest term itself, where it has run out.
  private func previousTerm() -> Result<CalendarSpan, Failure> {
    guard let term = context.term else { return .failure(Failure(problem: .unanchored)) }
    let hasEnded = context.published.map { $0.year >= term.upperBound } ?? false
    let shift = hasEnded ? 0 : term.count - 1
    return years(term.lowerBound - shift, term.upperBound - shift)
  }

  private func years(_ first: Int, _ last: Int) -> Result<CalendarSpan, Failure> {
    guard let start = CalendarTime(year: first, month: 1, day: 1), let end = CalendarTime(year: last, month: 12, day: 31) else {
      return .failure(Failure(problem: .noSuchDay))
    }
    return .success(CalendarSpan(start, end))
  }

  private func same(_ running: PeriodValue?, shift: (CalendarSpan) -> Int) -> Result<CalendarSpan, Failure> {
    switch running {
    case .samePeriod, .samePeriodOf, nil: return .failure(Failure(problem: .unanchored))
    case .some(let running):
      return stretch(running, running: nil).flatMap { span in
        span.shifted(years: shift(span)).map { .success($0) } ?? .failure(Failure(problem: .noSuchDay))
      }
    }
  }
}
