package import DocumentModel
package import RuleProgram
package import UnicodeSupport

extension Matcher {
  /// How far a pattern came in a sentence: its attempts, the best first.
  package struct SentenceAttempts {
    package var sentence: Int
    package var attempts: [MatchAttempt]
    /// What every match contains and the sentence does not: of each list, one key of the pack's wake index.
    package var missing: [[Int32]]
  }

  /// How far the pattern of a rule, or of a mention, came in each sentence that is read for facts.
  ///
  /// For those who ask why a rule did not hold; the pack must be traced.
  /// - Parameters:
  ///   - forms: as for `match`.
  ///   - starts: tokens at which an attempt may begin; nil for all.
  package mutating func attempts(
    of product: PatternInfo.Product, text: NormalizedText, segmented: SegmentedText, forms: borrowing FormTable,
    from starts: Range<Int>? = nil
  ) -> [SentenceAttempts] {
    guard let (stratum, pattern) = place(of: product) else { return [] }
    let reading = read(text: text, segmented: segmented, forms: forms)
    return segmented.sentences.indices.compactMap { number in
      let sentence = segmented.sentences[number].tokens
      let range = starts.map { $0.clamped(to: sentence) } ?? sentence
      guard segmented.zone(ofSentence: number).givesFacts, !range.isEmpty else { return nil }
      let input = input(stratum, sentence, segmented, reading.words, reading.layout, reading.lattice)
      var finder = AttemptFinder(pack: pack, input: input, pattern: pattern, sentence: Int32(number))
      let missing = pattern.required.filter { keys in !keys.contains { stands($0, in: input) } }
      return SentenceAttempts(sentence: number, attempts: finder.attempts(from: range), missing: missing)
    }
  }

  private func stands(_ key: Int32, in input: PatternMachine.Input) -> Bool {
    switch pack.wakes.keys[Int(key)] {
    case .type(let type): return input.sentence.contains { input.lattice.starts([type], at: $0) }
    case .phrase(let words):
      return input.sentence.contains { token in
        input.words[token..<input.sentence.upperBound].starts(with: words)
      }
    }
  }

  private func place(of product: PatternInfo.Product) -> (Stratum, PatternInfo)? {
    for stratum in pack.strata {
      if let pattern = stratum.patterns.first(where: { $0.product.makesSame(as: product) }) { return (stratum, pattern) }
    }
    return nil
  }
}

extension PatternInfo.Product {
  fileprivate func makesSame(as other: PatternInfo.Product) -> Bool {
    switch (self, other) {
    case (.rule(let one), .rule(let two)): one == two
    case (.mention(let one, _), .mention(let two, _)): one == two
    default: false
    }
  }
}
