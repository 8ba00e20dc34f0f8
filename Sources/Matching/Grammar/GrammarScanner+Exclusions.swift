import DocumentModel
import RuleProgram

/// Digits that are no figure: list heads, codes, document numbers, telephones, clock times, scores, years of birth.
extension GrammarScanner {
  /// The excluded string that begins at `index`, if one does.
  func excluded(at index: Int) -> PassedNumber? {
    guard text.isDigits(index) else { return nil }
    if let end = listHead(at: index) { return number(index, end, .listMark) }
    if let end = code(at: index) { return number(index, end, .code) }
    if let end = documentNumber(at: index) { return number(index, end, .documentNumber) }
    if let end = telephone(at: index) { return number(index, end, .telephone) }
    if let end = clock(at: index) { return number(index, end, .clock) }
    if let end = score(at: index) { return number(index, end, .score) }
    if let end = personalDatum(at: index) { return number(index, end, .yearOfBirth) }
    if let end = numbered(at: index) ?? named(at: index) { return number(index, end, .name) }
    return nil
  }

  private func number(_ index: Int, _ end: Int, _ use: PassedNumber.Use) -> PassedNumber {
    PassedNumber(first: Int32(index), end: Int32(end), use: use)
  }

  /// `1.`, `2.1.`, `3)`, `4/` at the start of a line, before a capital.
  private func listHead(at index: Int) -> Int? {
    guard text.startsLine(index) || index == text.range.lowerBound, text.length(index) <= 2 else { return nil }
    var end = index + 1
    while text.word(end) == .dot, text.isGlued(end), text.isGlued(end + 1), text.isDigits(end + 1), text.length(end + 1) <= 2 {
      end += 2
    }
    switch text.word(end) {
    case .dot, .close, .slash, .hyphen:
      guard text.isGlued(end), !text.isGlued(end + 1), text.isCapitalized(end + 1) || !text.has(end + 1) else { return nil }
      return end + 1
    default:
      return end > index + 1 && text.startsLine(index) && text.isCapitalized(end) ? end : nil
    }
  }

  /// `m2`, `H5N1`, `3A`, `COVID-19`, `Q.3`, `[1]`; not `giảm64`, nor a unit (`17,6ha`, `5m`).
  private func code(at index: Int) -> Int? {
    if text.isGlued(index), isCodePrefix(before: index) { return endOfRun(at: index) }
    if text.isGlued(index + 1), isCodeSuffix(index + 1) { return endOfRun(at: index) }
    if text.word(index - 1) == .openBracket, text.word(index + 1) == .closeBracket { return index + 1 }
    return nil
  }

  private func isCodePrefix(before index: Int) -> Bool {
    if text.isWord(index - 1) {
      return text.isUpper(index - 1) || text.length(index - 1) < 3 || text.word(index - 1) == .covid
    }
    switch text.word(index - 1) {
    case .hyphen: return text.isGlued(index - 1) && text.isCapitalized(index - 2)
    case .dot:
      return text.isGlued(index - 1) && (text.isDigits(index - 2) || text.isUpper(index - 2) && text.length(index - 2) <= 3)
    case .slash: return text.isGlued(index - 1) && text.isDigits(index - 2)
    case nil: return text.byte(index - 1) == UInt8(ascii: "+") && text.isGlued(index - 1) && text.isWord(index - 2)
    default: return false
    }
  }

  /// A capital or one of the first letters glued on: `3A`, `30a`; but `5m`, `2g`, `500Đ`.
  private func isCodeSuffix(_ index: Int) -> Bool {
    guard text.isWord(index), text.length(index) == 1 else { return false }
    switch text.byte(index) {
    case UInt8(ascii: "a")...UInt8(ascii: "e"): return true
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return !text.isAny(index, .h, .m)
    default: return false
    }
  }

  /// `12/2018/QĐ-UBND`, `114-KL/TW`, `30a/2008/NQ-CP`: a capital word behind a slash or hyphen of the same run.
  private func documentNumber(at index: Int) -> Int? {
    var at = index + 1
    while text.isGlued(at) {
      if text.isCapitalized(at), text.isAny(at - 1, .slash, .hyphen) { return endOfRun(at: at) }
      guard text.isDigits(at) || text.isAny(at, .slash, .hyphen) || text.isWord(at) && text.length(at) <= 2 else { return nil }
      at += 1
    }
    return nil
  }

  /// `0243.9421865`, `024 3942 1865`, and whatever follows `ĐT`, `đường dây nóng`.
  private func telephone(at index: Int) -> Int? {
    let isAnnounced = followsContact(index)
    guard isAnnounced || text.hasLeadingZero(index) else { return nil }
    var digits = text.length(index)
    var end = index + 1
    while let next = nextGroup(at: end) {
      digits += text.length(next)
      end = next + 1
    }
    return digits >= (isAnnounced ? 3 : 9) ? end : nil
  }

