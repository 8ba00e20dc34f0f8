import DocumentModel

/// Days counted from days; a day that the other month lacks becomes its last one (31 May less three months is 28 February).
extension CalendarTime {
  /// The same day without its time.
  var dayAlone: CalendarTime {
    var day = self
    day.minute = nil
    return day
  }

  func adding(years: Int) -> CalendarTime? { CalendarTime.clamped(year: year + years, month: month, day: day) }

  func adding(months: Int) -> CalendarTime? {
    let count = year * 12 + month - 1 + months
    return CalendarTime.clamped(year: count / 12, month: count % 12 + 1, day: day)
  }

  func adding(days: Int) -> CalendarTime? {
    var moved = dayAlone
    for _ in 0..<abs(days) {
      guard let next = days < 0 ? moved.dayBefore : moved.dayAfter else { return nil }
      moved = next
    }
    return moved
  }

  private var dayBefore: CalendarTime? {
    if day > 1 { return CalendarTime(year: year, month: month, day: day - 1) }
    return month > 1 ? .lastDay(of: month - 1, in: year) : CalendarTime(year: year - 1, month: 12, day: 31)
  }

  private var dayAfter: CalendarTime? {
    if day < CalendarTime.days(in: month, of: year) { return CalendarTime(year: year, month: month, day: day + 1) }
    return month < 12 ? CalendarTime(year: year, month: month + 1, day: 1) : CalendarTime(year: year + 1, month: 1, day: 1)
  }

  var endsMonth: Bool { day == CalendarTime.days(in: month, of: year) }

  static func lastDay(of month: Int, in year: Int) -> CalendarTime? {
    CalendarTime(year: year, month: month, day: CalendarTime.days(in: month, of: year))
  }

  private static func clamped(year: Int, month: Int, day: Int) -> CalendarTime? {
    CalendarTime(year: year, month: month, day: min(day, CalendarTime.days(in: month, of: year)))
  }
}
