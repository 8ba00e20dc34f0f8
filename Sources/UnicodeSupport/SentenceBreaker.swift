/// Proposes ends of sentences by the rules of Unicode (UAX #29); one for each worker.
///
/// The rules know no abbreviation: they stop at `TP.` and at every line end. What a sentence is, the caller decides.
package struct SentenceBreaker: ~Copyable {
  private let handle: OpaquePointer

  /// - Throws: `ICUError` where ICU's data are missing.
  package init() throws(ICUError) {
    handle = try ICU.openSentences()
  }

  deinit {
    ICU.close(sentences: handle)
  }

  /// Replaces the contents of `boundaries` with the ends of all sentences of `utf8`, ascending, the last at its end.
  ///
  /// `Một. Hai.` (valid UTF-8 of less than 2^31 bytes) gives 7 and 11: `ộ` has three bytes, and the space belongs to
  /// the sentence before it. Empty text has no boundary.
  /// - Complexity: linear in the text.
  package mutating func boundaries(in utf8: borrowing Span<UInt8>, into boundaries: inout [Int32]) {
    boundaries.removeAll(keepingCapacity: true)
    ICU.appendBoundaries(of: utf8, to: &boundaries, handle)
  }
}
