import FlyingFox
import FlyingSocks

/// The body of an answer behind which the connection is closed.
///
/// The server would go on and take whatever is left of a body that nobody read for the next request. So a connection has one
/// request: the sequence gives the answer, waits a little for what is left of the request, lest the answer is lost when the
/// connection is closed over it, and then throws, which is what the server closes a connection on.
struct LastBody: AsyncBufferedSequence {
  typealias Element = UInt8

  struct End: Error {}

  let bytes: [UInt8]
  /// What of the request was not read to its end; nil where nothing is left.
  let rest: HTTPBodySequence?

  func makeAsyncIterator() -> Iterator { Iterator(bytes: bytes[...], rest: rest) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    fileprivate var bytes: ArraySlice<UInt8>
    fileprivate let rest: HTTPBodySequence?
    private static let piece = 65_536
    private static let lingering = RequestBody(limit: 16 * piece, patience: .seconds(1))

    mutating func next() async throws -> UInt8? {
      if let byte = bytes.popFirst() { return byte }
      return try await nextBuffer(suggested: 1)?.first
    }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      guard bytes.isEmpty else {
        defer { bytes = bytes.dropFirst(Self.piece) }
        return bytes.prefix(Self.piece)
      }
      if let rest { await Self.lingering.drain(rest) }
      throw End()
    }
  }
}
