/// A line that is to be a record, before it is read: reading is left to the workers.
package struct RecordLine: Sendable {
  enum Contents: Sendable {
    case bytes([UInt8])
    /// It has been passed over.
    case tooLong
  }

  /// From 1 on.
  let number: Int
  /// Where the line begins, in bytes of the input.
  let offset: Int
  let contents: Contents
  let limits: IntakeLimits

  /// Bytes that the line keeps in memory.
  package var heldBytes: Int {
    if case .bytes(let bytes) = contents { bytes.count } else { 0 }
  }

  /// The record that the line is.
  package var record: ArticleRecord {
    switch contents {
    case .bytes(let bytes):
      ArticleRecord(line: bytes, in: Self.input, number: number, offset: offset, limits: limits)
    case .tooLong:
      ArticleRecord(failure: LinePlace(path: Self.input, number: number, offset: offset).tooLong(limits))
    }
  }

  private static let input = "standard input"
}
