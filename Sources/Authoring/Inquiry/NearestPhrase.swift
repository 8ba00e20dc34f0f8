import DocumentModel
import RuleProgram

/// The phrase, of those that were wanted at a stop, that looks most like what stands there.
struct NearestPhrase {
  let phrase: String
  let location: SourceLocation
  /// The class that it is an entry of; nil for a phrase of the pattern itself.
  let type: String?
  let tokens: Range<Int>
  let nearness: Nearness

  /// Nil where nothing that was wanted looks like what stands there.
  init?(_ wanted: MatchAttempt.Wanted, of attempt: MatchAttempt, in article: TracedReading) {
    guard let sentence = article.sentence(ofToken: Int(attempt.stop)) else { return nil }
    let end = article.segmented.sentences[sentence].tokens.upperBound
    let candidates = Self.candidates(wanted, attempt, article)
    var best: NearestPhrase?
    for candidate in candidates {
      let length = candidate.phrase.split(whereSeparator: \.isWhitespace).count
      for count in max(1, length - 1)...(length + 1) where candidate.first + count <= end {
        let tokens = candidate.first..<candidate.first + count
        let words = article.reading.text.string(article.span(tokens))
        guard abs(words.count - candidate.phrase.count) <= 3 else { continue }
        let nearness = Nearness(words, candidate.phrase)
        guard nearness.isNear(length: candidate.phrase.count), best.map({ nearness < $0.nearness }) ?? true else { continue }
        best = NearestPhrase(candidate, tokens, nearness)
      }
    }
    guard let best else { return nil }
    self = best
  }

  private struct Candidate {
    var phrase: String
    var location: SourceLocation
    var type: String?
    var first: Int
  }

  private init(_ candidate: Candidate, _ tokens: Range<Int>, _ nearness: Nearness) {
    phrase = candidate.phrase
    location = candidate.location
    type = candidate.type
    self.tokens = tokens
    self.nearness = nearness
  }

  private static func candidates(
    _ wanted: MatchAttempt.Wanted, _ attempt: MatchAttempt, _ article: TracedReading
  ) -> [Candidate] {
    if case .noMention(let type) = wanted.refusal {
      return article.pack.entries.indices.filter { article.pack.entries[$0].type == type }.map { number in
        Candidate(
          phrase: article.pack.entries[number].phrase, location: article.pack.sources.entries[number],
          type: article.pack.types[Int(type)].name, first: Int(attempt.stop))
      }
    }
    guard wanted.refusal == .other || wanted.refusal == .withoutCapitals else { return [] }
    let element = article.pack.elements[Int(wanted.element)]
    guard let phrase = element.phrase else { return [] }
    // A phrase in which the way still stands began earlier.
    let begun = attempt.elements.last { $0.element == wanted.element && $0.end == attempt.stop }
    return [Candidate(phrase: phrase, location: element.location, type: nil, first: Int(begun?.first ?? attempt.stop))]
  }
}

extension PatternElement {
  /// What stands between the quotation marks of a phrase; nil for anything else.
  fileprivate var phrase: String? {
    guard let mark = text.first, mark == "\"" || mark == "'", text.last == mark, text.count > 2 else { return nil }
    let inner = text.dropFirst().dropLast()
    return inner.contains(mark) ? nil : String(inner)
  }
}
