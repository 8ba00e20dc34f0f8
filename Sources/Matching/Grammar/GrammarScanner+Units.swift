import DocumentModel
import RuleProgram

/// What a quantity is of: a percentage, an amount of money, a range of either, or a plain number.
extension GrammarScanner {
  /// Emits a single quantity with its unit; the index behind it.
  mutating func measured(_ quantity: Quantity, at index: Int, bound: (comparator: Comparator, first: Int)? = nil) -> Int? {
    if isDifference(quantity.end) { return quantity.end + 2 }
    if let unit = unit(of: quantity, at: index) {
      let end = emit(unit.type, quantity, from: index, to: unit.end)
      shareUnit(unit.type, factor: quantity.factor, before: index)
      return end
    }
    guard isCount(quantity, at: index) else { return quantity.isDigits || quantity.end > index + 1 ? quantity.end : nil }
    if isBareMoney(quantity, at: index) { _ = emit(.money, quantity, from: index, to: quantity.end) }
    return emit(.number, quantity, from: index, to: quantity.end)
  }

  private mutating func emit(_ type: GrammarType, _ quantity: Quantity, from first: Int, to end: Int) -> Int {
    let bounds = bounds(of: first, to: end)
    emit(type, bounds.range, Self.value(type, NumberValue(quantity.value, bounds.comparator)))
    // `vượt 14 chỉ tiêu` is as well a verb with its number.
    if text.word(bounds.range.lowerBound) == .vượt {
      emit(type, first..<end, Self.value(type, NumberValue(quantity.value)))
    }
    return bounds.range.upperBound
  }

  /// The unit that makes a percentage or an amount in đồng of a quantity, and the index behind it.
  func unit(of quantity: Quantity, at index: Int) -> (type: GrammarType, end: Int)? {
    let at = quantity.end
    switch text.word(at) {
    case .percent: return (.percent, at + 1)
    case .phần: return text.word(at + 1) == .trăm ? (.percent, at + 2) : nil
    case .đồng: return isCurrency(at, of: quantity) ? (.money, at + 1) : nil
    case .đ: return text.isGlued(at) || quantity.value >= 1000 && text.isLowercase(at) ? (.money, at + 1) : nil
    case .vnđ, .vnd: return (.money, at + 1)
    case .dot: return text.word(at - 1) == .tr && text.word(at + 1) == .đ && text.isGlued(at + 1) ? (.money, at + 2) : nil
    default: return text.word(at - 1) == .trđ ? (.money, at) : nil
    }
  }

  /// `5 đồng chí`, `3 triệu đồng bào` are people.
  private func isCurrency(_ index: Int, of quantity: Quantity) -> Bool {
    switch text.word(index + 1) {
    case .chí, .bào, .phạm, .nghiệp: false
    default: quantity.factor > 1 || quantity.value >= 100
    }
  }

  /// `1,1 điểm %` is a difference of rates.
  private func isDifference(_ index: Int) -> Bool { text.word(index) == .điểm && text.isAny(index + 1, .percent, .phần) }

  /// `phạt 6,5 triệu`, `thu 24,3 tỷ`: money without its name; `6,5 triệu lượt` is a count.
  private func isBareMoney(_ quantity: Quantity, at index: Int) -> Bool {
    guard quantity.factor >= 1000, quantity.value >= 1000, text.word(quantity.end)?.beginsCountedNoun != true,
      !isForeign(quantity.end)
    else { return false }
    if isMoneyNear(index) { return true }
    return text.word(quantity.end - 1) == .tỷ && !startsCountedNoun(quantity.end)
  }

  private func isMoneyNear(_ index: Int) -> Bool {
    for at in stride(from: index - 1, through: index - 5, by: -1) {
      switch text.word(at) {
      case .thu, .chi, .phạt, .phí, .vốn, .tiền, .giá, .góp: return true
      case .comma, .semicolon, .dot: return false
      default: continue
      }
    }
    return false
  }

  private func isForeign(_ index: Int) -> Bool {
    switch text.word(index) {
    case .usd, .eur, .euro, .đô, .yên, .tệ, .bảng: true
    default: false
    }
  }

  /// `thu 44, chi 51 tỷ đồng`, `17,8 và 9,9%`: the numbers listed before share the unit.
  private mutating func shareUnit(_ type: GrammarType, factor: Double, before index: Int) {
    var left = index
    var at = mentions.count - 2
    while at >= base, case .number(let number) = mentions[at].value, mentions[at].type == GrammarType.number.rawValue,
      number.value < 10000, isListLink(Int(mentions[at].end), left)
    {
      left = Int(mentions[at].first)
      let shared = NumberValue(number.value * factor, number.comparator)
      emit(type, left..<Int(mentions[at].end), Self.value(type, shared))
      at -= 1
    }
  }

  private func isListLink(_ end: Int, _ start: Int) -> Bool {
    guard end < start, text.isAny(end, .comma, .và) else { return false }
    return start == end + 1 || start == end + 2 && (text.isAny(end + 1, .thu, .chi) || text.word(end + 1) == .và)
  }

