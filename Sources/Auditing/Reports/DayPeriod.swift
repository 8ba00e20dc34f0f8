import DocumentModel

/// A stretch of days, both ends included, as the values of dates and periods state it.
struct DayPeriod: Hashable, Sendable {
  /// Days since 1 March of the year 0.
  var first: Int
  var last: Int

  /// Reads `2016-01-01/2020-07-31`; nil where an end is open, or a day does not exist.
  init?(period text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = CalendarTime(iso: String(ends[0])), let last = CalendarTime(iso: String(ends[1])) else {
      return nil
    }
    (self.first, self.last) = (Self.number(first), Self.number(last))
  }

  /// Reads `2018`, `2018-07` and `2018-07-14`: the whole year, month or day.
  init?(date text: String) {
    let numbers = text.split(separator: "-").map { Int($0) }
    guard (1...3).contains(numbers.count), let year = numbers[0] else { return nil }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    let lastMonth = month ?? 12
    guard (1...12).contains(lastMonth), let first = CalendarTime(year: year, month: month ?? 1, day: day ?? 1),
      let last = CalendarTime(year: year, month: lastMonth, day: day ?? CalendarTime.days(in: lastMonth, of: year))
    else { return nil }
    (self.first, self.last) = (Self.number(first), Self.number(last))
  }

  init(_ day: CalendarTime) {
    first = Self.number(day)
    last = first
  }

  /// How many days it has; less than one where it ends before it begins.
  var days: Int { last - first + 1 }

  func contains(_ other: DayPeriod) -> Bool { first <= other.first && other.last <= last }

  /// Years begin with March here, so that the day that only some of them have is the last.
  private static func number(_ day: CalendarTime) -> Int {
    let year = day.month > 2 ? day.year : day.year - 1
    let month = (day.month + 9) % 12
    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + day.day - 1
  }
}
