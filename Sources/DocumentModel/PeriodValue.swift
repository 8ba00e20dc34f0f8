/// A stretch of days as the words state it, before the calendar is asked.
package enum PeriodValue: Hashable, Sendable {
  /// Where an interval begins or ends.
  package enum Bound: Hashable, Sendable {
    case date(DateValue)
    /// `đến nay`: the day of the article.
    case now
    case open
  }

  /// `từ năm 2016 đến nay`, `2015-2020`, `từ ngày 2 đến 4/6/2020`; dates stand for the whole of what they name.
  case interval(Bound, Bound)
  /// `năm 2019`, `tháng 4/2019`, `ngày 12/6`, `hôm qua`.
  case whole(DateValue)
  /// Months `first` to `last` of a year, the article's own where unsaid: `quý III`, `6 tháng đầu năm 2020`.
  case months(first: Int, last: Int, year: Int?)
  /// `5 năm qua`: counted back from the article's day.
  case lastYears(Int)
  /// `3 tháng qua`.
  case lastMonths(Int)
  /// `từ đầu năm đến nay`.
  case yearToDate
  /// `nhiệm kỳ qua`: the term before the one that the article opens.
  case previousTerm
  /// `từ đầu nhiệm kỳ đến nay`: the term that runs on the article's day, up to that day.
  case termToDate
  /// `cùng kỳ năm trước`: the running period so many years earlier.
  case samePeriod(yearsBack: Int)
  /// `cùng kỳ năm 2018`: the running period in another year.
  case samePeriodOf(year: Int)

  /// Whether it is told by the running period, as an earlier one.
  package var isRelative: Bool {
    switch self {
    case .samePeriod, .samePeriodOf: true
    default: false
    }
  }
}