  /// Whether a quantity without unit may be a count.
  private func isCount(_ quantity: Quantity, at index: Int) -> Bool {
    switch text.word(quantity.end) {
    case .tuổi: return false
    case .lần: if isMultiple(quantity, at: index) { return false }
    default: break
    }
    if !quantity.isDigits { return isSpelledCount(quantity, at: index) }
    guard quantity.isPlain, text.year(index) != nil else { return true }
    return startsCountedNoun(quantity.end) || comparator(before: index) != nil
  }

  /// `gấp 2,5 lần`, `tăng 2 lần`, `2 lần/năm`.
  private func isMultiple(_ quantity: Quantity, at index: Int) -> Bool {
    let first = comparator(before: index)?.first ?? index
    switch text.word(first - 1) {
    case .gấp, .tăng, .giảm: return true
    default: break
    }
    return text.word(quantity.end + 1) == .slash || text.word(quantity.end + 1) == .so && text.word(quantity.end + 2) == .với
  }

  private func isSpelledCount(_ quantity: Quantity, at index: Int) -> Bool {
    switch text.word(index - 1) {
    case .thứ, .tháng, .mùng, .mồng, .rằm: return false
    default: break
    }
    guard quantity.end == index + 1 else { return true }
    guard startsCountedNoun(quantity.end) else { return false }
    switch text.word(index) {
    case .một: return countsOne(index)
    case .năm: return countsFive(index)
    case .chín: return text.word(index + 1) != .muồi
    default: return true
    }
  }

  /// `một cuộc`; not `một số`, `một cửa`, `từng một`.
  private func countsOne(_ index: Int) -> Bool {
    switch text.word(index + 1) {
    case .số, .cửa, .phần, .cách, .vài, .ít, .chút, .mặt, .bên, .loạt, .nửa, .cả, .chiều: return false
    default: break
    }
    switch text.word(index - 1) {
    case .từng, .mỗi, .ngày, .số: return false
    default: return true
    }
  }

  /// `năm cuộc` is five, unless what stands before makes a year of it (`trong năm`, `đầu năm`).
  private func countsFive(_ index: Int) -> Bool {
    switch text.word(index + 1) {
    case .cuộc, .vụ, .đơn, .lượt, .người, .hộ, .hồ, .ý, .buổi, .phiếu, .phường, .xã, .huyện, .quận, .thôn, .ấp, .tiêu: break
    default: return false
    }
    switch text.word(index - 1) {
    case .trong, .từ, .đến, .tới, .đầu, .cuối, .hằng, .hàng, .mỗi, .các, .những, .nhiều, .cả, .tháng, .hết, .giữa, .qua, .theo,
      .một, .hai, .ba:
      return false
    default: return !text.isDigits(index - 1)
    }
  }

  /// Emits a range and gives the index behind it: `120 - 150`, `2-2,5%`, `từ 11 đến 12%`, `1,2 - 1,5 tỷ đồng`, `hai, ba lần`.
  mutating func range(_ low: Quantity, at index: Int) -> Int? {
    if !low.isDigits { return spelledRange(low, at: index) }
    let link = text.word(low.end) == .percent ? low.end + 1 : low.end
    guard joins(link), let high = quantity(at: link + 1), high.isDigits, !continues(high.end) else { return nil }
    let unit = unit(of: high, at: link + 1)
    guard link == low.end || unit?.type == .percent, !isDifference(high.end) else { return nil }
    let bottom = low.factor == 1 ? low.value * high.factor : low.value
    guard bottom < high.value else { return nil }
    let end = unit?.end ?? high.end
    if text.word(end) == .tuổi || text.year(index) != nil && low.isPlain { return end }
    let first = text.word(index - 1) == .từ && !text.isDash(link) && index - 1 >= floor ? index - 1 : index
    emit(unit?.type ?? .range, first..<end, .range(low: bottom, high: high.value))
    return end
  }

  /// A dash, glued or free on both sides, or `đến`.
  private func joins(_ index: Int) -> Bool {
    if text.isDash(index) { return text.isGlued(index) == text.isGlued(index + 1) }
    return text.isAny(index, .đến, .tới)
  }

  /// `hai, ba lần`, `ba bốn cuộc`: neighbours only.
  private mutating func spelledRange(_ low: Quantity, at index: Int) -> Int? {
    guard low.end == index + 1, text.word(index) != .năm else { return nil }
    let next = text.word(low.end) == .comma || joins(low.end) ? low.end + 1 : low.end
    guard let high = text.word(next)?.digit, Double(high) == low.value + 1, text.isLowercase(next), text.isLowercase(next + 1),
      text.word(next + 1) != .mươi, text.word(next + 1)?.magnitude == nil, high != 5 || text.word(next + 1)?.isClassifier == true
    else { return nil }
    emit(.range, index..<next + 1, .range(low: low.value, high: Double(high)))
    return next + 1
  }
}
