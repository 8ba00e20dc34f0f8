import CDigest

/// Digests of contents: what an article's bytes and a fact's identity are known by, on any machine and in any run.
package enum Digest {
  /// The SHA-256 of `bytes` as `sha256:` and 64 lower-case hexadecimal digits.
  package static func sha256(_ bytes: [UInt8]) -> String { sha256(bytes[...]) }

  package static func sha256(_ bytes: ArraySlice<UInt8>) -> String { "sha256:" + hexadecimal(digest(bytes)) }

  /// The 32 bytes of the SHA-256 of `bytes`, for those who write them in another form.
  package static func sha256Bytes(_ bytes: [UInt8]) -> [UInt8] { digest(bytes[...]) }

  /// A name for what these fields say together: the first `digits` hexadecimal digits (at most 64) of their SHA-256.
  ///
  /// Every field goes in with its length, so `["ab", "c"]` and `["a", "bc"]` have different names. Sixteen digits keep a
  /// collision among a hundred million facts below one in three thousand.
  package static func identifier(of fields: [String], digits: Int = 16) -> String {
    var bytes: [UInt8] = []
    for field in fields {
      bytes.append(contentsOf: String(field.utf8.count).utf8)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: field.utf8)
    }
    return String(hexadecimal(digest(bytes[...])).prefix(max(0, digits)))
  }

  private static func digest(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
      let done = bytes.withUnsafeBufferPointer { cdigest_sha256($0.baseAddress, $0.count, digest.baseAddress) }
      precondition(done, "OpenSSL provides no SHA-256")
      count = 32
    }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
