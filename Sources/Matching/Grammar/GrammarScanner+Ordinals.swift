import DocumentModel
import RuleProgram

/// Ordinals: the numeral alone where it is in digits or Roman (`lần thứ XXVI`, `khóa 15`), else with `thứ` (`thứ Nhất`).
extension GrammarScanner {
  /// Emits the ordinal at `index` and gives the index behind it; weekdays are taken out.
  mutating func ordinal(at index: Int) -> Int? {
    switch text.word(index) {
    case .thứ: return numberedBy(index)
    case .đầu:
      guard text.word(index + 1) == .tiên else { return nil }
      emit(.ordinal, index..<index + 2, .ordinal)
      return index + 2
    case .lần: return bareOrdinals(at: index + 1)
    case .khóa: return bareOrdinals(at: text.word(index + 1) == .thứ ? index : index + 1)
    case .hội: return text.word(index - 1) == .đại && text.roman(index + 1) != nil ? bareOrdinals(at: index + 1) : nil
    case .kỳ: return text.roman(index + 1) != nil ? bareOrdinals(at: index + 1) : nil
    default: return nil
    }
  }

  private mutating func numberedBy(_ index: Int) -> Int? {
    if let end = weekday(at: index) { return end }
    if isBareOrdinal(index + 1) { return bareOrdinals(at: index + 1) }
    guard let end = spelledOrdinal(at: index + 1) else { return nil }
    emit(.ordinal, index..<end, .ordinal)
    return end
  }

  /// Numerals in digits or Roman, one behind the other (`khóa XI, XII`).
  private mutating func bareOrdinals(at index: Int) -> Int? {
    guard isBareOrdinal(index) else { return nil }
    var at = index
    emit(.ordinal, at..<at + 1, .ordinal)
    while text.isAny(at + 1, .comma, .và), text.roman(index) != nil, text.roman(at + 2) != nil {
      at += 2
      emit(.ordinal, at..<at + 1, .ordinal)
    }
    return at + 1
  }

  private func isBareOrdinal(_ index: Int) -> Bool {
    if text.roman(index) != nil { return true }
    guard text.isDigits(index), text.length(index) <= 3, !continues(index + 1) else { return false }
    return text.word(index - 1) == .thứ || !isFigureForCertain(index) && text.word(index + 1) != .slash
  }

  /// `nhất`, `Hai`, `mười hai` behind `thứ`.
  private func spelledOrdinal(at index: Int) -> Int? {
    switch text.word(index) {
    case .nhất, .nhì, .tư: return index + 1
    default: break
    }
    guard text.word(index)?.digit != nil || text.word(index) == .mười else { return nil }
    return wordGroup(at: index, first: true)?.end
  }

  /// `thứ tư`, `thứ 7` beside a date or a part of the day.
  private func weekday(at index: Int) -> Int? {
    guard let word = text.word(index + 1), word == .tư || word.digit.map({ (2...7).contains($0) }) == true else {
      guard text.short(index + 1, in: 2...7) != nil, text.length(index + 1) == 1 else { return nil }
      return isBesideDay(index) ? index + 2 : nil
    }
    return isBesideDay(index) ? index + 2 : nil
  }

  private func isBesideDay(_ index: Int) -> Bool {
    switch text.word(index - 1) {
    case .lần, .viên: return false
    case .họp: if text.isAny(index - 2, .kỳ, .phiên) { return false }
    case .some(let word): if word.isDaypart || word == .ngày { return true }
    case nil: break
    }
    let end = index + 2
    if let word = text.word(end), word.isDaypart || word == .hằng || word == .hàng { return true }
    let date = text.isAny(end, .comma, .open) ? end + 1 : end
    return text.word(date) == .ngày && text.isDigits(date + 1) || dateAtom(at: date, isLed: true)?.value.day != nil
  }
}
