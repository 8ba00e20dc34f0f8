import RuleProgram

/// Numerals of digits: `4.318`, `7,85`, `4 318`, `42.5`, `05`.
extension GrammarScanner {
  func numeral(at index: Int) -> Numeral? {
    guard let first = text.integer(index) else { return nil }
    if text.isGlued(index + 1), text.isGlued(index + 2), text.isDigits(index + 2) {
      switch text.word(index + 1) {
      case .dot: return dotted(first, at: index)
      case .comma: return commaed(first, at: index)
      default: break
      }
    }
    return spacedGroups(first, at: index)
  }

  /// `1.206.450`, `1.234,5`, `42.5`; nil for what is neither, as `6.2018`.
  private func dotted(_ first: Int, at index: Int) -> Numeral? {
    if isGroup(index + 2), text.length(index) <= 3, !text.hasLeadingZero(index) {
      return grouped(first, at: index, by: .dot, decimal: .comma)
    }
    guard text.length(index + 2) <= 2 || text.byte(index) == UInt8(ascii: "0") && text.length(index) == 1,
      !continues(index + 3)
    else { return nil }
    return fraction(first, at: index)
  }

  /// `7,85`; `1,284,500`; of `12,15,18` the first alone.
  private func commaed(_ first: Int, at index: Int) -> Numeral? {
    let isListed = text.isGlued(index) && text.word(index - 1) == .comma && text.isDigits(index - 2)
    guard isListed || continues(index + 3) && text.word(index + 3) == .comma else { return fraction(first, at: index) }
    if !isListed, isGroup(index + 2), isGroup(index + 4), text.length(index) <= 3, !text.hasLeadingZero(index) {
      return grouped(first, at: index, by: .comma, decimal: .dot)
    }
    return Numeral(mantissa: Double(first), decimals: 0, end: index + 1, isPlain: true)
  }

  private func fraction(_ first: Int, at index: Int) -> Numeral? {
    let places = text.length(index + 2)
    guard places <= 9, let decimals = text.integer(index + 2) else { return nil }
    let mantissa = Double(first) * Numeral.power(places) + Double(decimals)
    return Numeral(mantissa: mantissa, decimals: places, end: index + 3, isPlain: false)
  }

  private func grouped(_ first: Int, at index: Int, by mark: GrammarWord, decimal: GrammarWord) -> Numeral? {
    var value = Double(first)
    var end = index + 1
    while text.word(end) == mark, text.isGlued(end), text.isGlued(end + 1), isGroup(end + 1), let group = text.integer(end + 1) {
      value = value * 1000 + Double(group)
      end += 2
    }
    guard value < 1e15 else { return nil }
    return withDecimals(Numeral(mantissa: value, decimals: 0, end: end, isPlain: false), mark: decimal)
  }

  /// `4 318` is one number where groups of three follow one to three digits.
  private func spacedGroups(_ first: Int, at index: Int) -> Numeral {
    var numeral = Numeral(mantissa: Double(first), decimals: 0, end: index + 1, isPlain: true)
    guard text.length(index) <= 3, !text.hasLeadingZero(index) else { return numeral }
    while numeral.mantissa < 1e12, isGroup(numeral.end), !text.startsLine(numeral.end), let group = text.integer(numeral.end),
      !text.isGlued(numeral.end)
    {
      numeral.mantissa = numeral.mantissa * 1000 + Double(group)
      numeral.end += 1
      numeral.isPlain = false
    }
    return numeral.isPlain ? numeral : withDecimals(numeral, mark: .comma)
  }

  private func withDecimals(_ numeral: Numeral, mark: GrammarWord) -> Numeral {
    let places = text.length(numeral.end + 1)
    guard text.word(numeral.end) == mark, text.isGlued(numeral.end), text.isGlued(numeral.end + 1), places <= 3,
      let decimals = text.integer(numeral.end + 1)
    else { return numeral }
    let mantissa = numeral.mantissa * Numeral.power(places) + Double(decimals)
    return Numeral(mantissa: mantissa, decimals: places, end: numeral.end + 2, isPlain: false)
  }

  private func isGroup(_ index: Int) -> Bool { text.isDigits(index) && text.length(index) == 3 }

  /// Whether a mark with digits is glued on: then what stands before is part of something longer.
  func continues(_ index: Int) -> Bool {
    switch text.word(index) {
    case .dot, .comma, .slash, .hyphen: text.isGlued(index) && text.isGlued(index + 1) && text.isDigits(index + 1)
    default: false
    }
  }
}
