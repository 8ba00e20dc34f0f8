import DocumentModel
import RuleProgram

/// One pass over one sentence: where the grammars stand, and what they have found.
struct GrammarScanner {
  let text: GrammarText
  var mentions: [Mention]
  /// Nothing before this token is free to become part of a further mention.
  var floor: Int
  /// The number of mentions that were there before the sentence.
  let base: Int

  /// What was passed over; nil where nobody asks.
  var passed: [PassedNumber]?

  init(text: GrammarText, mentions: [Mention], passed: [PassedNumber]? = nil) {
    self.text = text
    self.mentions = mentions
    self.passed = passed
    floor = text.range.lowerBound
    base = mentions.count
  }

  /// Tries, at every token that no mention has taken, what is certainly no figure, then dates and periods, then figures.
  mutating func scan() {
    var index = text.range.lowerBound
    while index < text.range.upperBound {
      if let end = step(at: index) {
        index = max(end, index + 1)
        floor = index
      } else {
        index += 1
      }
    }
  }

  /// The index behind what was found at `index`, nil if nothing begins there.
  private mutating func step(at index: Int) -> Int? {
    guard text.isDigits(index) || text.word(index) != nil || text.startsLine(index) || text.roman(index) != nil else {
      return nil
    }
    if let number = excluded(at: index) {
      passed?.append(number)
      return Int(number.end)
    }
    var taken = index
    if let time = timeExpression(at: index) {
      emit(time)
      if time.isCertain { return time.end }
      taken = time.end
    }
    if let end = ordinal(at: index) { return max(end, taken) }
    if let end = figure(at: index) { return max(end, taken) }
    return taken > index ? taken : nil
  }

  mutating func emit(_ type: GrammarType, _ range: Range<Int>, _ value: MentionValue) {
    mentions.append(Mention(type: type.rawValue, first: Int32(range.lowerBound), end: Int32(range.upperBound), value: value))
  }
}
