import DocumentModel
import Pipeline
import RuleProgram

/// Tells by the words in and beside a quantity that it counts nothing that happened.
///
/// The words are lists of the rule pack; a pack without them sets nothing apart here.
struct FigureWords: Sendable {
  /// How far from a difference the comparison may stand, in tokens.
  private static let reach = 12

  private let changes: PhraseSet
  private let comparisons: PhraseSet
  private let durations: PhraseSet
  private let articles: PhraseSet

  init(_ pack: RulePack) {
    let list = { (list: AuditList) in PhraseSet(pack.wordLists[list.rawValue] ?? []) }
    changes = list(.difference)
    comparisons = list(.comparison)
    durations = list(.duration)
    articles = list(.article)
  }

  /// Why the figure is none that a rule misses, where its words say so.
  func standing(of figure: Figure, in segmented: SegmentedText, _ text: NormalizedText) -> FigureStanding? {
    let sentence = segmented.sentences[figure.sentence].tokens
    let words = SentenceWords(segmented: segmented, text: text, sentence: sentence)
    if let change = change(before: figure, words) {
      return .setApart(.difference, words: text.string(segmented.span(ofTokens: change)))
    }
    guard figure.kind == .number else { return nil }
    if durations.starts(at: figure.tokens.upperBound, words) { return .setApart(.duration) }
    if figure.tokens.count == 1, words.key(figure.tokens.lowerBound).map(articles.contains) == true { return .setApart(.article) }
    return nil
  }

  /// The words of change right before the figure, where a comparison stands near by, or brackets around both:
  /// `tăng 47 lượt so với cùng kỳ`, `(giảm 3 vụ)`.
  private func change(before figure: Figure, _ words: SentenceWords) -> Range<Int>? {
    guard let count = changes.length(endingAt: figure.tokens.lowerBound, words) else { return nil }
    let start = figure.tokens.lowerBound - count
    let near = figure.tokens.lowerBound - Self.reach..<figure.tokens.upperBound + Self.reach
    guard words.key(start - 1) == "(" || comparisons.occurs(in: near.clamped(to: words.sentence), words) else { return nil }
    return start..<figure.tokens.lowerBound
  }
}
