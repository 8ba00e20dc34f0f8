import CCompression

/// Bytes that are kept in little room: one zstd frame with a checksum, which `zstd -d` reads too.
///
/// `FrameTests` covers it.
package enum Frame {
  /// The frame of these bytes; nil where there is no memory for it.
  package static func pack(_ bytes: [UInt8]) -> [UInt8]? {
    let capacity = ccompression_frame_bound(bytes.count)
    let frame = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = ccompression_frame_pack(bytes, bytes.count, buffer.baseAddress, capacity)
    }
    return frame.isEmpty ? nil : frame
  }

  /// The bytes of a frame; nil where it is damaged, or holds another number of bytes.
  /// - Parameter count: how many bytes were packed; so much memory is taken.
  package static func unpack(_ frame: [UInt8], count: Int) -> [UInt8]? {
    guard count >= 0 else { return nil }
    var isWhole = false
    // Room for one byte at least: an empty buffer has no address.
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, count)) { buffer, written in
      isWhole = ccompression_frame_unpack(frame, frame.count, buffer.baseAddress, count)
      written = isWhole ? count : 0
    }
    return isWhole ? bytes : nil
  }
}
