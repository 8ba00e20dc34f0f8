/// A day of the Gregorian calendar, with a time of day where one is known.
package struct CalendarTime: Hashable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int
  /// Minutes since midnight, local time.
  package var minute: Int?

  /// Nil for a day that does not exist.
  package init?(year: Int, month: Int, day: Int, minute: Int? = nil) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= CalendarTime.days(in: month, of: year) else {
      return nil
    }
    if let minute, !(0..<1440).contains(minute) { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.minute = minute
  }

  /// Reads `2020-06-02`, `2020-06-02T10:54` and `2020-06-02T10:54:00+07:00` (seconds and zone are not kept).
  package init?(iso text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let date = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard date.count == 3, date[0].utf8.count == 4, let year = Int(date[0]), let month = Int(date[1]), let day = Int(date[2])
    else { return nil }
    var minute: Int?
    if parts.count == 2 {
      let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
      guard clock.count >= 2, let hour = Int(clock[0]), let minutes = Int(clock[1].prefix(2)), (0..<60).contains(minutes)
      else { return nil }
      minute = hour * 60 + minutes
    }
    self.init(year: year, month: month, day: day, minute: minute)
  }

  package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `2020-06-02`
  package var isoDay: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// `2020-06-02T10:54`, or the day alone.
  package var iso: String {
    guard let minute else { return isoDay }
    return "\(isoDay)T\(padded(minute / 60, 2)):\(padded(minute % 60, 2))"
  }

  private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarTime: Comparable {
  package static func < (a: CalendarTime, b: CalendarTime) -> Bool {
    (a.year, a.month, a.day, a.minute ?? 0) < (b.year, b.month, b.day, b.minute ?? 0)
  }
}
