import DocumentModel
import RuleProgram
import TestSupport
import Testing

@testable import Matching

/// Strings that make the grammars look far ahead, or begin again and again.
private let nasty = [
  "1/", "1-", "1.", "1,", "0 123 ", "1 - ", "ngày 1, ", "1 và ", "năm 2016, ", "từ ", "từ ngày 1 đến ", "một trăm ", "nghìn ",
  "khóa X, ", "tổ 5, ", "1 tỷ ", "5 đồng, ", "12,", "kỷ niệm 1/", "quý I, ", "1h", "1m", "a-1", "(", "1.000.", "tháng 5, ",
]

@Test(arguments: nasty) func readingIsLinear(piece: String) {
  let clock = ContinuousClock()
  let short = GrammarSample(String(repeating: piece, count: 600))
  let long = GrammarSample(String(repeating: piece, count: 4800))
  let first = clock.measure { _ = short.mentions() }
  let second = clock.measure { _ = long.mentions() }
  // Eight times the text may take thirty times as long on a busy machine, but not sixty-four times.
  #expect(second < first * 30 + .milliseconds(200))
}

@Test func mentionsStayInsideTheirSentence() {
  var generator = SplitMix(seed: 7)
  let words = GrammarWord.allCases.map(\.key) + ["5", "12", "2016", "318", "07", "Hà", "UBND", "XXVI", "cán"]
  for _ in 0..<3000 {
    let count = Int.random(in: 1...12, using: &generator)
    let text = (0..<count).map { _ in
      let word = words.randomElement(using: &generator) ?? "5"
      return Bool.random(using: &generator) ? word : word + " "
    }.joined()
    let sample = GrammarSample(text)
    for mention in sample.mentions() {
      #expect(mention.first >= 0 && mention.first < mention.end && Int(mention.end) <= sample.tokens.count, "\(text)")
    }
  }
}

@Test func readingLooksAtNothingOutsideItsSentence() {
  let sample = GrammarSample("từ năm 2016 đến nay có hơn 1.200 hộ")
  var mentions: [Mention] = []
  NumericGrammar().mentions(tokens: sample.tokens, words: sample.words, text: sample.text, range: 7..<8, into: &mentions)
  #expect(mentions == [Mention(type: GrammarType.number.rawValue, first: 7, end: 8, value: .number(NumberValue(1)))])
}
