import DocumentModel
import RuleProgram

/// Periods that a word begins: `từ … đến …`, `tháng`, `năm`, `quý`, `nhiệm kỳ`, `giai đoạn`.
extension GrammarScanner {
  /// `từ năm 2016 đến nay`, `Từ 01/01/2016 đến 15/4/2020`, `từ ngày 2 - 4/6/2020`, `từ năm 2016`.
  func since(at index: Int) -> TimeExpression? {
    if let fromStart = fromStart(at: index + 1, first: index) { return fromStart }
    if let quarters = quarters(at: index + 1), let period = quarters.period {
      return TimeExpression(first: index, end: quarters.end, period: period)
    }
    guard let low = bound(at: index + 1) else { return nil }
    if let link = periodLink(at: low.end), let high = upperBound(at: link), fits(low.value, high.bound), !isMeasured(high.end) {
      return TimeExpression(
        first: index, end: high.end, period: .interval(.date(low.value), high.bound),
        isCertain: low.isCertain || high.isCertain || !startsCountedNoun(high.end))
    }
    return openInterval(from: low, first: index)
  }

  /// Without an end a year or a month begins a period; a day stays a date.
  private func openInterval(from low: DateAtom, first: Int) -> TimeExpression? {
    guard low.isCertain else { return nil }
    if low.value.day == nil, low.value.year != nil {
      let end = pastMark(at: low.end)
      return TimeExpression(first: first, end: end ?? low.end, period: .interval(.date(low.value), end == nil ? .open : .now))
    }
    guard low.value.day != nil, low.value.month != nil else { return nil }
    return TimeExpression(first: first + 1, end: low.end, date: low.value)
  }

  /// A beginning or an end: a date, a bare year, a bare day, with `đầu`, `hết`, `cuối` before it.
  private func bound(at index: Int) -> DateAtom? {
    var at = index
    switch text.word(at) {
    case .đầu, .hết, .cuối, .giữa: at += 1
    default: break
    }
    if text.word(at) == .năm, let year = text.year(at + 1) {
      return DateAtom(value: DateValue(year: year), end: at + 2, isCertain: true)
    }
    if text.word(at) == .năm, text.isAny(at + 1, .nay, .ngoái) {
      let back = text.word(at + 1) == .nay ? 0 : -1
      return DateAtom(value: DateValue(deictic: .year(back)), end: at + 2, isCertain: true)
    }
    if let date = dateAtom(at: at) { return date }
    if let year = text.year(at), !continues(at + 1) {
      return DateAtom(value: DateValue(year: year), end: at + 1, isCertain: false)
    }
    let day = text.word(at) == .ngày ? at + 1 : at
    guard let value = text.short(day, in: 1...31), !text.isGlued(day + 1) || text.isDash(day + 1) else { return nil }
    return DateAtom(value: DateValue(day: value), end: day + 1, isCertain: day > at)
  }

  func upperBound(at index: Int) -> (bound: PeriodValue.Bound, end: Int, isCertain: Bool)? {
    if text.word(index) == .nay { return (.now, index + 1, true) }
    if text.word(index) == .hiện, text.isAny(index + 1, .nay, .tại) { return (.now, index + 2, true) }
    guard let date = bound(at: index) else { return nil }
    return (.date(date.value), date.end, date.isCertain)
  }

  /// `đến`, `cho đến`, a dash, also behind a comma.
  func periodLink(at index: Int) -> Int? {
    let at = text.word(index) == .comma || text.word(index) == .cho ? index + 1 : index
    if at > index, !text.isAny(at, .đến, .tới) { return nil }
    return link(at: at)
  }

  /// Whether two bounds are of one kind, so that the words between them are no chance.
  private func fits(_ low: DateValue, _ high: PeriodValue.Bound) -> Bool {
    guard case .date(let high) = high else { return low.month != nil || low.year != nil }
    if low.day != nil, low.month == nil { return high.day != nil && high.month != nil }
    if low.month == nil { return high.year != nil || high.deictic != nil }
    return high.month != nil
  }

