import RuleProgram

/// Numerals of words: `hai mươi lăm`, `một trăm linh năm`, `ba mốt`, `hai nghìn không trăm mười chín`.
extension GrammarScanner {
  /// A spelled number below a thousand without its magnitude; `end` lies behind its last word.
  func wordGroup(at index: Int, first: Bool) -> (value: Int, end: Int)? {
    guard let word = lowerWord(index, mayBeCapital: first) else { return nil }
    if word == .không {
      guard lowerWord(index + 1) == .trăm else { return nil }
      return belowHundred(hundreds: 0, at: index + 2)
    }
    if !first, word == .linh || word == .lẻ { return belowHundred(hundreds: 0, at: index) }
    if word == .mười { return teens(at: index + 1) }
    guard let digit = word.digit else { return nil }
    if lowerWord(index + 1) == .trăm, lowerWord(index + 2) != .phần { return belowHundred(hundreds: digit, at: index + 2) }
    return tens(digit, at: index + 1)
  }

  /// What follows `trăm`: `linh năm`, `hai mươi`, `mười`, or a single digit that means tens (`trăm hai`).
  private func belowHundred(hundreds: Int, at index: Int) -> (value: Int, end: Int) {
    let base = hundreds * 100
    switch lowerWord(index) {
    case .linh, .lẻ:
      guard let word = lowerWord(index + 1), let digit = word.digit ?? word.unitDigit else { return (base, index) }
      return (base + digit, index + 2)
    case .mười:
      let rest = teens(at: index + 1)
      return (base + rest.value, rest.end)
    case .some(let word):
      guard let digit = word.digit else { return (base, index) }
      let rest = tens(digit, at: index + 1)
      if rest.end > index + 1 { return (base + rest.value, rest.end) }
      // `một trăm năm` is a hundred years; `một trăm hai` is 120 where no noun of its own follows.
      return word == .năm || hundreds == 0 ? (base, index) : (base + digit * 10, index + 1)
    case nil: return (base, index)
    }
  }

  /// `mười` with what follows; `mười năm` is ten years.
  private func teens(at index: Int) -> (value: Int, end: Int) {
    guard let word = lowerWord(index), word != .năm, let digit = word.digit ?? word.unitDigit, word != .mốt, word != .tư,
      lowerWord(index + 1)?.magnitude != 100, lowerWord(index + 1) != .mươi
    else { return (10, index) }
    return (10 + digit, index + 1)
  }

  /// A digit with what makes tens of it: `hai mươi`, `hai mươi mốt`, `hai lăm`, `ba chục`; else the digit alone.
  private func tens(_ digit: Int, at index: Int) -> (value: Int, end: Int) {
    guard let word = lowerWord(index) else { return (digit, index) }
    if word == .mươi {
      guard let unit = lowerWord(index + 1), unit != .năm, let value = unit.digit ?? unit.unitDigit else {
        return (digit * 10, index + 1)
      }
      return (digit * 10 + value, index + 2)
    }
    if let unit = word.unitDigit, digit > 1, word != .tư || endsNumeral(index + 1) { return (digit * 10 + unit, index + 1) }
    return (digit, index)
  }

  /// `ba tư` is 34 before a counted noun only: `hai tư tưởng` is no 24.
  private func endsNumeral(_ index: Int) -> Bool {
    guard let word = lowerWord(index) else { return false }
    return word.beginsCountedNoun || word.magnitude != nil
  }

  /// The word, if it is written small: names (`Ba Đình`, `Hai Bà Trưng`) are no numbers.
  func lowerWord(_ index: Int, mayBeCapital: Bool = false) -> GrammarWord? {
    guard !text.isCapitalized(index) || mayBeCapital else { return nil }
    return text.word(index)
  }

  /// Whether the word at `index` begins a spelled number: capital only where a sentence begins, and no name behind it.
  func mayBeginWords(_ index: Int) -> Bool {
    guard text.isWord(index) else { return false }
    guard text.isCapitalized(index) else { return true }
    return text.startsClause(index) && !text.isCapitalized(index + 1) && (!text.isUpper(index) || text.length(index) == 1)
  }
}
