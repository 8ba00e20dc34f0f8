import DocumentModel

/// Reads the dates that pages state in their metadata: ISO 8601, and the ways of writing that content systems have.
///
///     2020-06-02T10:54:00+07:00     02/06/2020 10:54     6/2/2020 10:54:00 AM     Tue, 02 Jun 2020 10:54:00 +0700
///
/// A day is taken for its number where it comes first, as in Vietnam; `6/2/2020 10:54:00 AM` is English and has the month
/// first. What is no day, or none on which a page can have been published, is nil.
enum PageDate {
  private static let years = 1995...2100
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  static func read(_ text: String) -> CalendarTime? {
    let trimmed = text.prefix(80).trimmingSpaces
    guard let time = CalendarTime(iso: trimmed) ?? isoLike(trimmed) ?? written(trimmed), years.contains(time.year) else {
      return nil
    }
    return time
  }

  /// `20200602`, `2020/06/02 10:54`, and a date with something behind it that is no time.
  private static func isoLike(_ text: String) -> CalendarTime? {
    let numbers = Self.numbers(text)
    if numbers.count == 1, let only = numbers.first, only.digits == 8 {
      return CalendarTime(year: only.value / 10_000, month: only.value / 100 % 100, day: only.value % 100)
    }
    guard numbers.count >= 3, numbers[0].digits == 4 else { return nil }
    return CalendarTime(
      year: numbers[0].value, month: numbers[1].value, day: numbers[2].value, minute: minute(text, numbers[3...]))
  }

  private static func written(_ text: String) -> CalendarTime? {
    let numbers = Self.numbers(text)
    guard let year = numbers.firstIndex(where: { $0.digits == 4 }), year >= 1 else { return nil }
    let lower = text.lowercased()
    let isHalfDay = lower.hasSuffix("am") || lower.hasSuffix("pm")
    let clock = minute(text, year + 1 < numbers.count ? numbers[(year + 1)...] : numbers[..<max(0, year - 2)])
    if let month = months.firstIndex(where: lower.contains) {
      return CalendarTime(year: numbers[year].value, month: month + 1, day: numbers[year - 1].value, minute: clock)
    }
    guard year >= 2 else { return nil }
    let (first, second) = (numbers[year - 2].value, numbers[year - 1].value)
    return CalendarTime(
      year: numbers[year].value, month: isHalfDay ? first : second, day: isHalfDay ? second : first, minute: clock)
  }

  private static func minute(_ text: String, _ numbers: ArraySlice<(value: Int, digits: Int)>) -> Int? {
    guard text.contains(":") || text.contains("h"), numbers.count >= 2, var hour = numbers.first?.value,
      let minute = numbers.dropFirst().first?.value
    else { return nil }
    let lower = text.lowercased()
    if lower.hasSuffix("pm"), hour < 12 { hour += 12 }
    if lower.hasSuffix("am"), hour == 12 { hour = 0 }
    return hour < 24 && minute < 60 ? hour * 60 + minute : nil
  }

  private static func numbers(_ text: String) -> [(value: Int, digits: Int)] {
    text.split { !$0.isASCII || !$0.isNumber }.compactMap { run in Int(run).map { ($0, run.count) } }
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmingSpaces: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
