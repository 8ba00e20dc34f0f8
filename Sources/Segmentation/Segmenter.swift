package import DocumentModel
package import UnicodeSupport

/// Reads the layout of an article: zones, blocks, sentences and tokens over its normalized text.
///
/// Input is NFC text in UTF-8; output speaks of it in byte spans. Nothing is asked of what the words mean: zones and the
/// ends of sentences follow from layout, punctuation and the plain lists of `SegmentationWords`. A segmenter owns its
/// scratch, so each worker has one of its own. Time is linear in the text.
/// Tests: `SegmenterTests`, `SentenceSplitterTests`, the cases under `Fixtures/segment`.
package struct Segmenter: ~Copyable {
  private let phrases: PhraseTable
  private var tokenizer = Tokenizer()
  private var table = TokenTable()

  package init(words: SegmentationWords) {
    self.init(phrases: PhraseTable(words))
  }

  init(phrases: PhraseTable) {
    self.phrases = phrases
  }

  /// Segments one text. Tokens carry the numbers of their forms in `forms`, the worker's own table.
  package mutating func segment(_ text: borrowing NormalizedText, forms: inout FormTable) -> SegmentedText {
    segment(text, forms: &forms) { $0.read() }
  }

  /// Segments a text that is known to be nothing but paragraphs of an article: all of it is body.
  package mutating func segment(body text: borrowing NormalizedText, forms: inout FormTable) -> SegmentedText {
    segment(text, forms: &forms) { $0.readBody() }
  }

  /// The tokens of a text, whatever its layout.
  package mutating func tokens(of text: borrowing NormalizedText, forms: inout FormTable) -> [Token] {
    tokenizer.tokenize(text.utf8.span, forms: &forms, into: &table)
    var tokens: [Token] = []
    swap(&tokens, &table.tokens)
    return tokens
  }

  private mutating func segment(
    _ text: borrowing NormalizedText, forms: inout FormTable, read: (PageReader) -> PageReader.Page
  ) -> SegmentedText {
    tokenizer.tokenize(text.utf8.span, forms: &forms, into: &table)
    let page = read(PageReader(table: table, phrases: phrases, utf8: text.utf8))
    var result = SegmentedText(
      published: page.published, title: page.title.map { table.span($0) }, blocks: [], sentences: [], tokens: [])
    addBlocks(page.drafts, to: &result)
    result.limits = columnLimits(page.drafts)
    // Handed over, not shared: a shared buffer would be copied with the capacity of the longest article so far.
    swap(&result.tokens, &table.tokens)
    return result
  }

  /// Columns are cut sentences, and said so once.
  private func columnLimits(_ drafts: [BlockDraft]) -> [LimitReached] {
    let pieces = drafts.filter(\.isInColumn)
    guard let first = pieces.first else { return [] }
    let message = """
      text in two columns side by side gives no facts (\(pieces.count) pieces of lines); convert the PDF in reading order \
      (pdftotext without -layout)
      """
    return [LimitReached(code: "columns", message: message, span: table.span(first.tokens))]
  }

  private func addBlocks(_ drafts: [BlockDraft], to result: inout SegmentedText) {
    let splitter = SentenceSplitter(table: table, phrases: phrases)
    let tags = LeadingTag(table: table, phrases: phrases)
    var repeats = RepeatFinder(table: table)
    var section = 0
    for draft in drafts {
      if draft.zone == .heading { section += 1 }
      let first = result.sentences.count
      let block = result.blocks.count
      let start = draft.zone.givesFacts ? tags.end(of: draft.tokens) : draft.tokens.lowerBound
      splitter.split(start..<draft.tokens.upperBound) { tokens in
        result.sentences.append(SegmentedText.Sentence(span: table.span(tokens), tokens: tokens, block: block))
      }
      result.blocks.append(
        SegmentedText.Block(
          zone: draft.zone, span: table.span(draft.tokens), sentences: first..<result.sentences.count, section: section,
          repeats: repeats.repeats(draft.tokens, givesFacts: draft.zone.givesFacts)))
    }
  }
}
