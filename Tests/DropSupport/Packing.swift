import CPacking

/// Compresses what tests make containers of.
package enum Packing {
  /// One gzip member.
  package static func gzip(_ bytes: [UInt8]) -> [UInt8] { compress(bytes, CPACKING_GZIP) }
  package static func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }

  /// Deflated, with the header and checksum of zlib.
  package static func zlib(_ bytes: [UInt8]) -> [UInt8] { compress(bytes, CPACKING_ZLIB) }

  /// Deflated, and nothing else.
  package static func deflate(_ bytes: [UInt8]) -> [UInt8] { compress(bytes, CPACKING_DEFLATE) }

  /// One zstd frame with a checksum.
  package static func zstd(_ bytes: [UInt8]) -> [UInt8] { compress(bytes, CPACKING_ZSTD) }
  package static func zstd(_ text: String) -> [UInt8] { zstd(Array(text.utf8)) }

  package static func bzip2(_ bytes: [UInt8]) -> [UInt8] { pack(bytes, 0) }
  package static func xz(_ bytes: [UInt8]) -> [UInt8] { pack(bytes, 1) }

  /// A 7z archive whose only member is `a.txt`.
  package static func sevenZip(_ bytes: [UInt8]) -> [UInt8] { pack(bytes, 2) }

  package static func crc32(_ bytes: [UInt8]) -> UInt32 { cpacking_crc32(bytes, bytes.count) }

  private static func pack(_ bytes: [UInt8], _ filter: Int32) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: 2 * bytes.count + 65_536)
    let count = cpacking_pack(filter, bytes, bytes.count, &output, output.count)
    precondition(count > 0, "what a test packs can be packed")
    return Array(output[..<count])
  }

  private static func compress(_ bytes: [UInt8], _ format: cpacking_format) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: cpacking_bound(bytes.count))
    let count = cpacking_compress(Int32(format.rawValue), bytes, bytes.count, &output, output.count)
    precondition(count > 0, "what a test packs can be packed")
    return Array(output[..<count])
  }
}
