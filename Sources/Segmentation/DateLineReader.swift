import DocumentModel

/// Reads publication dates: `Thứ Ba, 14/05/2019 - 09:12`, `Đăng ngày 14 Th5, 2019`, `(09:12 14-05-2019)`.
///
/// Only full dates count, and only in lines that say little else.
struct DateLineReader {
  let table: TokenTable
  let phrases: PhraseTable
  /// The text's bytes, for the values of figures.
  let utf8: [UInt8]

  private static let silent = WordLists(.published, .weekday, .dateFiller, .morning, .afternoon)
  private static let mostTokens = 60

  /// What a line says of publication; nil when it has no full date or more than one.
  func read(_ tokens: Range<Int>) -> DateLine? {
    guard tokens.count <= Self.mostTokens, tokens.contains(where: { table.isDigits($0) && table.length($0) == 4 }) else {
      return nil
    }
    var line = Reading()
    var at = tokens.lowerBound
    while at < tokens.upperBound { at = step(at, tokens.upperBound, &line) }
    guard let day = line.day, line.dates == 1 else { return nil }
    let time = CalendarTime(year: day.year, month: day.month, day: day.day, minute: line.clock(isAfternoon: line.afternoon))
    guard let time else { return nil }
    return DateLine(
      time: time, isLabelled: line.labelled, hasWeekday: line.weekday, others: line.others, lowerOthers: line.lowerOthers)
  }

  /// What has been read of a line.
  private struct Reading {
    var day: CalendarTime?
    var dates = 0
    var minute: Int?
    var labelled = false
    var weekday = false
    var morning = false
    var afternoon = false
    var others = 0
    var lowerOthers = 0

    /// A word that says something else: `Cập nhật tình hình …` is no label of the date behind it.
    mutating func addWord(isLower: Bool) {
      others += 1
      if isLower { lowerOthers += 1 }
      if day == nil && minute == nil { labelled = false }
    }

    func clock(isAfternoon: Bool) -> Int? {
      guard let minute else { return nil }
      if isAfternoon && minute < 12 * 60 { return minute + 12 * 60 }
      return morning && minute >= 12 * 60 && minute < 13 * 60 ? minute - 12 * 60 : minute
    }
  }

  /// Reads what opens at `at`, and says where it ends.
  private func step(_ at: Int, _ end: Int, _ line: inout Reading) -> Int {
    if let found = date(at, end) {
      line.day = found.day
      line.dates += 1
      return found.end
    }
    if line.minute == nil, let found = clock(at, end) {
      line.minute = found.minute
      return found.end
    }
    if let found = phrases.longest(Self.silent, in: table, at: at, before: end) {
      note(found.lists, &line)
      return found.end
    }
    if table.isWord(at) { line.addWord(isLower: table.isLower(at)) }
    return at + 1
  }

  private func note(_ lists: WordLists, _ line: inout Reading) {
    if lists.contains(.published) { line.labelled = true }
    if lists.contains(.weekday) { line.weekday = true }
    // `sáng` and `chiều` count as the halves of the day only behind a clock.
    guard line.minute != nil else { return }
    if lists.contains(.morning) { line.morning = true }
    if lists.contains(.afternoon) { line.afternoon = true }
  }

  // MARK: Dates

  private func date(_ at: Int, _ end: Int) -> (day: CalendarTime, end: Int)? {
    numericDate(at, end) ?? isoDate(at, end) ?? spelledDate(at, end)
  }

  /// `14/05/2019`, `14-5-2019`, `14.5.2019`
  private func numericDate(_ at: Int, _ end: Int) -> (day: CalendarTime, end: Int)? {
    guard at + 4 < end, let day = number(at, 1...2), let month = number(at + 2, 1...2), let year = number(at + 4, 4...4),
      isSeparator(at + 1), table.marks[at + 1] == table.marks[at + 3]
    else { return nil }
    return Self.day(year, month, day).map { ($0, at + 5) }
  }

  /// `2019-05-14`, `2019/05/14`
  private func isoDate(_ at: Int, _ end: Int) -> (day: CalendarTime, end: Int)? {
    guard at + 4 < end, let year = number(at, 4...4), let month = number(at + 2, 2...2), let day = number(at + 4, 2...2),
      isSeparator(at + 1), table.marks[at + 1] == table.marks[at + 3]
    else { return nil }
    return Self.day(year, month, day).map { ($0, at + 5) }
  }

  /// `ngày 14 tháng 5 năm 2019`, `14 Th5, 2019`, `14 tháng 5, 2019`
  private func spelledDate(_ at: Int, _ end: Int) -> (day: CalendarTime, end: Int)? {
    guard at + 3 < end, let day = number(at, 1...2),
      let month = phrases.longest(WordLists(.month), in: table, at: at + 1, before: end)?.end, month + 1 < end,
      let monthNumber = number(month, 1...2)
    else { return nil }
    var year = month + 1
    while year < end, table.marks[year] == .comma || table.marks[year] == .slash { year += 1 }
    if let behind = phrases.longest(WordLists(.year), in: table, at: year, before: end)?.end { year = behind }
    guard year < end, let yearNumber = number(year, 4...4) else { return nil }
    return Self.day(yearNumber, monthNumber, day).map { ($0, year + 1) }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarTime? {
    (1945...2100).contains(year) ? CalendarTime(year: year, month: month, day: day) : nil
  }

  private func isSeparator(_ index: Int) -> Bool {
    switch table.marks[index] {
    case .slash, .dash, .period: true
    default: false
    }
  }

  // MARK: Clocks

  /// `09:12`, `09:12:30`, `9h12`, `9 giờ 12 phút`, in minutes since midnight.
  private func clock(_ at: Int, _ end: Int) -> (minute: Int, end: Int)? {
    guard at + 2 < end, let hour = number(at, 1...2), hour < 24 else { return nil }
    if table.marks[at + 1] == .colon, let minute = number(at + 2, 2...2), minute < 60 {
      let hasSeconds = at + 4 < end && table.marks[at + 3] == .colon && table.isDigits(at + 4)
      return (hour * 60 + minute, hasSeconds ? at + 5 : at + 3)
    }
    guard let behind = phrases.longest(WordLists(.hour), in: table, at: at + 1, before: end)?.end, behind < end,
      let minute = number(behind, 1...2), minute < 60
    else { return nil }
    let unit = phrases.longest(WordLists(.minute), in: table, at: behind + 1, before: end)?.end
    return (hour * 60 + minute, unit ?? behind + 1)
  }

  /// The value of a figure of so many digits.
  private func number(_ index: Int, _ digits: ClosedRange<Int>) -> Int? {
    guard table.isDigits(index), digits.contains(table.length(index)) else { return nil }
    var value = 0
    for byte in utf8[table.tokens[index].span.range] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
