package import DocumentModel
import Matching
import Pipeline
package import Records
package import RuleProgram
package import UnicodeSupport

/// Asks why a rule does not find anything in a text.
///
/// The text is read as the body of an article with a traced rule pack. Where the rule's head holds, the trace says what
/// became of it; where it does not, the machine says how far its pattern came. `Fixtures/why-not` holds answers.
package struct RuleInquiry: ~Copyable {
  private let pack: RulePack
  private var processor: ArticleProcessor

  /// - Parameter pack: a traced one.
  /// - Throws: `ICUError` where ICU's data are missing.
  package init(pack: RulePack) throws(ICUError) {
    self.pack = pack
    processor = try ArticleProcessor(pack: pack)
  }

  /// - Parameters:
  ///   - rule: index of the rule in the pack.
  ///   - focus: the place that the text is about, where it does not say.
  /// - Throws: why the text cannot be read.
  package mutating func ask(
    about rule: Int32, text: String, published: CalendarTime? = nil, focus: String? = nil
  ) throws(FailureRecord) -> RuleAnswer {
    let article = RawArticle(
      name: "text", bytes: Array(text.utf8), metadata: ArticleMetadata(published: published, encoding: .utf8))
    let reading = try processor.read(body: article, focus: focus)
    let source = pack.sources.rules.indices.contains(Int(rule)) ? pack.sources.rules[Int(rule)] : nil
    var answer = RuleAnswer(rule: pack.rules[Int(rule)].name, note: source?.note, location: source?.location)
    guard let read = TracedReading(pack: pack, reading: reading) else { return answer }
    let facts = read.facts.indices.filter { read.facts[$0].rule == answer.rule }
    let heads = read.trace.heads.indices.filter { read.trace.heads[$0].rule == rule }
    if !facts.isEmpty {
      answer.verdict = .found
      answer.sections = facts.map { HeldStory(article: read).section(ofFact: $0) }
    } else if !heads.isEmpty {
      answer.verdict = .dropped
      answer.sections = heads.map { HeldStory(article: read).section(ofHead: $0) }
    } else {
      answer.sections = sections(ofAttemptsOf: rule, read)
      if !answer.sections.isEmpty { answer.verdict = .stopped }
    }
    return answer
  }

  /// The best attempt in each sentence, the best first.
  private mutating func sections(ofAttemptsOf rule: Int32, _ article: TracedReading) -> [RuleAnswer.Section] {
    var found: [(worth: Int, story: AttemptStory)] = []
    for sentence in processor.attempts(of: .rule(rule), in: article.reading) {
      let choice = AttemptChoice(article: article, deeper: deeper(sentence, article))
      guard let attempt = choice.best(of: sentence.attempts) else { continue }
      var story = AttemptStory(article: article, attempt: attempt, missing: sentence.missing)
      story.isTelling = choice.isTelling(attempt)
      story.deeper = deeper(attempt, choice)
      found.append((choice.worth(attempt), story))
    }
    let sorted = found.enumerated().sorted { ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset) }.map(\.element.story)
    let telling = sorted.filter(\.isTelling)
    return (telling.isEmpty ? Array(sorted.prefix(1)) : telling).map(\.section)
  }

  /// How far the mentions came, in one sentence, that patterns make and that the best attempts want.
  private mutating func deeper(
    _ sentence: Matcher.SentenceAttempts, _ article: TracedReading
  ) -> [Int32: [Int32: MatchAttempt]] {
    var deeper: [Int32: [Int32: MatchAttempt]] = [:]
    for attempt in sentence.attempts where attempt.mended >= 0 && deeper.count < Self.greatestDepth {
      guard case .noMention(let type) = attempt.wanted[attempt.mended].refusal, deeper[type] == nil,
        pack.types[Int(type)].kind == .mention
      else { continue }
      let tokens = article.segmented.sentences[sentence.sentence].tokens
      let attempts = processor.attempts(of: .mention(type: type, longest: false), in: article.reading, from: tokens)
      deeper[type] = AttemptChoice(article: article).bestByStart(attempts.flatMap(\.attempts))
    }
    return deeper
  }

  /// How many kinds of mentions are gone into in one sentence.
  private static let greatestDepth = 3

  /// The mentions that were wanted at an attempt's stop and came some way there.
  private func deeper(_ attempt: MatchAttempt, _ choice: AttemptChoice) -> [AttemptStory] {
    var seen: Set<Int32> = []
    return attempt.wanted.compactMap { wanted in
      guard case .noMention(let type) = wanted.refusal, seen.insert(type).inserted,
        let best = choice.deeper[type]?[attempt.stop]
      else { return nil }
      return AttemptStory(article: choice.article, attempt: best, missing: [], name: pack.types[Int(type)].name)
    }
  }
}