  /// `đầu năm đến nay`, `đầu năm 2019 đến hết tháng 6`, `đầu nhiệm kỳ 2016-2021 đến nay`.
  func fromStart(at index: Int, first: Int) -> TimeExpression? {
    guard text.word(index) == .đầu else { return nil }
    let isSince = first < index
    if text.word(index + 1) == .nhiệm, text.word(index + 2) == .kỳ {
      let years = years(at: index + 3)
      let start = years.map { DateValue(year: $0.low) }
      return fromStart(first, at: years?.end ?? index + 3, start: start, running: .termToDate, isSince: isSince)
    }
    guard text.word(index + 1) == .năm, text.word(index + 2) != .học else { return nil }
    if let year = text.year(index + 2) {
      return fromStart(first, at: index + 3, start: DateValue(year: year), running: .yearToDate, isSince: isSince)
    }
    let end = text.word(index + 2) == .nay ? index + 3 : index + 2
    return fromStart(first, at: end, start: nil, running: .yearToDate, isSince: isSince)
  }

  private func fromStart(
    _ first: Int, at index: Int, start: DateValue?, running: PeriodValue, isSince: Bool
  ) -> TimeExpression? {
    guard let link = periodLink(at: index), !text.isDash(link - 1), let high = upperBound(at: link) else {
      guard isSince else { return nil }
      return TimeExpression(first: first, end: index, period: start.map { .interval(.date($0), .open) } ?? running)
    }
    if high.bound == .now, start == nil { return TimeExpression(first: first, end: high.end, period: running) }
    guard start != nil || running == .yearToDate else { return nil }
    let low = start ?? DateValue(month: 1, day: 1)
    return TimeExpression(first: first, end: high.end, period: .interval(.date(low), high.bound))
  }

  /// `tháng 4/2019`, `tháng 4-6/2019`, `tháng 1 đến tháng 6`, `tháng trước`.
  func monthExpression(at index: Int) -> TimeExpression? {
    guard let low = monthAtom(at: index) else { return monthDeictic(at: index) }
    var time = TimeExpression(first: index, end: low.end, date: low.value, period: .whole(low.value))
    if let high = laterMonth(than: low), let first = low.value.month, let last = high.value.month {
      time = TimeExpression(first: index, end: high.end, period: .months(first: first, last: last, year: high.value.year))
    } else if let span = span(ofMonths: low, first: index) {
      time = span
    }
    if isComparison(before: index) { return .nothing(index, time.end) }
    if isEnd(before: index) { (time.deadline, time.period) = (time.date, nil) }
    return time
  }

  /// The last of several months of one year: `4-6/2019`, `4, 5/2019`, `1 đến tháng 6`.
  private func laterMonth(than low: DateAtom) -> DateAtom? {
    guard low.value.year == nil, low.value.deictic == nil, let first = low.value.month else { return nil }
    let isSpan = link(at: low.end) != nil
    guard isSpan || text.isAny(low.end, .comma, .và) else { return nil }
    let next = text.word(low.end + 1) == .tháng ? low.end + 2 : low.end + 1
    guard let month = month(at: next), month.value > first, text.word(month.end) != .tháng, isSpan || month.value == first + 1
    else {
      return nil
    }
    let tail = yearTail(at: month.end)
    guard tail?.year != nil || isSpan && !continues(month.end) && !startsCountedNoun(month.end) && !isMeasured(month.end) else {
      return nil
    }
    return DateAtom(value: DateValue(year: tail?.year, month: month.value), end: tail?.end ?? month.end, isCertain: true)
  }

  /// `tháng 6/2018 - tháng 6/2019`
  private func span(ofMonths low: DateAtom, first: Int) -> TimeExpression? {
    guard low.value.year != nil, let link = link(at: low.end), let high = dateAtom(at: link), high.value.day == nil else {
      return nil
    }
    return TimeExpression(first: first, end: high.end, period: .interval(.date(low.value), .date(high.value)))
  }

