import DocumentModel
import RuleProgram

/// Everything about one article that the parts of the resolution look at.
struct ArticleView {
  let text: NormalizedText
  let segmented: SegmentedText
  let pack: RulePack
  let mentions: [Mention]
  let published: CalendarTime?
  /// For each token where one starts, the mentions that do, longest first.
  private let starting: [Int32: [Int32]]

  init(text: NormalizedText, segmented: SegmentedText, pack: RulePack, mentions: [Mention], published: CalendarTime?) {
    self.text = text
    self.segmented = segmented
    self.pack = pack
    self.mentions = mentions
    self.published = published
    var starting: [Int32: [Int32]] = [:]
    for (number, mention) in mentions.enumerated() { starting[mention.first, default: []].append(Int32(number)) }
    for token in starting.keys {
      starting[token]?.sort { (-mentions[Int($0)].end, mentions[Int($0)].type) < (-mentions[Int($1)].end, mentions[Int($1)].type) }
    }
    self.starting = starting
  }

  func mentionsStarting(at token: Int) -> [Int32] { starting[Int32(token)] ?? [] }

  func span(_ tokens: Range<Int>) -> TextSpan {
    guard let first = tokens.first, let last = tokens.last else { return TextSpan(0, 0) }
    return TextSpan(Int(segmented.tokens[first].start), Int(segmented.tokens[last].end))
  }

  func words(_ tokens: Range<Int>) -> String { text.string(span(tokens)) }
  func word(_ token: Int) -> String { segmented.tokens.indices.contains(token) ? text.string(segmented.tokens[token].span) : "" }

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
