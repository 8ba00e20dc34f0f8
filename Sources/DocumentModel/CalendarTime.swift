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

  /// Reads `2020-06-02`, `2020-06-02T10:54` and `2020-06-02T10:54:00+07:00` (seconds and zone are not kept); a space may
  /// stand for the `T`. Nil for anything else.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || bytes.count >= 16, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = Self.number(bytes[0..<4]),
      let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10])
    else { return nil }
    var minute: Int?
    if bytes.count > 10 {
      guard bytes[10] == 0x54 || bytes[10] == 0x20, bytes[13] == 0x3A, let hour = Self.number(bytes[11..<13]),
        let minutes = Self.number(bytes[14..<16]), hour < 24, minutes < 60, Self.endsTime(bytes[16...])
      else { return nil }
      minute = hour * 60 + minutes
    }
    self.init(year: year, month: month, day: day, minute: minute)
  }

  /// `:59`, `:59.123`, `Z`, `+07:00`, in that order, each or none.
  private static func endsTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    if rest.first == 0x3A {
      guard rest.count >= 3, number(rest.dropFirst().prefix(2)) != nil else { return false }
      rest = rest.dropFirst(3)
      if rest.first == 0x2E { rest = rest.dropFirst().drop { $0 &- 0x30 < 10 } }
    }
    switch rest.first {
    case nil: return true
    case 0x5A: return rest.count == 1
    case 0x2B, 0x2D:
      let zone = rest.dropFirst().filter { $0 != 0x3A }
      return (zone.count == 4 || zone.count == 2) && number(zone[...]) != nil
    default: return false
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(digit &- 0x30)
    }
    return value
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
  /// A day alone comes before every time of that day.
  package static func < (a: CalendarTime, b: CalendarTime) -> Bool {
    (a.year, a.month, a.day, a.minute ?? -1) < (b.year, b.month, b.day, b.minute ?? -1)
  }
}
