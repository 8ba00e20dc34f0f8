import DocumentModel
import RuleProgram

/// Periods by name and by count: `nhiệm kỳ 2015-2020`, `quý III/2019`, `6 tháng đầu năm`, `5 năm qua`.
extension GrammarScanner {
  /// `nhiệm kỳ 2015 - 2020`, `nhiệm kỳ qua`.
  func term(at index: Int) -> TimeExpression? {
    guard text.word(index + 1) == .kỳ else { return nil }
    let start = isOrdinalNumber(index + 2) ? index + 3 : index + 2
    if let years = years(at: start) { return TimeExpression(first: index, end: years.end, period: Self.interval(years)) }
    if let span = closedSpan(at: start, first: index) { return span }
    let end = text.word(index + 2) == .vừa ? index + 3 : index + 2
    guard text.isAny(end, .qua, .trước) || text.word(end) == .rồi else { return nil }
    return TimeExpression(first: index, end: end + 1, period: .previousTerm)
  }

  /// `giai đoạn 2021-2026`, `giai đoạn từ năm 2016 đến nay`, `giai đoạn 1 (2016-2020)`.
  func stage(at index: Int) -> TimeExpression? {
    guard text.word(index + 1) == .đoạn else { return nil }
    let start = isOrdinalNumber(index + 2) ? index + 3 : index + 2
    if let years = years(at: start) { return TimeExpression(first: index, end: years.end, period: Self.interval(years)) }
    return closedSpan(at: index + 2, first: index) ?? closedSpan(at: start, first: index)
  }

  private func isOrdinalNumber(_ index: Int) -> Bool {
    text.roman(index) != nil || text.isDigits(index) && text.length(index) <= 2
  }

  /// Any interval with both ends, with or without `từ`.
  private func closedSpan(at index: Int, first: Int) -> TimeExpression? {
    let time =
      text.word(index) == .từ ? since(at: index) : text.isDigits(index) || text.word(index) == .tháng ? dated(at: index) : nil
    guard var time, case .interval(_, let high)? = time.period, high != .open else { return nil }
    time.first = first
    time.isCertain = true
    return time
  }

  /// `quý III/2019`, `quý I và II năm 2020`, `quý 3-2018`.
  func quarters(at index: Int) -> TimeExpression? {
    guard text.word(index) == .quý, let low = quarter(at: index + 1) else { return nil }
    var last = low
    var end = index + 2
    if text.isAny(end, .comma, .và) || link(at: end) != nil {
      let next = text.word(end + 1) == .quý ? end + 2 : end + 1
      if let high = quarter(at: next), high > low, !text.isGlued(next + 1) || text.word(next + 1) != .comma {
        last = high
        end = next + 1
      }
    }
    let tail = yearTail(at: end)
    let year = tail?.year ?? (text.isDash(end) ? text.year(end + 1) : nil)
    if year != nil { end = tail?.end ?? end + 2 } else if tail?.deictic != nil { end = tail?.end ?? end }
    if isComparison(before: index) { return .nothing(index, end) }
    if let deictic = tail?.deictic, deictic != .year(0) {
      return TimeExpression(first: index, end: end, period: Self.months(3 * low - 2...3 * last, of: deictic))
    }
    return TimeExpression(first: index, end: end, period: .months(first: 3 * low - 2, last: 3 * last, year: year))
  }

  private func quarter(at index: Int) -> Int? {
    if let roman = text.roman(index) { return roman <= 4 ? roman : nil }
    if let number = text.short(index, in: 1...4) { return text.length(index) == 1 || text.hasLeadingZero(index) ? number : nil }
    guard let word = text.word(index), let digit = word == .tư ? 4 : word.digit, digit <= 4 else { return nil }
    return digit
  }

  /// `nửa đầu năm 2019`
  func halfYear(at index: Int) -> TimeExpression? {
    guard text.isAny(index + 1, .đầu, .cuối), text.word(index + 2) == .năm else { return nil }
    return monthsOfYear(6, isLast: text.word(index + 1) == .cuối, at: index + 2, first: index)
  }

  /// What begins with a count: `6 tháng đầu năm`, `5 năm qua`, `hai năm 2017-2018`, `2 ngày 4 và 5/8`.
  func counted(at index: Int) -> TimeExpression? {
    guard let quantity = quantity(at: index), quantity.value >= 1, quantity.value <= 100 else { return nil }
    let unit = quantity.end
    let count = Int(quantity.value)
    let time: TimeExpression? =
      switch text.word(unit) {
      case .tháng: countedMonths(count, at: unit, first: index)
      case .năm: countedYears(count, at: unit, first: index)
      case .ngày: dayList(at: unit, first: index)
      default: nil
      }
    guard let time else { return nil }
    return isComparison(before: index) ? .nothing(index, time.end) : time
  }

