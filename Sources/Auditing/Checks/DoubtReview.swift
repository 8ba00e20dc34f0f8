import DocumentModel
import Evidence
import Records

/// Looks doubts up in the text of their article: where they stand, and whether the text has more to say.
struct DoubtReview {
  private let text: SourceText

  init(_ article: EvidenceArticle) { text = SourceText(article) }

  /// Puts those of a doubt's figures in their places that stand in this article.
  func reviewed(_ doubt: Doubt) -> Doubt {
    var doubt = doubt
    for index in doubt.witnesses.indices where doubt.witnesses[index].source.articleID == text.article.id {
      doubt.witnesses[index].source.find(in: text)
    }
    guard doubt.source.articleID == text.article.id else { return doubt }
    doubt.source.find(in: text)
    if doubt.check == .parts, doubt.verdict == .wrong, doubt.isShort, let other = unclaimed(doubt) {
      doubt.verdict = .short
      doubt.why = "\(NumberText.written(other)) stands in the list too, and may be a part that was not read"
      doubt.stored = Finding.Verdict.wrong.rawValue
    }
    return doubt
  }

  /// A whole number in a list of parts that is none of them.
  private func unclaimed(_ doubt: Doubt) -> Double? {
    let marks = doubt.source.figures.map(text.article.text.map.text(of:))
    guard let first = doubt.source.figures.first, let last = doubt.source.figures.last else { return nil }
    let list = text.list(from: first, to: last)
    let numbers = WrittenNumber.all(in: text.article.text.string(list))
    return numbers.first { number in
      let span = TextSpan(list.start + number.range.lowerBound, list.start + number.range.upperBound)
      return number.isWhole && !number.isPercent && !marks.contains { $0.start < span.end && span.start < $0.end }
    }?.value
  }
}

extension Doubt {
  /// Whether what was computed is less than what is stated.
  fileprivate var isShort: Bool {
    guard case .number(let stated)? = stated, case .number(let computed)? = computed else { return false }
    return computed < stated
  }
}
