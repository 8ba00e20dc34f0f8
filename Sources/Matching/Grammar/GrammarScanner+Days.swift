import DocumentModel
import RuleProgram

/// Days and spans of days that digits begin: `5/11`, `ngày 2 - 4/6/2020`, `ngày 10 và 11/7`, `1/6 - 5/6`, `2016-2020`.
extension GrammarScanner {
  func dated(at index: Int) -> TimeExpression? {
    if let years = yearRange(at: index), years.low < years.high {
      if isAnniversary(before: index) { return .nothing(index, years.end) }
      return TimeExpression(first: index, end: years.end, period: Self.interval(years))
    }
    if let list = dayList(at: index, first: index) { return list }
    if let year = listedYear(at: index) { return year }
    let isLed = isLed(index)
    guard let date = dateAtom(at: index, isLed: isLed) else { return nil }
    if let span = span(from: date, first: index) { return span }
    return single(date, first: index)
  }

  /// The second year of `năm 2016, 2018`.
  private func listedYear(at index: Int) -> TimeExpression? {
    guard let year = text.year(index), text.isAny(index - 1, .comma, .và), text.year(index - 2) != nil,
      text.word(index - 3) == .năm, !startsCountedNoun(index + 1), !continues(index + 1)
    else { return nil }
    return TimeExpression(first: index, end: index + 1, period: .whole(DateValue(year: year)))
  }

  /// `1/6 - 5/6/2019`, `27/12 đến 3/1`.
  private func span(from low: DateAtom, first: Int) -> TimeExpression? {
    guard let link = link(at: low.end), let high = dateAtom(at: link, isLed: low.isCertain),
      (low.value.day == nil) == (high.value.day == nil), !isMeasured(high.end)
    else { return nil }
    let isSameDay = low.value.day == high.value.day && low.value.month == high.value.month
    if isSameDay && text.word(first - 1) == .open || low.value.year == nil && isHoliday(before: first) {
      return .nothing(first, high.end)
    }
    return TimeExpression(
      first: first, end: high.end, period: .interval(.date(low.value), .date(high.value)),
      isCertain: low.isCertain || high.isCertain || !startsCountedNoun(high.end))
  }

  /// A dash or `đến`; the index behind it.
  func link(at index: Int) -> Int? {
    if text.isDash(index) || text.isAny(index, .đến, .tới) { return index + 1 }
    return nil
  }

  private func single(_ date: DateAtom, first: Int) -> TimeExpression? {
    let mark = text.isDigits(first) ? text.word(first + 1) : nil
    if !date.isCertain {
      if isMeasured(date.end) || isWhole(date.end) || comparator(before: first) != nil || text.isAny(first - 1, .đạt, .số) {
        return nil
      }
      if let link = link(at: date.end), let high = quantity(at: link), high.factor > 1 || isMeasured(high.end) { return nil }
      if text.word(date.end)?.beginsCountedNoun == true || mark == .dot && startsCountedNoun(date.end) { return nil }
    }
    if date.value.year == nil, isHoliday(before: first) { return .nothing(first, date.end) }
    var time = TimeExpression(first: first, end: date.end, date: date.value, isCertain: date.isCertain)
    if date.value.day == nil {
      time.period = .whole(date.value)
      time.isCertain = true
    } else if date.isCertain, opensReport(first) {
      time.period = .whole(date.value)
    }
    if date.isCertain, isEnd(before: first) { time.deadline = date.value }
    return time
  }

  /// `2 - 4/6/2020`, `ngày 10 và 11/7`, `các ngày 3, 5, 9/7`: days of which the last one has the month.
  func dayList(at index: Int, first: Int) -> TimeExpression? {
    let isNamed = text.word(index) == .ngày
    let isBracketed = isNamed && text.word(index + 1) == .open
    let start = isNamed ? isBracketed ? index + 2 : index + 1 : index
    let first = isBracketed ? start : first
    guard var day = text.short(start, in: 1...31) else { return nil }
    let low = day
    var at = start
    var isRun = true
    while let next = nextDay(at: at + 1, isNamed: isNamed), let following = text.short(next.index, in: 1...31) {
      isRun = isRun && (next.isSpan || following == day + 1)
      if let last = lastDay(at: next.index, isNamed: isNamed) {
        return days(from: low, to: last, at: next.index, first: first, isRun: isRun, isNamed: isNamed)
      }
      guard isNamed else { return nil }
      day = following
      at = next.index
    }
    return nil
  }

