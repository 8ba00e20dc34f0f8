import DocumentModel
import RuleProgram

/// Finds, for each draft, the total that it is a part of: what stands behind `trong đó`, a colon or an opening bracket
/// belongs to the nearest report of the same event before it.
struct Breakdowns {
  /// The words of a breakdown, behind what opens it.
  struct Region: Hashable {
    var opener: Range<Int>
    var tokens: Range<Int>
    var sentence: Int
    var opensSentence: Bool
    /// Whether the parts claim to be all there is.
    var isExhaustive: Bool
    /// Whether the list is left open at its end.
    var isOpen: Bool

    /// Whether a part may begin at a token: behind the opener, or with its last words (`trong đó có 8 đoàn`).
    func holds(_ token: Int) -> Bool { token > opener.lowerBound && token < tokens.upperBound }
  }

  /// How many places are looked at for the total of one part; where that is not enough, a record says so.
  static let reach = 500

  private let article: ArticleView
  /// By sentence, in the order of the text.
  private var regions: [Int: [Region]] = [:]
  /// Those of them that a bracket opens, in the order in which their words begin.
  private var brackets: [Int: [Region]] = [:]

  init(_ article: ArticleView) {
    self.article = article
    let words = article.pack.breakdown
    let closers = article.mentions { words.contains($0, in: .closes) }.map { Int($0.first) }.sorted()
    let openers = article.mentions { words.contains($0, in: .opens) || words.contains($0, in: .selects) }
      .sorted { ($0.first, -$0.end) < ($1.first, -$1.end) }
    var known: SentenceBrackets?
    for opener in openers {
      let sentence = article.sentence(ofToken: Int(opener.first))
      let tokens = article.segmented.sentences[sentence].tokens
      let pairs = known.flatMap { $0.tokens == tokens ? $0 : nil } ?? SentenceBrackets(article, tokens)
      known = pairs
      let end = Self.end(of: opener, pairs, closers)
      let inside = Int(opener.end)..<max(Int(opener.end), end)
      let selects = isAt(inside.prefix(2), .selects) || words.contains(opener.type, in: .selects)
      regions[sentence, default: []].append(
        Region(
          opener: opener.tokens, tokens: inside, sentence: sentence,
          opensSentence: Int(opener.first) - tokens.lowerBound <= 1, isExhaustive: !selects,
          isOpen: isAt(inside.suffix(6), .trails)))
    }
    brackets = regions.mapValues { regions in
      regions.filter { article.word($0.tokens.lowerBound - 1) == "(" }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
  }

  /// Sets the totals of all drafts; drafts stand in the order of their sentences and heads.
  func assign(_ drafts: inout [Draft], limits: inout [LimitReached]) {
    var sweep = Sweep(drafts.count)
    let places = drafts.enumerated().map { ($1.match.sentence, $1.match.first, $0) }
    for index in drafts.indices.sorted(by: { places[$0] < places[$1] }) {
      let draft = drafts[index]
      sweep.advance(to: index, draft, regions, brackets)
      var looks = 0
      if let (total, region) = total(of: index, drafts, &sweep, &looks) {
        drafts[index].total = total
        drafts[index].region = region
      } else if looks >= Self.reach {
        let message = "the total of a part was looked for in \(Self.reach) places and no further"
        limits.append(LimitReached(code: "totalReach", message: message, span: article.span(draft.tokens)))
      }
    }
  }

  /// What is known of the places up to a draft, from one to the next in the order of the text.
  private struct Sweep {
    var sentence = -1
    /// How many of the sentence's regions have been opened.
    private var opened = 0
    private var bracketsOpened = 0
    /// Those that may still be open, and those of them that a bracket opens.
    var open: [Region] = []
    private var brackets: [Region] = []
    /// For each draft, the end of the innermost brackets that it stands in.
    private(set) var bracketEnds: [Int?]

    init(_ drafts: Int) { bracketEnds = Array(repeating: nil, count: drafts) }

    mutating func advance(to index: Int, _ draft: Draft, _ regions: [Int: [Region]], _ bracketed: [Int: [Region]]) {
      let first = Int(draft.match.first)
      if sentence != Int(draft.match.sentence) {
        sentence = Int(draft.match.sentence)
        (opened, bracketsOpened, open, brackets) = (0, 0, [], [])
      }
      let own = regions[sentence] ?? []
      while opened < own.count, own[opened].opener.lowerBound < first {
        open.append(own[opened])
        opened += 1
      }
      let around = bracketed[sentence] ?? []
      while bracketsOpened < around.count, around[bracketsOpened].tokens.lowerBound <= first {
        brackets.append(around[bracketsOpened])
        bracketsOpened += 1
      }
      while let last = brackets.last, last.tokens.upperBound <= first { brackets.removeLast() }
      bracketEnds[index] = brackets.last?.tokens.upperBound
    }
  }

  /// The total of the draft that the sweep has come to: the nearest region that holds it and has one says.
  private func total(of index: Int, _ drafts: [Draft], _ sweep: inout Sweep, _ looks: inout Int) -> (Int, Region)? {
    let first = Int(drafts[index].match.first)
    for number in sweep.open.indices.reversed() {
      let region = sweep.open[number]
      guard region.tokens.upperBound > first else {
        sweep.open.remove(at: number)
        continue
      }
      looks += 1
      if let total = total(of: index, drafts, region, sweep.bracketEnds, &looks) { return (total, region) }
      guard looks < Self.reach else { return nil }
    }
    return nil
  }

  private func total(
    of index: Int, _ drafts: [Draft], _ region: Region, _ bracketEnds: [Int?], _ looks: inout Int
  ) -> Int? {
    let part = drafts[index]
    let events = part.rule.partOf.map { article.pack.events[Int($0)].name } + [part.event.name]
    for candidate in drafts[..<index].indices.reversed() {
      let distance = region.sentence - Int(drafts[candidate].match.sentence)
      guard distance <= (region.opensSentence ? 2 : 0), looks < Self.reach else { return nil }
      looks += 1
      let other = drafts[candidate]
      guard Int(other.match.first) < region.opener.lowerBound else { continue }
      // What stands in brackets is no total of what stands outside them.
      let isVisible = bracketEnds[candidate].map { $0 > Int(part.match.first) } ?? true
      guard isVisible, events.contains(other.event.name),
        distance > 0 || stands(other, before: region), isPlausible(part, of: other)
      else { continue }
      return candidate
    }
    return nil
  }

  /// Whether one of the words of a kind starts at one of these tokens.
  private func isAt(_ tokens: Range<Int>, _ kind: BreakdownWords.Kind) -> Bool {
    tokens.contains { token in
      article.mentionsStarting(at: token).contains { article.pack.breakdown.contains(article.mentions[Int($0)].type, in: kind) }
    }
  }

  /// Whether a total is stated before its parts; its words may go on behind their bracket (`58 đơn (51 …, 7 …)/64 đơn`).
  private func stands(_ total: Draft, before region: Region) -> Bool {
    let end = Int(total.match.end)
    guard end > region.tokens.lowerBound else { return true }
    return article.word(region.tokens.lowerBound - 1) == "(" && end > region.tokens.upperBound
      && total.stated["count"].map { $0.upperBound < region.tokens.lowerBound } ?? false
  }

  /// A part is no more than its total, and of no other time.
  private func isPlausible(_ part: Draft, of total: Draft) -> Bool {
    if let own = part.statedPeriod, let other = total.statedPeriod, own != other { return false }
    guard let count = part.number("count"), let whole = total.number("count") else { return true }
    return count <= whole
  }

  /// A breakdown that a bracket opens or encloses ends with that bracket, any other with the sentence or with words that
  /// leave it.
  private static func end(of opener: Mention, _ brackets: SentenceBrackets, _ closers: [Int]) -> Int {
    let bracket = opener.tokens.first(where: brackets.opens)
    let end = brackets.end(from: bracket.map { $0 + 1 } ?? Int(opener.first))
    if bracket != nil, end < brackets.tokens.upperBound { return end }
    let closer = closers[closers.partition { $0 >= Int(opener.end) }...].first
    return closer.flatMap { $0 < end ? $0 : nil } ?? end
  }
}

extension [Int] {
  /// Of numbers in their order, the index of the first for which something holds that holds for all behind it.
  fileprivate func partition(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
