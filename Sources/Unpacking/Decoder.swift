import CCompression

/// Takes compressed bytes piece by piece and gives what was compressed: zlib and zstd.
///
/// `DecoderTests` covers every format and status.
package struct Decoder: ~Copyable {
  package enum Format: Sendable {
    case gzip
    case zlib
    /// Deflated bytes without header or checksum, which some servers call `deflate`.
    case deflate
    case zstd
  }

  package enum Status: Hashable, Sendable {
    /// Wants more input, or to be asked again for what it has not given yet.
    case more
    /// A member (gzip) or frame (zstd) is complete; the next byte begins another one.
    case end
    /// No header of this format.
    case badHeader
    case badData
    /// Complete, with bytes that are not those that were packed: checksum or length differ.
    case badChecksum
    /// Wants a larger window of memory (zstd: more than 128 MiB) than a decoder is given.
    case tooLarge
  }

  /// The most bytes that one call gives.
  package static let pieceSize = 65_536

  private let handle: OpaquePointer
  private var piece = [UInt8](repeating: 0, count: pieceSize)

  package init(_ format: Format) {
    guard let handle = ccompression_open(Int32(format.constant.rawValue)) else {
      preconditionFailure("no memory for a decoder")
    }
    self.handle = handle
  }

  deinit {
    ccompression_close(handle)
  }

  /// Forgets what it has read: the next byte begins a member or frame.
  package mutating func reset() {
    ccompression_reset(handle)
  }

  /// Decodes some of the bytes of `input` in `range`. After anything but `.more` the decoder is as new.
  ///
  /// - Returns: how many bytes of the input were used, and the bytes that they give.
  package mutating func decode(_ input: [UInt8], _ range: Range<Int>) -> (status: Status, used: Int, output: ArraySlice<UInt8>) {
    var used = 0
    var written = 0
    let status = ccompression_decode(handle, input, range.lowerBound, range.count, &used, &piece, piece.count, &written)
    return (Status(status), used, piece[..<written])
  }
}

extension Decoder.Format {
  fileprivate var constant: ccompression_format {
    switch self {
    case .gzip: CCOMPRESSION_GZIP
    case .zlib: CCOMPRESSION_ZLIB
    case .deflate: CCOMPRESSION_DEFLATE
    case .zstd: CCOMPRESSION_ZSTD
    }
  }
}

extension Decoder.Status {
  fileprivate init(_ constant: Int32) {
    switch ccompression_status(rawValue: UInt32(bitPattern: constant)) {
    case CCOMPRESSION_MORE: self = .more
    case CCOMPRESSION_END: self = .end
    case CCOMPRESSION_BAD_HEADER: self = .badHeader
    case CCOMPRESSION_BAD_CHECKSUM: self = .badChecksum
    case CCOMPRESSION_TOO_LARGE: self = .tooLarge
    default: self = .badData
    }
  }
}