  /// The last of several days, which has a month; a day that dashes join alone is followed by a slash (`13-16/7`).
  private func lastDay(at index: Int, isNamed: Bool) -> DateAtom? {
    guard text.word(index + 1) == .slash || text.word(index + 1) == .tháng || isNamed && text.word(index + 1) != .comma,
      let date = dateAtom(at: index, isLed: isNamed), date.value.day != nil
    else { return nil }
    return date
  }

  private func nextDay(at index: Int, isNamed: Bool) -> (index: Int, isSpan: Bool)? {
    if text.isDash(index) { return (index + 1, true) }
    guard isNamed else { return nil }
    switch text.word(index) {
    case .đến, .tới: return (text.word(index + 1) == .ngày ? index + 2 : index + 1, true)
    case .và: return (index + 1, false)
    case .comma: return (text.word(index + 1) == .và ? index + 2 : index + 1, false)
    default: return nil
    }
  }

  private func days(
    from low: Int, to last: DateAtom, at lastIndex: Int, first: Int, isRun: Bool, isNamed: Bool
  ) -> TimeExpression? {
    if isHoliday(before: first) { return .nothing(first, last.end) }
    guard isRun else {
      return TimeExpression(first: first, end: last.end, daysOf: last.value, lastDay: lastIndex)
    }
    guard isNamed || low < last.value.day ?? 0, !isMeasured(last.end) else { return nil }
    return TimeExpression(
      first: first, end: last.end, period: .interval(.date(DateValue(day: low)), .date(last.value)),
      isCertain: isNamed || last.isCertain || !startsCountedNoun(last.end))
  }

  /// Whether a word before a bare date says that it is one: `sáng 15/7`, `Chủ nhật, 14/7`, `chiều nay (18/7)`, `tức 10/2`.
  func isLed(_ index: Int) -> Bool {
    let at = text.isAny(index - 1, .comma, .open) ? index - 2 : index - 1
    guard let word = text.word(at) else { return false }
    if word.isDaypart || word == .tức || word == .ngày { return true }
    switch text.word(at - 1) {
    case .chủ: return word == .nhật
    case .thứ: return at < index - 1 && (word.digit != nil || word == .tư || text.isDigits(at))
    case .hôm: return word == .nay || word == .qua
    case .some(let before): return before.isDaypart && (word == .nay || word == .qua)
    case nil: return text.isDigits(at) && text.word(at - 1) == .thứ
    }
  }

  /// `%`, a magnitude or `lần` behind digits: a figure, no date.
  func isMeasured(_ index: Int) -> Bool {
    if magnitudes(at: index).factor > 1 { return true }
    switch text.word(index) {
    case .percent, .đồng, .lần, .phần, .điểm, .m: return true
    default: return false
    }
  }

  /// Feasts and anniversaries are no event's date: `dịp 2/9`, `kỷ niệm ngày 27/7`.
  private func isHoliday(before index: Int) -> Bool {
    guard text.word(index - 1)?.isDaypart != true else { return false }
    for at in stride(from: index - 1, through: index - 8, by: -1) {
      switch text.word(at) {
      case .dịp, .niệm, .khánh, .lễ: return true
      case .comma, .dot, .semicolon, .colon: return false
      default: continue
      }
    }
    return false
  }

  /// `kỷ niệm 72 năm … (1947 - 2019)`
  private func isAnniversary(before index: Int) -> Bool {
    guard text.word(index - 1) == .open else { return false }
    for at in stride(from: index - 2, through: index - 16, by: -1) where text.word(at) == .niệm { return true }
    return false
  }

  /// A day that opens its sentence is the time of what follows, and a period as well.
  private func opensReport(_ index: Int) -> Bool {
    let at = text.word(index - 1)?.isDaypart == true ? index - 1 : index
    guard at > text.range.lowerBound else { return true }
    return text.isDash(at - 1) || text.word(at - 1) == .trong || text.word(at - 1) == .vào && at - 1 == text.range.lowerBound
  }

  /// `2016-2020`, `2016 – 2020`; `(2016-2020)` where parentheses are allowed.
  func yearRange(at index: Int, links: Bool = false) -> (low: Int, high: Int, end: Int)? {
    guard let low = text.year(index), text.isDash(index + 1) || links && text.isAny(index + 1, .đến, .tới) else { return nil }
    let next = links && text.word(index + 2) == .năm ? index + 3 : index + 2
    guard let high = text.year(next), text.isGlued(index + 1) == text.isGlued(index + 2) || links,
      !continues(next + 1) || text.word(next + 1) == .comma
    else { return nil }
    return (low, high, next + 1)
  }

  static func interval(_ years: (low: Int, high: Int, end: Int)) -> PeriodValue {
    .interval(.date(DateValue(year: years.low)), .date(DateValue(year: years.high)))
  }
}
