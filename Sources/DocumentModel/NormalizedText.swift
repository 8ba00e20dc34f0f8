/// The product of the first stage: an article as NFC text in UTF-8, with the way back to its file.
package struct NormalizedText: Sendable {
  /// A place where the text differs from the decoded source.
  package struct Change: Sendable, Hashable {
    package var source: SourceSpan
    package var text: TextSpan

    package init(source: SourceSpan, text: TextSpan) {
      self.source = source
      self.text = text
    }
  }

  /// Words that the text says again, where the page shows them by its layout alone.
  package struct Echo: Sendable, Hashable {
    package var text: TextSpan
    /// The same words, byte for byte, where the page has them.
    package var original: TextSpan

    package init(text: TextSpan, original: TextSpan) {
      self.text = text
      self.original = original
    }
  }

  package var encoding: Encoding
  /// Valid UTF-8 in NFC.
  package var utf8: [UInt8]
  /// text ↔ the file's bytes
  package var map: OffsetMap
  /// Offsets in code points of the decoded source, for readers who count in those.
  package var codePoints: CodePointIndex
  package var changes: [Change]
  /// What the page says of itself; nil for plain text.
  package var page: PageMetadata?
  /// Words of a table's head that were put beside its figures, in the order of the text.
  package var echoes: [Echo] = []
  /// The bounds that were reached while the markup was read.
  package var limits: [LimitReached] = []

  package init(encoding: Encoding, utf8: [UInt8], map: OffsetMap, codePoints: CodePointIndex, changes: [Change]) {
    self.encoding = encoding
    self.utf8 = utf8
    self.map = map
    self.codePoints = codePoints
    self.changes = changes
  }

  package func string(_ span: TextSpan) -> String {
    String(decoding: utf8[max(0, span.start)..<min(utf8.count, max(span.start, span.end))], as: UTF8.self)
  }
}
