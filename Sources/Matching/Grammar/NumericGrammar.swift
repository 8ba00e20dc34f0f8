package import DocumentModel
import RuleProgram

/// Reads numbers, percentages, ratios, money, ranges, dates, periods and ordinals in one sentence.
///
/// Input are a sentence's tokens with their words, output is mentions with types of `GrammarType`, all readings of an
/// ambiguous string side by side: `5/11` is a Date and a Ratio, `3-4` a Date and a Range. What is certainly no figure
/// (`12/2018/QĐ-UBND`, a telephone number, `tổ 5`, `mức độ 3`, `7h30`) gives nothing. A mention of a figure covers its
/// comparator (`hơn 1.200`, `92% trở lên`), a period its own words (`từ năm 2016 đến nay`).
///
/// One pass from left to right; whatever is looked at again is bounded by a small constant, so that the time is linear
/// in the sentence. Nothing is allocated but the output. `GrammarNumberTests`, `GrammarDateTests` and their neighbours
/// are tables of forms and values.
package struct NumericGrammar: Sendable {
  private let wordsByID: [GrammarWord?]

  package init() {
    wordsByID = [nil] + GrammarWord.allCases.map { $0 }
  }

  /// Appends the mentions of one sentence, in the order in which they are found.
  /// - Parameters:
  ///   - tokens: the tokens of the article.
  ///   - words: for each token the id of its word in the rule pack's vocabulary, 0 where unknown.
  ///   - text: the article's normalized text in UTF-8.
  ///   - range: the tokens of the sentence; nothing outside is looked at.
  /// - Complexity: O(tokens in `range`).
  package func mentions(
    tokens: [Token], words: [Int32], text: [UInt8], range: Range<Int>, into mentions: inout [Mention]
  ) {
    var passed: [PassedNumber]?
    self.mentions(tokens: tokens, words: words, text: text, range: range, into: &mentions, passed: &passed)
  }

  /// The same, and what was passed over because it is no figure, where `passed` is not nil.
  package func mentions(
    tokens: [Token], words: [Int32], text: [UInt8], range: Range<Int>, into mentions: inout [Mention],
    passed: inout [PassedNumber]?
  ) {
    var output: [Mention] = []
    swap(&output, &mentions)
    let sentence = GrammarText(tokens: tokens, words: words, text: text, range: range, wordsByID: wordsByID)
    var scanner = GrammarScanner(text: sentence, mentions: output, passed: passed)
    output = []
    scanner.scan()
    swap(&scanner.mentions, &mentions)
    passed = scanner.passed
  }
}
