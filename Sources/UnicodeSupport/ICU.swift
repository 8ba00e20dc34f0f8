import CICU
import DocumentModel

/// The calls to ICU, and with them all that is unsafe in this module.
///
/// ICU fails on valid UTF-8 only when memory is exhausted, where Swift itself stops too: hence the preconditions.
enum ICU {
  static func openComposer() throws(ICUError) -> OpaquePointer {
    var status: Int32 = 0
    guard let handle = cicu_nfc_open(&status) else { throw ICUError(operation: "open the NFC data", status: Int(status)) }
    return handle
  }

  static func close(composer: OpaquePointer) {
    cicu_nfc_close(composer)
  }

  static func isNormalized(_ utf8: borrowing Span<UInt8>, _ composer: OpaquePointer) -> Bool {
    let count = length(of: utf8)
    return utf8.withUnsafeBufferPointer { cicu_nfc_check(composer, $0.baseAddress, count) }
  }

  static func normalize(_ utf8: borrowing Span<UInt8>, _ composer: OpaquePointer) -> NFCNormalizer.Result {
    var result = cicu_nfc_result()
    let count = length(of: utf8)
    let status = utf8.withUnsafeBufferPointer { cicu_nfc_normalize(composer, $0.baseAddress, count, &result) }
    precondition(status == 0, "ICU cannot normalize: error \(status)")
    let text = UnsafeBufferPointer(start: result.text, count: Int(result.textCount))
    let changes = UnsafeBufferPointer(start: result.changes, count: Int(result.changeCount))
    return NFCNormalizer.Result(utf8: Array(text), changes: changes.map(NFCNormalizer.Change.init))
  }

  static func openSentences() throws(ICUError) -> OpaquePointer {
    var status: Int32 = 0
    guard let handle = cicu_sentences_open(&status) else {
      throw ICUError(operation: "open the sentence rules", status: Int(status))
    }
    return handle
  }

  static func close(sentences: OpaquePointer) {
    cicu_sentences_close(sentences)
  }

  /// Appends all boundaries behind the first byte; the text is let go of before its bytes may move.
  static func appendBoundaries(of utf8: borrowing Span<UInt8>, to boundaries: inout [Int32], _ sentences: OpaquePointer) {
    let count = length(of: utf8)
    utf8.withUnsafeBufferPointer { bytes in
      let status = cicu_sentences_begin(sentences, bytes.baseAddress, count)
      precondition(status == 0, "ICU cannot read the text: error \(status)")
      let chunk = 256
      var found = chunk
      while found == chunk {
        let next = [Int32](unsafeUninitializedCapacity: chunk) { buffer, filled in
          filled = Int(cicu_sentences_next(sentences, buffer.baseAddress, Int32(chunk)))
        }
        boundaries.append(contentsOf: next)
        found = next.count
      }
      cicu_sentences_end(sentences)
    }
  }

  private static func length(of utf8: borrowing Span<UInt8>) -> Int32 {
    guard let count = Int32(exactly: utf8.count) else { preconditionFailure("text of \(utf8.count) bytes") }
    return count
  }
}

extension NFCNormalizer.Change {
  init(_ change: cicu_change) {
    self.init(
      text: TextSpan(Int(change.text), Int(change.text) + Int(change.textCount)),
      source: SourceSpan(Int(change.source), Int(change.source) + Int(change.sourceCount)))
  }
}
