import RuleProgram

/// Numerals with magnitudes: `6,4 ngàn`, `2,315 nghìn tỷ`, `3 tỷ 500 triệu`, `3 tỷ rưỡi`, `một triệu hai`.
extension GrammarScanner {
  /// The longest quantity at `index`, with its repetition in parentheses (`02 (hai)`).
  func quantity(at index: Int) -> Quantity? {
    guard var quantity = simpleQuantity(at: index) else { return nil }
    if text.word(quantity.end) == .open, let again = simpleQuantity(at: quantity.end + 1), again.value == quantity.value,
      again.isDigits != quantity.isDigits, text.word(again.end) == .close
    {
      quantity.end = again.end + 1
      quantity.isPlain = false
    }
    return quantity
  }

  func simpleQuantity(at index: Int) -> Quantity? {
    if text.isDigits(index) { return digitQuantity(at: index) }
    guard mayBeginWords(index) else { return nil }
    return wordQuantity(at: index)
  }

  private func digitQuantity(at index: Int) -> Quantity? {
    guard let numeral = numeral(at: index) else { return nil }
    let scale = magnitudes(at: numeral.end)
    var sum = Quantity(
      value: numeral.value(times: scale.factor), end: scale.end, factor: scale.factor,
      isPlain: numeral.isPlain && scale.factor == 1,
      isDigits: true)
    guard scale.factor > 1 else { return sum }
    if isHalf(sum.end) {
      sum.value += scale.factor / 2
      sum.end += 1
      return sum
    }
    while sum.factor > 1000, let next = self.numeral(at: sum.end) {
      let scale = magnitudes(at: next.end)
      guard scale.factor > 1, scale.factor < sum.factor, next.value(times: scale.factor) < sum.factor else { break }
      sum.value += next.value(times: scale.factor)
      sum.end = scale.end
      sum.factor = scale.factor
    }
    return sum
  }

  private func wordQuantity(at index: Int) -> Quantity? {
    guard let first = wordGroup(at: index, first: true) else { return nil }
    var sum = Quantity(value: 0, end: index, factor: .infinity, isPlain: false, isDigits: false)
    var group = first
    while true {
      let scale = magnitudes(at: group.end)
      guard scale.factor < sum.factor else { break }
      sum.value += Double(group.value) * scale.factor
      sum.end = scale.end
      sum.factor = scale.factor
      if scale.factor == 1 { break }
      if isHalf(sum.end) {
        sum.value += scale.factor / 2
        sum.end += 1
        break
      }
      guard let next = wordGroup(at: sum.end, first: false) else { break }
      if let tail = tail(next, of: sum) { return tail }
      group = next
    }
    return sum
  }

  /// `một triệu hai`: a single digit behind a magnitude is a tenth of it.
  private func tail(_ group: (value: Int, end: Int), of sum: Quantity) -> Quantity? {
    guard group.end == sum.end + 1, group.value < 10, sum.factor >= 1000, magnitudes(at: group.end).factor == 1,
      text.word(sum.end) != .năm
    else { return nil }
    var sum = sum
    sum.value += Double(group.value) * sum.factor / 10
    sum.end = group.end
    return sum
  }

  /// The magnitudes at `index`, multiplied: `nghìn tỷ`; 1 where there is none.
  func magnitudes(at index: Int) -> (factor: Double, end: Int) {
    var factor = 1.0
    var end = index
    while factor < 1e12, let magnitude = magnitude(at: end) {
      factor *= magnitude
      end += 1
    }
    return (factor, end)
  }

  private func magnitude(at index: Int) -> Double? {
    guard let word = text.word(index), text.isLowercase(index) || text.isUpper(index) else { return nil }
    switch word {
    case .tr, .trđ: return text.isDigits(index - 1) ? 1e6 : nil
    case .tỷ:
      switch text.word(index + 1) {
      case .lệ, .trọng, .số, .suất: return nil
      default: return 1e9
      }
    case .trăm: return text.word(index + 1) == .phần ? nil : 100
    default: return word.magnitude
    }
  }

  private func isHalf(_ index: Int) -> Bool { text.isAny(index, .rưỡi, .rưởi) }
}
