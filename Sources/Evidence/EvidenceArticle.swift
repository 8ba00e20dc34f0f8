package import DocumentModel
package import Records
package import Store

/// An article of a store as it was read: its bytes, the text that they are, and the facts that were found in it.
package struct EvidenceArticle: Sendable {
  /// A paragraph, a heading, a caption: what the page's layout holds together, and what it is for.
  package struct Block: Sendable, Hashable {
    package var zone: Zone
    /// In `text`.
    package var span: TextSpan

    package init(zone: Zone, span: TextSpan) {
      self.zone = zone
      self.span = span
    }
  }

  /// The row of `article`.
  package var id: Int64
  /// As facts name it.
  package var name: String
  /// Its address, or where it lies.
  package var document: String
  package var version: Int
  package var state: ArticleState
  package var metadata: ArticleMetadata
  package var markup: Markup
  /// `sha256:` and the digest of `bytes`.
  package var contentHash: String
  package var bytes: [UInt8]
  /// What is shown of the article, with the way back to its bytes. Markup is no part of it.
  package var text: NormalizedText
  /// In the order of the text.
  package var blocks: [Block]
  /// In the order in which they were found; roles in the order of their event.
  package var facts: [FactRecord]
}

extension EvidenceArticle {
  /// Where the words of a place stand in `text`: one span, or one for each piece.
  package func spans(of place: FactRecord.Place) -> [TextSpan] { spans(place.bytes, place.pieces) }

  /// Where the words of a value stand in `text`.
  package func spans(of value: FactRecord.Value) -> [TextSpan] { spans(value.bytes, value.pieces) }

  /// Code points of `text` in front of and up to the end of a span. This is not what facts count in, whose `codePoints`
  /// are those of the decoded file, before anything was composed and markup taken out.
  /// - Complexity: linear in the text in front of the span; `OffsetCounter` counts many spans at once.
  package func codePoints(of span: TextSpan) -> Range<Int> { OffsetCounter(text.utf8, in: .codePoints).range(of: span) }

  /// The same in UTF-16 code units, as JavaScript and Java count.
  package func utf16(of span: TextSpan) -> Range<Int> { OffsetCounter(text.utf8, in: .utf16).range(of: span) }

  /// What stands in the file at these bytes, as `text` has it: the proof of a quote.
  package func words(of place: FactRecord.Place) -> String { spans(of: place).map(text.string).joined(separator: " … ") }

  package func words(of value: FactRecord.Value) -> String { spans(of: value).map(text.string).joined(separator: " … ") }

  private func spans(_ bytes: SourceSpan, _ pieces: [SourceSpan]) -> [TextSpan] {
    (pieces.isEmpty ? [bytes] : pieces).map(text.map.text(of:))
  }
}
