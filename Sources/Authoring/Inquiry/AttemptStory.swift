import DocumentModel
import RuleProgram

/// How far a pattern came in a sentence, and what it wanted where it stopped.
struct AttemptStory {
  let article: TracedReading
  let attempt: MatchAttempt
  /// What every match contains and the sentence does not.
  let missing: [[Int32]]
  /// The mention that the pattern makes; nil for a rule.
  var name: String?
  /// Whether the sentence has anything of the pattern, or words that were meant to be of it.
  var isTelling = true
  /// How far mentions came that were wanted at the stop.
  var deeper: [AttemptStory] = []

  private static let greatestCount = 6

  private var sentenceTokens: Range<Int> { article.segmented.sentences[Int(attempt.sentence)].tokens }
  private var isAtEnd: Bool { Int(attempt.stop) >= sentenceTokens.upperBound }
  private var passed: Range<Int> { Int(attempt.start)..<Int(attempt.stop) }

  var section: RuleAnswer.Section {
    let span = article.segmented.sentences[Int(attempt.sentence)].span
    let stop =
      isAtEnd ? TextSpan(article.span(sentenceTokens).end, article.span(sentenceTokens).end)
      : article.segmented.tokens[Int(attempt.stop)].span
    var marks = isTelling ? [UnderlinedText.Mark(span: stop, sign: "^")] : []
    if !passed.isEmpty { marks.insert(UnderlinedText.Mark(span: article.span(passed), sign: "~"), at: 0) }
    return RuleAnswer.Section(
      sentence: UnderlinedText(article.reading.text, span, marks: marks).lines, nodes: nodes)
  }

  private var nodes: [ExplanationNode] {
    let tree = ElementTree(article: article).nodes(attempt.elements)
    let passed = tree.isEmpty ? [] : [ExplanationNode(.head, "it passed", children: tree)]
    return passed + [stopped] + [wanted] + mend + lacks + deeper.map(\.node)
  }

  /// The story as part of another.
  private var node: ExplanationNode {
    let words = article.quoted(Int(attempt.start)..<Int(attempt.start) + 1)
    return ExplanationNode(.attempt, "\(name ?? "it") does not arise at \(words)", children: nodes)
  }

  // MARK: The stop

  private var stopped: ExplanationNode {
    guard isTelling else { return ExplanationNode(.attempt, "it does not begin anywhere in the sentence") }
    guard !isAtEnd else { return ExplanationNode(.attempt, "it stopped at the end of the sentence") }
    let token = Int(attempt.stop)
    let mentions = article.matches.mentions.indices.filter { number in
      let mention = article.matches.mentions[number]
      return Int(mention.first) == token && !article.isHidden(mention)
    }
    let shown = mentions.map { MentionStory(article: article).title(Int32($0)) }
    let verb = attempt.elements.isEmpty ? "it does not begin; it nearly does at" : "it stopped at"
    let isFigure = article.segmented.tokens[token].shape.contains(.digits)
    let nothing = isFigure ? ", which is read as no figure" : ""
    let readings = shown.isEmpty ? nothing : "; there \(shown.count == 1 ? "is" : "are") \(Self.list(Array(shown.prefix(5)), shown.count))"
    return ExplanationNode(
      .attempt, "\(verb) \(article.quoted(token..<token + 1))\(readings)", words: article.place(token..<token + 1))
  }

  private static func list(_ names: [String], _ count: Int) -> String {
    names.joined(separator: ", ") + (count > names.count ? " and \(count - names.count) more" : "")
  }

  // MARK: What was wanted

  private var wanted: ExplanationNode {
    let mended = attempt.mended >= 0 ? attempt.wanted[attempt.mended] : nil
    let groups = grouped(attempt.wanted.filter { $0.refusal != .impassable })
    let ordered = groups.filter { $0.whole == mended?.whole } + groups.filter { $0.whole != mended?.whole && !$0.isOptional }
      + groups.filter { $0.whole != mended?.whole && $0.isOptional }
    let shown = ordered.prefix(Self.greatestCount).map(node)
    let rest = ordered.count - shown.count
    let more = rest > 0 ? [ExplanationNode(.wanted, "and \(rest) more")] : []
    let gap = attempt.wanted.contains { $0.refusal == .impassable } && !isAtEnd
    let wall = gap ? [ExplanationNode(.wanted, "a gap, which does not pass over it")] : []
    return ExplanationNode(.wanted, "it wanted", children: shown + more + wall)
  }

  /// What is one element to its author is told once: the first way into it for each reason.
  private func grouped(_ wanted: [MatchAttempt.Wanted]) -> [MatchAttempt.Wanted] {
    var seen: Set<Int32> = []
    let ordered = wanted.sorted { Self.rank($0.refusal) < Self.rank($1.refusal) }
    return ordered.filter { seen.insert($0.whole).inserted }
  }

  /// What nearly was taken says most.
  private static func rank(_ refusal: MatchAttempt.Refusal) -> Int {
    switch refusal {
    case .forbidden, .otherValue, .withoutCapitals: 0
    case .other, .noMention, .impassable: 1
    }
  }