  private func monthDeictic(at index: Int) -> TimeExpression? {
    guard !isPlural(before: index) else { return nil }
    let end = text.word(index + 1) == .vừa ? index + 2 : index + 1
    let back: Int
    switch text.word(end) {
    case .này: back = 0
    case .trước, .qua, .rồi: back = -1
    default: return nil
    }
    if isComparison(before: index) { return .nothing(index, end + 1) }
    return TimeExpression(first: index, end: end + 1, period: .whole(DateValue(deictic: .month(back))))
  }

  /// `năm 2019`, `năm 2005-2006`, `năm 2017, 2018`, `năm học 2018-2019`, `năm nay`, `năm qua`.
  func yearExpression(at index: Int) -> TimeExpression? {
    let start = text.word(index + 1) == .học ? index + 2 : index + 1
    guard let time = statedYears(at: start, first: index) ?? yearDeictic(at: index) else { return nil }
    if isComparison(before: index) || text.word(index - 1) == .sinh || isLaw(before: index) { return .nothing(index, time.end) }
    guard isEnd(before: index) else { return time }
    var end = TimeExpression.nothing(index, time.end)
    if case .whole(let year) = time.period { end.deadline = year }
    return end
  }

  /// The years at `index`: a span, a row of consecutive ones, or one.
  func statedYears(at index: Int, first: Int) -> TimeExpression? {
    if let years = years(at: index) { return TimeExpression(first: first, end: years.end, period: Self.interval(years)) }
    guard let low = text.year(index), !continues(index + 1) || text.word(index + 1) == .comma else { return nil }
    var high = low
    var end = index + 1
    while text.isAny(end, .comma, .và) {
      let next = text.word(end + 1) == .năm ? end + 2 : end + 1
      guard let year = text.year(next), year == high + 1, !startsCountedNoun(next + 1) || text.word(next + 1) == nil else {
        break
      }
      high = year
      end = next + 1
    }
    if high > low { return TimeExpression(first: first, end: end, period: Self.interval((low, high, end))) }
    return TimeExpression(first: first, end: end, period: .whole(DateValue(year: low)))
  }

  private func yearDeictic(at index: Int) -> TimeExpression? {
    guard !isPlural(before: index) else { return nil }
    let end = text.word(index + 1) == .vừa ? index + 2 : index + 1
    let value: PeriodValue
    switch text.word(end) {
    case .nay:
      // `năm nay 81 tuổi` is of a person.
      if text.word(end + 2) == .tuổi { return .nothing(index, end + 1) }
      value = .whole(DateValue(deictic: .year(0)))
    case .ngoái, .trước: value = .whole(DateValue(deictic: .year(-1)))
    case .qua, .rồi: value = .lastYears(1)
    default: return nil
    }
    return TimeExpression(first: index, end: end + 1, period: value)
  }

  /// `những năm qua`, `5 năm trước`: not one month or year.
  private func isPlural(before index: Int) -> Bool {
    if text.isDigits(index - 1) { return true }
    switch text.word(index - 1) {
    case .những, .các, .nhiều, .mấy, .vài, .mỗi, .hàng, .hằng, .dăm: return true
    case .some(let word): return word.digit != nil || word == .mười || word == .chục || word == .mươi
    case nil: return false
    }
  }

  /// The year in a law's name: `Luật Khiếu nại năm 2011`.
  private func isLaw(before index: Int) -> Bool {
    for at in stride(from: index - 1, through: index - 16, by: -1) {
      guard text.isWord(at) else { return false }
      if text.isCapitalized(at), text.isAny(at, .luật, .hiến) || text.word(at) == .pháp && text.word(at + 1) == .lệnh {
        return true
      }
    }
    return false
  }

  /// Two years with a dash, `đến`, in parentheses or behind `từ`.
  func years(at index: Int) -> (low: Int, high: Int, end: Int)? {
    if text.word(index) == .open {
      guard let years = years(at: index + 1, isInside: true), text.word(years.end) == .close else { return nil }
      return (years.low, years.high, years.end + 1)
    }
    return years(at: index, isInside: false)
  }

  private func years(at index: Int, isInside: Bool) -> (low: Int, high: Int, end: Int)? {
    var at = index
    if text.word(at) == .từ { at += 1 }
    if text.word(at) == .năm, at > index || isInside { at += 1 }
    return yearRange(at: at, links: true)
  }
}
