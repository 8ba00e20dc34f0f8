/// The product of the second stage: zones, blocks, sentences and tokens over one normalized text.
package struct SegmentedText: Sendable {
  /// A paragraph, a heading, an item of a list, a caption: what the layout holds together.
  package struct Block: Sendable, Hashable {
    package var zone: Zone
    package var span: TextSpan
    /// Indices into `sentences`.
    package var sentences: Range<Int>
    /// Counts the headings so far: a section runs from heading to heading.
    package var section: Int
    /// A later block with the same words as an earlier one (a caption or a lead set twice).
    package var repeats: Bool

    package init(zone: Zone, span: TextSpan, sentences: Range<Int>, section: Int, repeats: Bool = false) {
      self.zone = zone
      self.span = span
      self.sentences = sentences
      self.section = section
      self.repeats = repeats
    }
  }

  package struct Sentence: Sendable, Hashable {
    package var span: TextSpan
    /// Indices into `SegmentedText.tokens`.
    package var tokens: Range<Int>
    /// Index into `blocks`.
    package var block: Int

    package init(span: TextSpan, tokens: Range<Int>, block: Int) {
      self.span = span
      self.tokens = tokens
      self.block = block
    }
  }

  /// The publication time that the header line states.
  package var published: CalendarTime?
  package var title: TextSpan?
  package var blocks: [Block]
  package var sentences: [Sentence]
  package var tokens: [Token]
  /// Text whose layout was not understood.
  package var limits: [LimitReached] = []

  package init(published: CalendarTime?, title: TextSpan?, blocks: [Block], sentences: [Sentence], tokens: [Token]) {
    self.published = published
    self.title = title
    self.blocks = blocks
    self.sentences = sentences
    self.tokens = tokens
  }

  /// From the first of these tokens to the last; empty where there is none.
  package func span(ofTokens range: Range<Int>) -> TextSpan {
    guard let first = tokens[range].first, let last = tokens[range].last else { return TextSpan(0, 0) }
    return first.span.hull(last.span)
  }

  package func zone(ofSentence index: Int) -> Zone { blocks[sentences[index].block].zone }
}
