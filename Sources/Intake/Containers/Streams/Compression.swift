import Unpacking

/// The compressed formats of one stream whose damage is gone around, since their members can be told by their first bytes.
enum Compression: String {
  case gzip
  case zstd

  var format: Decoder.Format {
    switch self {
    case .gzip: .gzip
    case .zstd: .zstd
    }
  }

  /// What the word is for one of its parts.
  var part: String {
    switch self {
    case .gzip: "member"
    case .zstd: "frame"
    }
  }

  /// Whether these bytes begin a member or frame; of bytes that end too early, whether they could.
  func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .gzip: matches(bytes, [0x1F, 0x8B, 0x08]) && bytes.dropFirst(3).first ?? 0 < 0x20
    case .zstd: matches(bytes, [0x28, 0xB5, 0x2F, 0xFD]) || beginsSkippableFrame(bytes)
    }
  }

  private func beginsSkippableFrame(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first & 0xF0 == 0x50 else { return false }
    return matches(bytes.dropFirst(), [0x2A, 0x4D, 0x18])
  }

  private func matches(_ bytes: ArraySlice<UInt8>, _ magic: [UInt8]) -> Bool {
    let known = bytes.prefix(magic.count)
    return known.elementsEqual(magic.prefix(known.count))
  }
}
