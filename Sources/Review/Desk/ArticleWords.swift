import DocumentModel
import Evidence
import Store

/// Words of an article that were chosen in a browser, in its bytes.
struct ArticleWords {
  private let article: EvidenceArticle
  private let counter: OffsetCounter

  /// - Throws: `DecisionRefusal` where the article cannot be shown, `StoreError`, `ICUError`.
  init(_ row: Int64, of store: Store) throws {
    var reader = try EvidenceReader(store)
    do {
      article = try reader.article(row).get()
    } catch let error as EvidenceError {
      throw DecisionRefusal(.badSpan, "the words of \(error.article) cannot be shown: \(error.message)")
    }
    counter = OffsetCounter(article.text.utf8, in: .utf16)
  }

  /// Words at UTF-16 offsets of the text, without the spaces around them.
  /// - Throws: `DecisionRefusal` where there are none, or one end lies within a letter.
  func place(of range: Range<Int>) throws(DecisionRefusal) -> (bytes: SourceSpan, text: String) {
    guard let start = counter.byte(at: range.lowerBound), let end = counter.byte(at: range.upperBound), isBoundary(start),
      isBoundary(end)
    else { throw DecisionRefusal(.badSpan, "the words do not stand in the article, or begin or end within a letter") }
    let span = trimmed(TextSpan(start, end))
    guard !span.isEmpty else { throw DecisionRefusal(.badSpan, "no words were chosen") }
    return (article.text.source(of: span), article.text.string(span))
  }

  /// Whether no mark stands here that belongs to the letter in front of it.
  private func isBoundary(_ byte: Int) -> Bool {
    let rest = article.text.utf8[byte..<min(byte + 4, article.text.utf8.count)]
    return String(decoding: rest, as: UTF8.self).unicodeScalars.first?.properties.isGraphemeExtend != true
  }

  private func trimmed(_ span: TextSpan) -> TextSpan {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let words = article.text.utf8[span.range]
    let front = words.prefix(while: isSpace).count
    let back = words.reversed().prefix(while: isSpace).count
    return TextSpan(span.start + front, max(span.start + front, span.end - back))
  }
}
