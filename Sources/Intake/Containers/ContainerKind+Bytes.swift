import DocumentModel

extension ContainerKind {
  /// How many bytes are looked at.
  static let sniffedBytes = 4_096

  /// What a file or member holds that begins with `bytes`, and that its name says to be `named`.
  init(of bytes: ArraySlice<UInt8>, named: ContainerKind?) {
    self = named == .unsupported ? .unsupported : Self.container(bytes) ?? named ?? Self.content(bytes)
  }

  /// By what only this format begins with.
  private static func container(_ bytes: ArraySlice<UInt8>) -> ContainerKind? {
    if bytes.count >= 4, Compression.gzip.begins(bytes) { return .compressed(.gzip) }
    if bytes.count >= 4, Compression.zstd.begins(bytes) { return .compressed(.zstd) }
    return beginnings.first { bytes.starts(with: $0.magic) }?.kind ?? (isTar(bytes) ? .archive : nil)
  }

  private static let beginnings: [(magic: [UInt8], kind: ContainerKind)] =
    [
      (Array("WARC/1.".utf8), .warc), (Array("WARC/0.".utf8), .warc), (Array("%PDF-".utf8), .unsupported),
      (Array("PK".utf8) + [3, 4], .archive), (Array("PK".utf8) + [5, 6], .archive),
      (Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C], .archive), ([0xFD] + Array("7zXZ".utf8) + [0], .filtered),
    ] + (1...9).map { (Array("BZh\($0)1AY&SY".utf8), .filtered) }

  /// Whether the first block is a header of tar: its checksum, in octal digits, is the sum of its bytes.
  private static func isTar(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 512 else { return false }
    let block = Array(bytes.prefix(512))
    let digits = block[148..<156].drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    guard block[0] != 0, digits.count >= 4, let stated = Int(String(decoding: digits, as: UTF8.self), radix: 8) else {
      return false
    }
    return stated == block.indices.reduce(0) { $0 + ((148..<156).contains($1) ? 0x20 : Int(block[$1])) }
  }

  /// Of a file that no name says anything of.
  private static func content(_ bytes: ArraySlice<UInt8>) -> ContainerKind {
    if isBinary(bytes) { return .unsupported }
    let text = plain(bytes)
    if beginsObject(text) { return .jsonLines }
    return beginsPage(text) ? .article(.html) : .article(.none)
  }

  /// NULs stand in every second byte of UTF-16, and in no other text.
  private static func isBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    let places = bytes.indices.filter { bytes[$0] == 0 }
    guard let first = places.first else { return false }
    let marked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    return !places.allSatisfy { ($0 - first).isMultiple(of: 2) } || !marked && places.count * 4 < bytes.count
  }

  /// The ASCII of UTF-8 or UTF-16 in lower case, without mark and leading space.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let ascii = bytes.filter { $0 != 0 && $0 < 0x80 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ascii.drop { $0 <= 0x20 }
  }

  /// Whether the first line is an object of JSON, or the beginning of one.
  private static func beginsObject(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "{") else { return false }
    return text.dropFirst().first { $0 > 0x20 } == UInt8(ascii: "\"")
  }

  private static func beginsPage(_ text: ArraySlice<UInt8>) -> Bool {
    ["<!doctype html", "<html", "<head", "<body", "<?xml", "<!--"].contains { text.starts(with: $0.utf8) }
  }
}
