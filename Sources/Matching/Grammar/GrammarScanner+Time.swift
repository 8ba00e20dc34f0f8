import DocumentModel
import RuleProgram

/// Which grammar of time begins at a word.
extension GrammarScanner {
  func timeExpression(at index: Int) -> TimeExpression? {
    if let lunar = lunar(at: index) { return lunar }
    if text.isDigits(index) { return counted(at: index) ?? dated(at: index) }
    switch text.word(index) {
    case .từ: return since(at: index)
    case .đầu: return fromStart(at: index, first: index)
    case .ngày: return dayDeictic(at: index) ?? dated(at: index)
    case .mùng, .mồng: return dated(at: index)
    case .tháng: return monthExpression(at: index)
    case .năm: return counted(at: index) ?? yearExpression(at: index)
    case .quý: return quarters(at: index)
    case .nhiệm: return term(at: index)
    case .giai: return stage(at: index)
    case .cùng: return sameTime(at: index)
    case .nửa: return halfYear(at: index)
    case .hôm, .sáng, .trưa, .chiều, .tối, .đêm, .khuya: return dayDeictic(at: index)
    case .một, .hai, .ba, .bốn, .sáu, .bảy, .bẩy, .tám, .chín, .mười: return counted(at: index)
    default: return nil
    }
  }

  mutating func emit(_ time: TimeExpression) {
    if let date = time.date { emit(.date, time.first..<time.end, .date(date)) }
    if let period = time.period { emit(.period, time.first..<time.end, .period(period)) }
    if let deadline = time.deadline, let start = endMark(before: time.first) {
      emit(.deadline, start..<time.end, .date(deadline))
    }
    guard let shared = time.daysOf else { return }
    for index in time.first..<time.lastDay where text.isDigits(index) {
      guard let day = text.short(index, in: 1...31) else { continue }
      emit(.date, index..<index + 1, .date(DateValue(year: shared.year, month: shared.month, day: day, deictic: shared.deictic)))
    }
    emit(.date, time.lastDay..<time.end, .date(shared))
  }

  /// Days of the lunar calendar name no date: `mùng 6 Tết`, `rằm tháng Giêng`, `10/3 âm lịch`.
  private func lunar(at index: Int) -> TimeExpression? {
    switch text.word(index) {
    case .rằm: return .nothing(index, text.word(index + 1) == .tháng ? index + 3 : index + 1)
    case .tháng: return isLunarMonth(index) ? .nothing(index, index + 2) : nil
    default: break
    }
    let day = text.isAny(index, .ngày, .mùng) || text.word(index) == .mồng ? index + 1 : index
    guard text.isDigits(day) || day > index && text.word(day)?.digit != nil else { return nil }
    if isLunarMonth(day + 1) { return .nothing(index, day + 3) }
    if day > index, text.word(day + 1) == .tết { return .nothing(index, day + 2) }
    guard let date = dateAtom(at: index, isLed: true) else { return nil }
    let mark = text.word(date.end) == .open ? date.end + 1 : date.end
    return text.word(mark) == .âm && text.word(mark + 1) == .lịch ? .nothing(index, mark + 2) : nil
  }

  private func isLunarMonth(_ index: Int) -> Bool {
    text.word(index) == .tháng && text.isAny(index + 1, .giêng, .chạp)
  }

  /// `hôm nay`, `sáng qua`, `ngày hôm kia`, `cùng ngày`; a date beside it (`chiều nay (18/7)`) says more.
  private func dayDeictic(at index: Int) -> TimeExpression? {
    let word = text.word(index) == .ngày && text.word(index + 1) == .hôm ? index + 1 : index
    guard text.word(word) == .hôm || text.word(word)?.isDaypart == true else { return nil }
    let days: Int
    switch text.word(word + 1) {
    case .nay: days = 0
    case .qua: days = -1
    case .kia: days = -2
    default: return nil
    }
    let end = word + 2
    let beside = text.isAny(end, .open, .comma) ? end + 1 : end
    if let date = dateAtom(at: beside, isLed: true), date.value.day != nil { return .nothing(index, end) }
    let value = DateValue(deictic: .day(days))
    return TimeExpression(first: index, end: end, date: value, period: .whole(value))
  }

  /// `cùng kỳ năm trước`, `cùng kỳ 2018`, `cùng ngày`; what only compares is taken out (`so với cùng kỳ`).
  private func sameTime(at index: Int) -> TimeExpression? {
    if text.word(index + 1) == .ngày, !text.isDigits(index + 2) {
      return TimeExpression(first: index, end: index + 2, date: DateValue(deictic: .sameDay))
    }
    guard text.word(index + 1) == .kỳ else { return nil }
    var end = index + 2
    var value = PeriodValue.samePeriod(yearsBack: 1)
    let year = text.word(end) == .năm ? end + 1 : end
    if let stated = text.year(year) {
      value = .samePeriodOf(year: stated)
      end = year + 1
    } else if year > end, text.isAny(year, .trước, .ngoái) {
      end = year + 1
    }
    return isComparison(before: index) ? .nothing(index, end) : TimeExpression(first: index, end: end, period: value)
  }

  /// `so với`, `so`: what follows is another time than the fact's.
  func isComparison(before index: Int) -> Bool {
    text.word(index - 1) == .so || text.word(index - 1) == .với && text.word(index - 2) == .so
  }

  /// `đến năm 2025`, `trước tháng 6`, `đến hết năm 2019`: an end without its beginning.
  func isEnd(before index: Int) -> Bool { endMark(before: index) != nil || text.word(index - 1) == .sau }

  /// Where `đến`, `trước`, `đến hết` before a time begin.
  private func endMark(before index: Int) -> Int? {
    var at = index - 1
    switch text.word(at) {
    case .hết, .cuối, .giữa, .đầu: at -= 1
    default: break
    }
    switch text.word(at) {
    case .đến, .tới, .trước: return at
    default: return nil
    }
  }
}
