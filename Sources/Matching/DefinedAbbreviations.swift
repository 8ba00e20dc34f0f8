import DocumentModel
import RuleProgram
import UnicodeSupport

/// The abbreviations that an article defines itself: `Trung tâm Dịch vụ việc làm (TTDVVL)`.
///
/// A word in capitals that stands alone in brackets, behind words whose first letters it is made of, means those words from
/// the next sentence on: whatever they can be read as, it can be read as too.
struct DefinedAbbreviations {
  /// For each form that was defined, the tokens that it stands for.
  private var meanings: [Int32: Range<Int>] = [:]

  /// One letter is a numeral or a mark; more than ten are a word in capitals.
  private static let letters = 2...10

  /// Adds the readings of the words that it stands for to each abbreviation in a sentence.
  func read(_ sentence: Range<Int>, tokens: [Token], into lattice: inout Lattice) {
    guard !meanings.isEmpty else { return }
    for token in sentence {
      guard let meaning = meanings[tokens[token].form] else { continue }
      for mention in lattice.mentions(over: meaning) {
        lattice.add(
          Mention(
            type: mention.type, first: Int32(token), end: Int32(token + 1), value: mention.value, captures: mention.captures))
      }
    }
  }

  /// Learns what a sentence defines; what was defined first holds.
  /// - Returns: the words that the new abbreviations stand for.
  /// - Complexity: O(tokens); letters are looked at behind opening brackets alone.
  mutating func learn(from sentence: Range<Int>, tokens: [Token], words: [Int32], text: NormalizedText) -> [Range<Int>] {
    var learned: [Range<Int>] = []
    for open in sentence.dropFirst().dropLast(2) where words[open] == GrammarWord.open.rawValue {
      let short = tokens[open + 1]
      guard short.shape.contains(.upper), words[open + 2] == GrammarWord.close.rawValue, meanings[short.form] == nil,
        let start = Self.start(of: PlainLetter.all(of: text.string(short.span)), before: open, sentence, tokens, text)
      else { continue }
      meanings[short.form] = start..<open
      learned.append(start..<open)
    }
    return learned
  }

  /// Where the words before a bracket begin that have these initials; commas, dashes and `và` between them have none.
  private static func start(
    of initials: [UInt32], before open: Int, _ sentence: Range<Int>, _ tokens: [Token], _ text: NormalizedText
  ) -> Int? {
    guard letters.contains(initials.count) else { return nil }
    var left = initials[...]
    var start = open
    while let initial = left.last {
      start -= 1
      guard start >= sentence.lowerBound else { return nil }
      let word = text.string(tokens[start].span)
      if PlainLetter.first(of: word) == initial {
        left.removeLast()
      } else if start == open - 1 || !passedOver.contains(word) {
        return nil
      }
    }
    return start
  }

  private static let passedOver: Set<String> = [",", "-", "–", "&", "/", "và"]
}
