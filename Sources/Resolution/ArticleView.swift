import DocumentModel
import RuleProgram

/// Everything about one article that the parts of the resolution look at.
struct ArticleView {
  let text: NormalizedText
  let segmented: SegmentedText
  let pack: RulePack
  let lexicon: EntityLexicon
  let mentions: [Mention]
  let published: CalendarTime?
  /// The mentions by the token where they start, longest first, and for each token where its own begin.
  private let ordered: [Int32]
  private let offsets: [Int32]

  init(
    text: NormalizedText, segmented: SegmentedText, pack: RulePack, lexicon: EntityLexicon, mentions: [Mention],
    published: CalendarTime?
  ) {
    self.text = text
    self.segmented = segmented
    self.pack = pack
    self.lexicon = lexicon
    self.mentions = mentions
    self.published = published
    var offsets = [Int32](repeating: 0, count: segmented.tokens.count + 2)
    for number in mentions.indices { offsets[Int(mentions[number].first) + 1] += 1 }
    for token in offsets.indices.dropFirst() { offsets[token] += offsets[token - 1] }
    self.offsets = offsets
    ordered = Self.ordered(mentions, offsets)
  }

  /// The mentions of types that suit, in the order in which they were found; no other is copied to be looked at.
  func mentions(where suits: (_ type: Int32) -> Bool) -> [Mention] {
    mentions.indices.filter { suits(mentions[$0].type) }.map { mentions[$0] }
  }

  /// Few mentions start at a token: each goes where it belongs among those that stand there.
  private static func ordered(_ mentions: [Mention], _ offsets: [Int32]) -> [Int32] {
    var ordered = [Int32](repeating: 0, count: mentions.count)
    var ends = offsets
    for number in mentions.indices {
      let token = Int(mentions[number].first)
      var place = Int(ends[token])
      ends[token] += 1
      while place > Int(offsets[token]), precedes(mentions, number, Int(ordered[place - 1])) {
        ordered[place] = ordered[place - 1]
        place -= 1
      }
      ordered[place] = Int32(number)
    }
    return ordered
  }

  private static func precedes(_ mentions: [Mention], _ one: Int, _ other: Int) -> Bool {
    let (end, otherEnd) = (mentions[one].end, mentions[other].end)
    return end != otherEnd ? end > otherEnd : mentions[one].type < mentions[other].type
  }

  func mentionsStarting(at token: Int) -> ArraySlice<Int32> {
    guard segmented.tokens.indices.contains(token) else { return [] }
    return ordered[Int(offsets[token])..<Int(offsets[token + 1])]
  }

  /// Whether a date or a period begins after the day of the article.
  func isAhead(_ value: RoleValue) -> Bool {
    guard let published, case .text(let iso) = value.value else { return false }
    return iso.prefix { $0 != "/" } > published.isoDay
  }

  func span(_ tokens: Range<Int>) -> TextSpan { segmented.span(ofTokens: tokens) }

  func words(_ tokens: Range<Int>) -> String { text.string(span(tokens)) }
  func word(_ token: Int) -> String { segmented.tokens.indices.contains(token) ? text.string(segmented.tokens[token].span) : "" }

  /// Words as they stand, white space folded.
  func plainWords(_ tokens: Range<Int>) -> String {
    words(tokens).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The entry of the lexicon that a mention is, if it is one.
  func entry(_ mention: Mention) -> LexiconEntry? {
    guard case .entry(let entry) = mention.value else { return nil }
    return pack.entries[Int(entry)]
  }

  func capture(_ name: String, of mention: Mention) -> Capture? {
    mention.captures.first { pack.names[Int($0.name)] == name }
  }

  /// The sentence that a token stands in.
  func sentence(ofToken token: Int) -> Int {
    var low = 0
    var high = segmented.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if segmented.sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension String {
  /// With a capital first letter.
  var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }
}
