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

  private let article: ArticleView
  /// By sentence, in the order of the text.
  private var regions: [Int: [Region]] = [:]

  init(_ article: ArticleView) {
    self.article = article
    let words = article.pack.breakdown
    let closers = article.mentions.filter { words.contains($0.type, in: .closes) }.map { Int($0.first) }.sorted()
    let openers = article.mentions.filter { words.contains($0.type, in: .opens) || words.contains($0.type, in: .selects) }
      .sorted { ($0.first, -$0.end) < ($1.first, -$1.end) }
    for opener in openers {
      let sentence = article.sentence(ofToken: Int(opener.first))
      let tokens = article.segmented.sentences[sentence].tokens
      let end = self.end(of: opener, in: tokens, closers)
      let inside = Int(opener.end)..<max(Int(opener.end), end)
      let selects = isAt(inside.prefix(2), .selects) || words.contains(opener.type, in: .selects)
      regions[sentence, default: []].append(
        Region(
          opener: opener.tokens, tokens: inside, sentence: sentence,
          opensSentence: Int(opener.first) - tokens.lowerBound <= 1, isExhaustive: !selects,
          isOpen: isAt(inside.suffix(6), .trails)))
    }
  }

  /// Sets the totals of all drafts; drafts stand in the order of the text.
  func assign(_ drafts: inout [Draft]) {
    for index in drafts.indices {
      let draft = drafts[index]
      let own = regions[Int(draft.match.sentence)] ?? []
      for region in own.reversed() where region.holds(Int(draft.match.first)) {
        guard let total = total(of: draft, before: index, drafts, region) else { continue }
        drafts[index].total = total
        drafts[index].region = region
        break
      }
    }
  }

  private func total(of part: Draft, before index: Int, _ drafts: [Draft], _ region: Region) -> Int? {
    let events = part.rule.partOf.map { article.pack.events[Int($0)].name } + [part.event.name]
    for candidate in drafts[..<index].indices.reversed() {
      let other = drafts[candidate]
      let distance = region.sentence - Int(other.match.sentence)
      guard distance <= (region.opensSentence ? 2 : 0) else { return nil }
      guard events.contains(other.event.name), Int(other.match.first) < region.opener.lowerBound,
        distance > 0 || stands(other, before: region), isVisible(other, from: part), isPlausible(part, of: other)
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

  /// What stands in brackets is no total of what stands outside them.
  private func isVisible(_ total: Draft, from part: Draft) -> Bool {
    let around = regions[Int(total.match.sentence)] ?? []
    return !around.contains { region in
      article.word(region.tokens.lowerBound - 1) == "(" && region.tokens.contains(Int(total.match.first))
        && !region.tokens.contains(Int(part.match.first))
    }
  }

  /// A part is no more than its total, and of no other time.
  private func isPlausible(_ part: Draft, of total: Draft) -> Bool {
    if let own = part.statedPeriod, let other = total.statedPeriod, own != other { return false }
    guard let count = part.number("count"), let whole = total.number("count") else { return true }
    return count <= whole
  }

  /// A breakdown that a bracket opens or encloses ends with that bracket, any other with the sentence or with words that
  /// leave it.
  private func end(of opener: Mention, in sentence: Range<Int>, _ closers: [Int]) -> Int {
    let isBracketed = opener.tokens.contains { article.word($0) == "(" }
    var depth = 0
    var bracket = sentence.upperBound
    for token in Int(opener.first)..<sentence.upperBound {
      if article.word(token) == "(" { depth += 1 }
      if article.word(token) == ")" {
        depth -= 1
        if depth < (isBracketed ? 1 : 0) {
          bracket = token
          break
        }
      }
    }
    if isBracketed, bracket < sentence.upperBound { return bracket }
    return closers.first { $0 >= Int(opener.end) && $0 < bracket } ?? bracket
  }
}
