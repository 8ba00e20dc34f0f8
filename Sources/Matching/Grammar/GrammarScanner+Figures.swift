import DocumentModel
import RuleProgram

/// Figures: ratios, ranges, percentages, money and plain numbers.
extension GrammarScanner {
  /// Emits what is read at `index` and gives the index behind it.
  mutating func figure(at index: Int) -> Int? {
    if let end = vague(at: index) { return end }
    if let end = share(at: index) { return end }
    if let end = bareMagnitude(at: index) { return end }
    guard let first = quantity(at: index) else { return nil }
    if let end = ratio(first, at: index) { return end }
    if let end = range(first, at: index) { return end }
    if first.isPlain, isTornOff(first.end) { return endOfRun(at: index) }
    spacedDecimal(first, at: index)
    return measured(first, at: index)
  }

  /// A numeral that something is glued to which no grammar reads: `3-0`, `6.2018.1`.
  private func isTornOff(_ index: Int) -> Bool { continues(index) && text.word(index) != .comma }

  /// `hàng chục`, `vài trăm`: no figure at all.
  private func vague(at index: Int) -> Int? {
    switch text.word(index) {
    case .hàng, .vài, .mấy, .dăm:
      let scale = magnitudes(at: index + 1)
      return scale.factor > 1 ? scale.end : text.word(index + 1)?.digit != nil && text.word(index) == .dăm ? index + 2 : nil
    default: return nil
    }
  }

  /// `38/42`, `72.442 / 72.442`, `12 trên tổng số 15`.
  private mutating func ratio(_ count: Quantity, at index: Int) -> Int? {
    guard count.isDigits, count.factor == 1 else { return nil }
    let start: Int
    switch text.word(count.end) {
    case .slash: start = count.end + 1
    case .trên: start = text.word(count.end + 1) == .tổng && text.word(count.end + 2) == .số ? count.end + 3 : count.end + 1
    default: return nil
    }
    guard text.isDigits(start), let total = quantity(at: start), total.isDigits, total.value > 0 else { return nil }
    if let end = amounts(count, total, at: index, start) { return end }
    guard total.factor == 1 else { return nil }
    if continues(total.end) || text.isAny(total.end, .slash, .hyphen) && text.isGlued(total.end) {
      return endOfRun(at: total.end)
    }
    if let end = fraction(count, total) { return end }
    let bounds = bounds(of: index, to: total.end)
    let value = MentionValue.ratio(
      count: NumberValue(count.value, bounds.comparator), total: NumberValue(total.value))
    emit(.ratio, bounds.range, value)
    return bounds.range.upperBound
  }

  /// `thu 12,6/10,5 tỷ đồng`: what came in beside what was planned, in one unit.
  private mutating func amounts(_ first: Quantity, _ second: Quantity, at index: Int, _ start: Int) -> Int? {
    guard let unit = unit(of: second, at: start), unit.type == .money else { return nil }
    let bounds = bounds(of: index, to: first.end)
    emit(.money, bounds.range, .money(NumberValue(first.value * second.factor, bounds.comparator)))
    emit(.money, start..<unit.end, .money(NumberValue(second.value)))
    return unit.end
  }

  /// `1/3 số xã` is a share in percent.
  private mutating func fraction(_ count: Quantity, _ total: Quantity) -> Int? {
    guard count.value < total.value, total.value <= 10, isWhole(total.end) else { return nil }
    let first = count.end - 1
    emitPercent(Self.percent(count.value, of: total.value), from: first, to: total.end)
    return total.end
  }

  /// Nouns of a whole that a fraction is taken of: `số`, `diện tích`, `thời gian`, `dân số`.
  func isWhole(_ index: Int) -> Bool {
    switch text.word(index) {
    case .số, .diện, .tổng: true
    case .dân: text.word(index + 1) == .số
    default: text.word(index + 1) == .gian
    }
  }

  private static func percent(_ part: Double, of whole: Double) -> Double { (part / whole * 10000).rounded() / 100 }

  /// `một phần ba số hộ`, `nửa số xã`, `quá nửa`.
  private mutating func share(at index: Int) -> Int? {
    if text.word(index) == .nửa {
      let start = text.word(index - 1) == .một && index - 1 >= floor ? index - 1 : index
      guard isWhole(index + 1) || comparator(before: start) != nil, !isTimeUnit(index + 1) else { return nil }
      emitPercent(50, from: start, to: index + 1)
      return index + 1
    }
    if text.word(index) == .một, text.word(index + 1) == .nửa { return share(at: index + 1) }
    guard let part = text.word(index)?.digit, text.word(index + 1) == .phần, mayBeginWords(index),
      let whole = text.word(index + 2) == .tư ? (4, index + 3) : wordGroup(at: index + 2, first: false), part < whole.0
    else { return nil }
    emitPercent(Self.percent(Double(part), of: Double(whole.0)), from: index, to: whole.1)
    return whole.1
  }

  private func isTimeUnit(_ index: Int) -> Bool {
    switch text.word(index) {
    case .năm, .tháng, .ngày, .giờ, .đầu, .cuối: true
    default: false
    }
  }

  private mutating func emitPercent(_ value: Double, from first: Int, to end: Int) {
    let bounds = bounds(of: first, to: end)
    emit(.percent, bounds.range, .percent(NumberValue(value, bounds.comparator)))
  }

  /// `hơn chục`, `gần trăm`: a magnitude that a comparator alone introduces.
  private mutating func bareMagnitude(at index: Int) -> Int? {
    let scale = magnitudes(at: index)
    guard scale.factor > 1, text.isLowercase(index) else { return nil }
    guard let bound = comparator(before: index) else { return scale.end }
    let quantity = Quantity(value: scale.factor, end: scale.end, factor: scale.factor, isPlain: false, isDigits: false)
    return measured(quantity, at: index, bound: bound)
  }

  /// `hơn 26, 41 tỷ`: a decimal with a space behind its comma, beside the two numbers of a list.
  private mutating func spacedDecimal(_ first: Quantity, at index: Int) {
    guard first.isPlain, text.word(first.end) == .comma, text.isGlued(first.end), text.isDigits(first.end + 1),
      text.length(first.end + 1) <= 2, let whole = text.integer(index), let decimals = text.integer(first.end + 1)
    else { return }
    let places = text.length(first.end + 1)
    let numeral = Numeral(
      mantissa: Double(whole) * Numeral.power(places) + Double(decimals), decimals: places, end: first.end + 2, isPlain: false)
    let scale = magnitudes(at: numeral.end)
    let quantity = Quantity(
      value: numeral.value(times: scale.factor), end: scale.end, factor: scale.factor, isPlain: false, isDigits: true)
    guard let unit = unit(of: quantity, at: index), unit.type == .percent || scale.factor > 1 else { return }
    let bounds = bounds(of: index, to: unit.end)
    emit(unit.type, bounds.range, Self.value(unit.type, NumberValue(quantity.value, bounds.comparator)))
  }

  /// The figure's tokens with the comparators around it.
  func bounds(of first: Int, to end: Int) -> (range: Range<Int>, comparator: Comparator?) {
    if let before = comparator(before: first) { return (before.first..<end, before.comparator) }
    if let after = comparator(after: end) { return (first..<after.end, after.comparator) }
    return (first..<end, estimate(before: first))
  }

  static func value(_ type: GrammarType, _ number: NumberValue) -> MentionValue {
    switch type {
    case .percent: .percent(number)
    case .money: .money(number)
    default: .number(number)
    }
  }
}