  private func node(_ wanted: MatchAttempt.Wanted) -> ExplanationNode {
    let element = article.pack.elements[Int(wanted.whole)]
    if case .forbidden(wanted.whole) = wanted.refusal {
      return ExplanationNode(
        .wanted, "nothing more; but \(element.text) does not allow what stands here", at: element.location)
    }
    let perhaps = wanted.isOptional ? "perhaps " : ""
    return ExplanationNode(
      .wanted, perhaps + element.text + reason(wanted), at: element.location, children: nearest(wanted.whole))
  }

  private func reason(_ wanted: MatchAttempt.Wanted) -> String {
    switch wanted.refusal {
    case .other, .impassable: ""
    case .withoutCapitals: ", which has other capitals"
    case .noMention(let type):
      article.pack.elements[Int(wanted.whole)].text.contains(article.pack.types[Int(type)].name)
        ? "" : ", a \(article.pack.types[Int(type)].name)"
    case .otherValue(let mention): "; there is \(MentionStory(article: article).title(mention)), which is not as it asks for"
    case .forbidden(let look): "; but \(article.pack.elements[Int(look)].text) does not allow it"
    }
  }

  /// The phrase or entry of this element that looks most like what stands there.
  private func nearest(_ whole: Int32) -> [ExplanationNode] {
    let found = attempt.wanted.filter { $0.whole == whole }.compactMap { NearestPhrase($0, of: attempt, in: article) }
    guard let best = found.min(by: { $0.nearness < $1.nearness }) else { return farther(whole) }
    let entry = best.type.map { "the entry “\(best.phrase)” of \($0)" } ?? "“\(best.phrase)”"
    return [
      ExplanationNode(
        .nearest, "\(article.quoted(best.tokens)) is near to \(entry): \(best.nearness.text)",
        words: article.place(best.tokens), at: best.location)
    ]
  }

  /// The next mention of a wanted type behind the stop.
  private func farther(_ whole: Int32) -> [ExplanationNode] {
    let types = attempt.wanted.filter { $0.whole == whole }.compactMap { wanted -> Int32? in
      if case .noMention(let type) = wanted.refusal { return type }
      return nil
    }
    let found = article.matches.mentions.indices.filter { number in
      let mention = article.matches.mentions[number]
      return types.contains(mention.type) && mention.first > attempt.stop && Int(mention.end) <= sentenceTokens.upperBound
    }.min { article.matches.mentions[$0].first < article.matches.mentions[$1].first }
    guard let found else { return [] }
    let mention = article.matches.mentions[found]
    let distance = Int(mention.first - attempt.stop)
    return [
      ExplanationNode(
        .nearest,
        "the next is \(MentionStory(article: article).title(Int32(found))), \(distance) word\(distance == 1 ? "" : "s") further on",
        words: article.place(mention.tokens))
    ]
  }

  // MARK: What would help

  private var mend: [ExplanationNode] {
    let effect = attempt.holds ? "\(name ?? "the head") would hold" : "it would come further"
    guard attempt.holds || gains && attempt.ownMerit > 0 else { return [] }
    let wanted = attempt.mended >= 0 ? article.pack.elements[Int(attempt.wanted[attempt.mended].whole)].text : ""
    let stop = Int(attempt.stop)
    switch attempt.mend {
    case .replacing where attempt.mended >= 0 && isMisspelt:
      return [ExplanationNode(.nearest, "spelt so, \(effect)")]
    case .replacing(let count):
      let words = article.quoted(stop..<min(stop + count, sentenceTokens.upperBound))
      return [ExplanationNode(.nearest, "with \(wanted) in the place of \(words), \(effect)")]
    case .inserting:
      let before = isAtEnd ? "at the end" : "before \(article.quoted(stop..<stop + 1))"
      return [ExplanationNode(.nearest, "with \(wanted) \(before), \(effect)")]
    case .removing(let count):
      return [ExplanationNode(.nearest, "without \(article.quoted(stop..<stop + count)), \(effect)")]
    case .allowing:
      if case .forbidden(let look) = attempt.wanted[attempt.mended].refusal {
        let element = article.pack.elements[Int(look)]
        return [ExplanationNode(.nearest, "without \(element.text), \(effect)", at: element.location)]
      }
      return []
    }
  }

  private var isMisspelt: Bool { NearestPhrase(attempt.wanted[attempt.mended], of: attempt, in: article) != nil }

  /// Whether the way passes more behind the change than it had before it.
  private var gains: Bool { attempt.merit > attempt.ownMerit }

  private var lacks: [ExplanationNode] {
    missing.map { keys in
      let names = keys.prefix(Self.greatestCount).map(article.pack.name(ofKey:))
      let rest = keys.count - names.count
      return ExplanationNode(
        .wanted, "every match has \(names.joined(separator: " or "))\(rest > 0 ? " or one of \(rest) more" : ""); the sentence has not")
    }
  }
}
