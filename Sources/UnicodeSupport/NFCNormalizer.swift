package import DocumentModel

/// Brings text into NFC and says where it changed; one for each worker.
///
///     source   Q u a ◌̣ ◌̂ n      bytes 0 1 2…6 7
///     text     Q u ậ    n       bytes 0 1 2…4 5
///     change   source [2, 7), text [2, 5)
package struct NFCNormalizer: ~Copyable {
  /// A place where the text differs from its source. A change has no inside.
  package struct Change: Sendable, Hashable {
    package var text: TextSpan
    package var source: SourceSpan

    package init(text: TextSpan, source: SourceSpan) {
      self.text = text
      self.source = source
    }
  }

  /// A text in NFC with its changes, in order; what lies between them is the same as in the source.
  package struct Result: Sendable {
    package var utf8: [UInt8]
    package var changes: [Change]
  }

  private let handle: OpaquePointer

  /// - Throws: `ICUError` where ICU's data are missing.
  package init() throws(ICUError) {
    handle = try ICU.openComposer()
  }

  deinit {
    ICU.close(composer: handle)
  }

  /// Whether `utf8` (valid UTF-8 of less than 2^31 bytes) is in NFC, so that it need not be copied.
  package func isNormalized(_ utf8: borrowing Span<UInt8>) -> Bool {
    ICU.isNormalized(utf8, handle)
  }

  /// The NFC of `utf8` (valid UTF-8 that stays below 2^31 bytes when composed, at worst three times its length).
  ///
  /// Time is linear in the text where no letter carries more than some dozens of marks; ICU sorts longer runs of marks
  /// by insertion, so the caller breaks them up first.
  package mutating func normalize(_ utf8: borrowing Span<UInt8>) -> Result {
    ICU.normalize(utf8, handle)
  }
}
