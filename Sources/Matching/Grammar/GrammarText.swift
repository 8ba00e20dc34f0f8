import DocumentModel
import RuleProgram

/// A sentence as the grammars look at it: token by token, by word, by digits, by shape. Every question may be asked of
/// any index; outside of the sentence there is nothing.
struct GrammarText {
  let tokens: [Token]
  let words: [Int32]
  let text: [UInt8]
  let range: Range<Int>
  let wordsByID: [GrammarWord?]

  func has(_ index: Int) -> Bool { range.contains(index) }

  func word(_ index: Int) -> GrammarWord? {
    guard range.contains(index) else { return nil }
    let id = Int(words[index])
    return id < wordsByID.count ? wordsByID[id] : nil
  }

  func shape(_ index: Int) -> TokenShape { range.contains(index) ? tokens[index].shape : [] }
  func isDigits(_ index: Int) -> Bool { shape(index).contains(.digits) }
  func isWord(_ index: Int) -> Bool { shape(index).contains(.word) }
  func isCapitalized(_ index: Int) -> Bool { shape(index).contains(.capitalized) }
  func isUpper(_ index: Int) -> Bool { shape(index).contains(.upper) }
  func isLowercase(_ index: Int) -> Bool {
    isWord(index) && !shape(index).contains(.capitalized) && !shape(index).contains(.upper)
  }
  func startsLine(_ index: Int) -> Bool { shape(index).contains(.lineBefore) }

  /// Whether the token follows the one before it in the sentence without white space.
  func isGlued(_ index: Int) -> Bool {
    guard range.contains(index), index > range.lowerBound else { return false }
    return !shape(index).contains(.spaceBefore) && !shape(index).contains(.lineBefore)
  }

  /// Length in bytes.
  func length(_ index: Int) -> Int { range.contains(index) ? Int(tokens[index].end - tokens[index].start) : 0 }

  /// The first byte, 0 outside.
  func byte(_ index: Int) -> UInt8 { range.contains(index) ? text[Int(tokens[index].start)] : 0 }

  func hasLeadingZero(_ index: Int) -> Bool { byte(index) == UInt8(ascii: "0") }

  /// The value of a run of at most 15 digits, which a Double holds exactly.
  func integer(_ index: Int) -> Int? {
    guard isDigits(index), length(index) <= 15 else { return nil }
    var value = 0
    for offset in Int(tokens[index].start)..<Int(tokens[index].end) {
      let digit = text[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// An integer of one or two digits within bounds, as days and months are written.
  func short(_ index: Int, in bounds: ClosedRange<Int>) -> Int? {
    guard length(index) <= 2, let value = integer(index), bounds.contains(value) else { return nil }
    return value
  }

  /// Four digits that can be a year.
  func year(_ index: Int) -> Int? {
    guard length(index) == 4, let value = integer(index), (1900...2100).contains(value) else { return nil }
    return value
  }

  func isAny(_ index: Int, _ first: GrammarWord, _ second: GrammarWord) -> Bool {
    let word = word(index)
    return word == first || word == second
  }

  /// `-`, `–` or `—`, which have one key.
  func isDash(_ index: Int) -> Bool { word(index) == .hyphen }

  /// The value of a Roman numeral in capitals, `XXVI`.
  func roman(_ index: Int) -> Int? {
    guard isUpper(index), length(index) <= 8 else { return nil }
    var total = 0
    var last = 0
    for offset in (Int(tokens[index].start)..<Int(tokens[index].end)).reversed() {
      guard let value = Self.romanDigit(text[offset]) else { return nil }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return total
  }

  private static func romanDigit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "I"): 1
    case UInt8(ascii: "V"): 5
    case UInt8(ascii: "X"): 10
    case UInt8(ascii: "L"): 50
    case UInt8(ascii: "C"): 100
    default: nil
    }
  }

  /// Whether a sentence, a quotation or a list item begins at the token, so that its capital says nothing.
  func startsClause(_ index: Int) -> Bool {
    guard index > range.lowerBound, !startsLine(index) else { return true }
    return shape(index - 1).contains(.punctuation) && !isAny(index - 1, .comma, .slash) && !isGlued(index) || isQuote(index - 1)
  }

  /// `“`, `"` and the like: marks that no grammar knows.
  private func isQuote(_ index: Int) -> Bool { shape(index).contains(.punctuation) && word(index) == nil }
}