  /// The next group of a telephone number: at least two digits behind a space, a dot, a hyphen or a parenthesis.
  private func nextGroup(at index: Int) -> Int? {
    switch text.word(index) {
    case .dot, .hyphen, .close: text.isGlued(index) && text.isDigits(index + 1) && text.length(index + 1) >= 2 ? index + 1 : nil
    default: text.isDigits(index) && text.length(index) >= 3 && !text.startsLine(index) ? index : nil
    }
  }

  private func followsContact(_ index: Int) -> Bool {
    for at in stride(from: index - 1, through: index - 4, by: -1) {
      switch text.word(at) {
      case .số, .colon, .dot, .open: continue
      case .đt, .sđt, .fax, .tel, .hotline: return true
      case .thoại: return text.word(at - 1) == .điện
      case .nóng: return text.word(at - 1) == .dây
      default: return false
      }
    }
    return false
  }

  /// `7h30`, `10:54`, `14 giờ 30 phút`, `lúc 6 giờ`; `48 giờ` is a count.
  private func clock(at index: Int) -> Int? {
    guard text.short(index, in: 0...24) != nil else { return nil }
    switch text.word(index + 1) {
    case .colon:
      guard text.isGlued(index + 1), text.isGlued(index + 2), text.isDigits(index + 2), text.length(index + 2) == 2 else {
        return nil
      }
      return index + 3
    case .h, .g:
      guard text.isGlued(index + 1) else { return nil }
      return minutes(at: index + 2)
    case .giờ:
      let end = minutes(at: index + 2)
      return end > index + 2 || namesHour(index) ? end : nil
    default: return nil
    }
  }

  private func minutes(at index: Int) -> Int {
    guard text.short(index, in: 0...59) != nil, text.length(index) == 2 || text.word(index + 1) == .phút else { return index }
    return text.word(index + 1) == .phút ? index + 2 : index + 1
  }

  private func namesHour(_ index: Int) -> Bool {
    if let next = text.word(index + 2), next.isDaypart || next == .ngày || next == .hôm { return true }
    switch text.word(index - 1) {
    case .lúc, .hồi, .từ, .đến, .vào, .trước, .sau: return true
    default: return false
    }
  }

  /// `thắng 2-1`, `tỷ số 3-0`.
  private func score(at index: Int) -> Int? {
    guard text.isDash(index + 1), text.isDigits(index + 2) else { return nil }
    switch text.word(index - 1) {
    case .thắng, .thua, .hòa: return index + 3
    case .số: return text.word(index - 2) == .tỷ ? index + 3 : nil
    default: return nil
    }
  }

  /// `SN 1990`, `sinh 1990`; not `phát sinh 2 vụ`.
  private func personalDatum(at index: Int) -> Int? {
    text.isAny(index - 1, .sn, .sinh) && text.year(index) != nil ? index + 1 : nil
  }

  /// What `số` makes a name of: `số 118/4`, `hệ số 2,10`, `Kế hoạch số 45`; not `tổng số 45`.
  private func numbered(at index: Int) -> Int? {
    guard text.word(index - 1) == .số, text.word(index - 2)?.countsBeforeNumber != true, !isFigureForCertain(index) else {
      return nil
    }
    var end = endOfRun(at: index)
    while text.isAny(end, .slash, .hyphen), text.isDigits(end + 1) || text.isUpper(end + 1) { end = endOfRun(at: end + 1) }
    return end
  }

  /// Whether a percentage, an amount or a counted noun follows the numeral, so that no word before makes a name of it.
  func isFigureForCertain(_ index: Int) -> Bool {
    guard let numeral = numeral(at: index) else { return false }
    if magnitudes(at: numeral.end).factor > 1 { return true }
    guard let next = text.word(numeral.end) else { return false }
    switch next {
    case .percent, .đồng, .vnđ, .đ, .năm, .tháng, .ngày, .tuần, .giờ, .lần: return true
    case .phần: return text.word(numeral.end + 1) == .trăm
    default: return next.isClassifier
    }
  }

  /// The end of the run of tokens that are glued to each other, without a mark that closes it.
  func endOfRun(at index: Int) -> Int {
    var end = index + 1
    var at = end
    while text.isGlued(at), !text.isAny(at, .close, .semicolon), !text.isAny(at, .closeBracket, .open) {
      at += 1
      if !text.shape(at - 1).contains(.punctuation) { end = at }
    }
    return end
  }
}
