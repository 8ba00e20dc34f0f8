import TestSupport

/// Articles in the manner of the genre, of common syllables, figures, bodies and periods, and now and then of a sentence
/// that a rule finds something in.
package struct ArticleGenerator {
  private let vocabulary: Vocabulary
  private let sentences: [String]
  private var random: SplitMix

  /// - Parameter sentences: sentences that rules are known to find something in.
  package init(_ vocabulary: Vocabulary, sentences: [String], seed: UInt64) {
    self.vocabulary = vocabulary
    self.sentences = sentences
    random = SplitMix(seed: seed)
  }

  /// An article of at least so many bytes: a header, a title, and paragraphs.
  package mutating func article(bytes: Int) -> String {
    var text = "Ngày đăng: 05/01/2021 | 09:12\n\nHuyện Tân Sơn: \(vocabulary.noun(&random))\n\n"
    while text.utf8.count < bytes {
      text += (0..<2 + random.below(4)).map { _ in sentence() }.joined(separator: " ") + "\n\n"
    }
    return text
  }

  private mutating func sentence() -> String {
    if !sentences.isEmpty, random.below(12) == 0 { return sentences[random.below(sentences.count)] }
    let parts = (0..<2 + random.below(4)).map { _ in part() }
    let text = parts.joined(separator: random.below(3) == 0 ? ", " : " ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private mutating func part() -> String {
    switch random.below(10) {
    case 0: return "\(vocabulary.verb(&random)) \(figure()) \(vocabulary.noun(&random))"
    case 1: return "\(figure()) \(counted())"
    case 2: return "\(vocabulary.verb(&random)) \(vocabulary.noun(&random))"
    case 3: return "UBND huyện Tân Sơn \(vocabulary.verb(&random))"
    case 4: return "trong quý \(["I", "II", "III"][random.below(3)])/202\(random.below(5))"
    case 5: return "\(counted()) và \(figure()) \(counted())"
    default: return (0..<3 + random.below(8)).map { _ in vocabulary.syllable(&random) }.joined(separator: " ")
    }
  }

  private mutating func counted() -> String {
    let unit = vocabulary.units[random.below(vocabulary.units.count)]
    return unit[random.below(unit.count)]
  }

  private mutating func figure() -> String {
    switch random.below(5) {
    case 0: "\(1 + random.below(9)).\(100 + random.below(900))"
    case 1: "\(1 + random.below(90))/\(100 + random.below(90))"
    case 2: "\(random.below(99)),\(random.below(9))%"
    default: "\(1 + random.below(400))"
    }
  }
}