  private func countedMonths(_ count: Int, at unit: Int, first: Int) -> TimeExpression? {
    if let end = pastMark(at: unit + 1) { return TimeExpression(first: first, end: end, period: .lastMonths(count)) }
    guard count <= 12 else { return nil }
    switch text.word(unit + 1) {
    case .đầu: return monthsOfYear(count, isLast: false, at: unit + 2, first: first)
    case .cuối: return monthsOfYear(count, isLast: true, at: unit + 2, first: first)
    case .của: return monthsOfYear(count, isLast: false, at: unit + 1, first: first)
    default: break
    }
    if let tail = yearTail(at: unit + 1), let year = tail.year {
      return TimeExpression(first: first, end: tail.end, period: .months(first: 1, last: count, year: year))
    }
    if opensWithMonths(count, at: unit, first: first) {
      return TimeExpression(first: first, end: unit + 1, period: .months(first: 1, last: count, year: nil))
    }
    guard let year = text.year(unit + 1), !continues(unit + 2), !startsCountedNoun(unit + 2) else { return nil }
    return TimeExpression(first: first, end: unit + 2, period: .months(first: 1, last: count, year: year))
  }

  /// `năm 2020`, `của năm 2020`, `năm nay`, `năm` or a bare year behind `6 tháng đầu`.
  private func monthsOfYear(_ count: Int, isLast: Bool, at start: Int, first: Int) -> TimeExpression? {
    let months = (first: isLast ? 13 - count : 1, last: isLast ? 12 : count)
    let index = text.word(start) == .của ? start + 1 : start
    var end = index
    var year: Int?
    if text.word(index) == .năm {
      end = index + 1
      if let stated = text.year(end) {
        year = stated
        end += 1
      } else if text.word(end) == .nay {
        end += 1
      } else if text.isAny(end, .ngoái, .trước) {
        return TimeExpression(first: first, end: end + 1, period: Self.months(months.first...months.last, of: .year(-1)))
      }
    } else if let stated = text.year(index) {
      year = stated
      end += 1
    } else {
      return nil
    }
    return TimeExpression(first: first, end: end, period: .months(first: months.first, last: months.last, year: year))
  }

  private static func months(_ months: ClosedRange<Int>, of year: DateValue.Deictic) -> PeriodValue {
    .interval(
      .date(DateValue(month: months.lowerBound, deictic: year)), .date(DateValue(month: months.upperBound, deictic: year)))
  }

  /// `9 tháng,` that opens a sentence, alone or behind `trong`: the first months of the year, where reports are usual.
  private func opensWithMonths(_ count: Int, at unit: Int, first: Int) -> Bool {
    let start = text.isAny(first - 1, .trong, .qua) ? first - 1 : first
    return text.word(unit + 1) == .comma && start == text.range.lowerBound && (count == 6 || count == 9 || count == 11)
  }

  private func countedYears(_ count: Int, at unit: Int, first: Int) -> TimeExpression? {
    if let stated = statedYears(at: unit + 1, first: first), case .interval? = stated.period {
      return text.word(first - 1) == .niệm ? .nothing(first, stated.end) : stated
    }
    if text.word(unit + 1) == .open, let listed = statedYears(at: unit + 2, first: first), case .interval? = listed.period,
      text.word(listed.end) == .close
    {
      return TimeExpression(first: first, end: listed.end + 1, period: listed.period)
    }
    if text.word(unit + 1) == .từ, let span = closedSpan(at: unit + 1, first: first) { return span }
    guard let end = pastMark(at: unit + 1) ?? (text.word(unit + 1) == .nay ? unit + 2 : nil) else { return nil }
    if let years = years(at: end) { return TimeExpression(first: first, end: years.end, period: Self.interval(years)) }
    return TimeExpression(first: first, end: end, period: count == 1 ? .lastMonths(12) : .lastYears(count))
  }

  /// `qua`, `vừa qua`, `gần đây`, `trở lại đây`: counted back from the day of the article.
  func pastMark(at index: Int) -> Int? {
    switch text.word(index) {
    case .qua: index + 1
    case .vừa: text.word(index + 1) == .qua ? index + 2 : nil
    case .gần: text.word(index + 1) == .đây ? index + 2 : nil
    case .trở: text.word(index + 1) == .lại && text.word(index + 2) == .đây ? index + 3 : nil
    case .lại: text.word(index + 1) == .đây ? index + 2 : nil
    default: nil
    }
  }
}
