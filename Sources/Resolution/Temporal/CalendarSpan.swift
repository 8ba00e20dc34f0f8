import DocumentModel

/// The days that a date or a period covers, both ends included.
struct CalendarSpan: Hashable {
  enum Precision { case day, month, year }

  var first: CalendarTime
  var last: CalendarTime
  var precision = Precision.day
  /// The year is not said but found from the publication day or from another date.
  var isYearInferred = false

  /// A year, a month of it or a day of that; nil for a day that does not exist.
  init?(year: Int, month: Int?, day: Int?) {
    if let month, let day {
      guard let only = CalendarTime(year: year, month: month, day: day) else { return nil }
      (first, last) = (only, only)
      return
    }
    guard let start = CalendarTime(year: year, month: month ?? 1, day: 1),
      let end = CalendarTime.lastDay(of: month ?? 12, in: year)
    else { return nil }
    (first, last) = (start, end)
    precision = month == nil ? .year : .month
  }

  init(_ first: CalendarTime, _ last: CalendarTime) {
    (self.first, self.last) = (first, last)
  }

  /// `2018-07-14`, `2018-07` or `2018`.
  var isoDate: String {
    switch precision {
    case .day: first.isoDay
    case .month: String(first.isoDay.dropLast(3))
    case .year: String(first.isoDay.dropLast(6))
    }
  }

  /// `2018-07-01/2018-07-31`
  var isoPeriod: String { "\(first.isoDay)/\(last.isoDay)" }

  /// The same stretch some years later; what ends with its month still does.
  func shifted(years: Int) -> CalendarSpan? {
    guard let first = first.adding(years: years), var last = last.adding(years: years) else { return nil }
    if self.last.endsMonth, let end = CalendarTime.lastDay(of: last.month, in: last.year) { last = end }
    return CalendarSpan(first, last)
  }
}
