import DocumentModel
import RuleProgram

/// Single dates: `14/7/2018`, `14 tháng 7 năm 2018`, `15-7`, `tháng Bảy năm 2018`, `7/2018`.
extension GrammarScanner {
  /// A date at `index`; `ngày`, `mùng` and `tháng` belong to it.
  func dateAtom(at index: Int, isLed: Bool = false) -> DateAtom? {
    switch text.word(index) {
    case .ngày:
      guard text.isDigits(index + 1) || text.isAny(index + 1, .mùng, .mồng) else { return nil }
      return dateAtom(at: index + 1, isLed: true)
    case .mùng, .mồng: return text.isDigits(index + 1) ? dateAtom(at: index + 1, isLed: true) : nil
    case .tháng: return monthAtom(at: index)
    default: break
    }
    guard text.isDigits(index) else { return nil }
    return spelledDay(at: index) ?? numericDate(at: index, isLed: isLed)
  }

  /// `14 tháng 7 năm 2018`
  private func spelledDay(at index: Int) -> DateAtom? {
    guard let day = text.short(index, in: 1...31), text.word(index + 1) == .tháng, let month = month(at: index + 2),
      isDayBeforeMonth(index, monthEnd: month.end)
    else { return nil }
    let tail = yearTail(at: month.end)
    let value = DateValue(year: tail?.year, month: month.value, day: day, deictic: tail?.deictic)
    return DateAtom(value: value, end: tail?.end ?? month.end, isCertain: true)
  }

  /// `6 tháng 7` is a date where a day is led in or the year follows; `6 tháng 5 cuộc` is none.
  private func isDayBeforeMonth(_ index: Int, monthEnd: Int) -> Bool {
    if text.isAny(index - 1, .ngày, .mùng) || text.word(index - 1) == .mồng || text.word(index - 1)?.isDaypart == true {
      return true
    }
    return yearTail(at: monthEnd) != nil || !startsCountedNoun(monthEnd) && !text.isDigits(monthEnd)
  }

  /// A date of digits with one mark throughout: day, month and year, day and month, or month and year.
  private func numericDate(at index: Int, isLed: Bool) -> DateAtom? {
    guard let mark = dateMark(at: index + 1), let first = text.short(index, in: 1...31) else { return nil }
    let isSpaced = !text.isGlued(index + 1)
    guard isSpaced != text.isGlued(index + 2) else { return nil }
    if first <= 12, let year = text.year(index + 2), !isSpaced, !isCut(index + 3, of: mark) {
      return DateAtom(value: DateValue(year: year, month: first), end: index + 3, isCertain: false)
    }
    guard let month = text.short(index + 2, in: 1...12) else { return nil }
    if text.word(index + 3) == mark, text.isGlued(index + 3) != isSpaced, text.isDigits(index + 4) {
      guard text.isGlued(index + 4) != isSpaced, let year = fullYear(at: index + 4, short: mark == .slash || isLed),
        !isCut(index + 5, of: mark)
      else { return nil }
      return DateAtom(value: DateValue(year: year, month: month, day: first), end: index + 5, isCertain: true)
    }
    guard !isSpaced || isLed, !isCut(index + 3, of: mark) else { return nil }
    let tail = text.word(index + 3) == .năm ? yearTail(at: index + 3) : nil
    let value = DateValue(year: tail?.year, month: month, day: first, deictic: tail?.deictic)
    return DateAtom(value: value, end: tail?.end ?? index + 3, isCertain: isLed || tail != nil)
  }

  /// Whether more digits are glued on, so that the date would be part of something else; another date may follow a dash.
  private func isCut(_ index: Int, of mark: GrammarWord) -> Bool {
    continues(index) && (text.word(index) != .hyphen || mark == .hyphen)
  }

  func dateMark(at index: Int) -> GrammarWord? {
    switch text.word(index) {
    case .slash, .hyphen, .dot: text.word(index)
    default: nil
    }
  }

  /// Four digits, or two where the year may be cut short: 00 to 49 are of this century.
  private func fullYear(at index: Int, short: Bool) -> Int? {
    if let year = text.year(index) { return year }
    guard short, text.length(index) == 2, let value = text.integer(index) else { return nil }
    return value < 50 ? 2000 + value : 1900 + value
  }

  /// `tháng 7/2018`, `tháng Bảy năm 2018`, `tháng 7`.
  func monthAtom(at index: Int) -> DateAtom? {
    guard text.word(index) == .tháng, let month = month(at: index + 1), !isCountedMonth(index) else { return nil }
    let tail = yearTail(at: month.end)
    let value = DateValue(year: tail?.year, month: month.value, deictic: tail?.deictic)
    return DateAtom(value: value, end: tail?.end ?? month.end, isCertain: true)
  }

  /// `6 tháng`, `mỗi tháng 5 cuộc`: months that are counted are not named.
  private func isCountedMonth(_ index: Int) -> Bool {
    if text.isDigits(index - 1) { return true }
    switch text.word(index - 1) {
    case .mỗi, .hàng, .hằng, .một, .từng: return true
    case .some(let word): return word.digit != nil && text.word(index - 2) != .ngày
    case nil: return false
    }
  }

  /// The number of a month in digits or words; `giêng` and `chạp` are of the other calendar.
  func month(at index: Int) -> (value: Int, end: Int)? {
    if let month = text.short(index, in: 1...12) { return (month, index + 1) }
    switch text.word(index) {
    case .tư: return (4, index + 1)
    case .mười:
      switch text.word(index + 1) {
      case .một: return (11, index + 2)
      case .hai: return (12, index + 2)
      default: return (10, index + 1)
      }
    case .some(let word):
      guard let value = word.digit, value > 1 else { return nil }
      return (value, index + 1)
    case nil: return nil
    }
  }

  /// `/2018`, `-2018`, ` năm 2018`, ` năm nay` behind a month.
  func yearTail(at index: Int) -> (year: Int?, deictic: DateValue.Deictic?, end: Int)? {
    if text.word(index) == .năm {
      if let year = text.year(index + 1) { return (year, nil, index + 2) }
      switch text.word(index + 1) {
      case .nay: return (nil, .year(0), index + 2)
      case .ngoái, .trước: return (nil, .year(-1), index + 2)
      default: return nil
      }
    }
    guard dateMark(at: index) != nil, text.isGlued(index) == text.isGlued(index + 1), let year = text.year(index + 1),
      text.isGlued(index) || text.word(index) == .slash, !text.isGlued(index + 2) || !text.isAny(index + 2, .slash, .hyphen)
    else { return nil }
    return (year, nil, index + 2)
  }
}
