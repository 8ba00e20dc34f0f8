/// A path as the bytes that the file system knows it by, which need not be UTF-8.
struct FilePath: Hashable, Sendable {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(_ path: String) {
    bytes = Array(path.utf8)
  }

  /// For people and records; what is no UTF-8 shows as U+FFFD.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// No two paths have the same: what is no UTF-8 is spelled out, as `\xFF`.
  var key: String {
    if let string = String(validating: bytes, as: UTF8.self) { return string }
    return bytes.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "\\x" + String($0, radix: 16, uppercase: true) }.joined()
  }

  /// The name behind the last slash.
  var name: [UInt8] {
    let trimmed = Array(bytes.reversed().drop { $0 == Self.slash }.reversed())
    return trimmed.split(separator: Self.slash).last.map(Array.init) ?? bytes
  }

  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes.isEmpty || bytes.last == Self.slash ? bytes + name : bytes + [Self.slash] + name)
  }

  /// What stands behind the last dot of the name, in lower case where it is ASCII; empty without one.
  var fileExtension: String {
    let name = name
    guard let dot = name.lastIndex(of: Self.dot), dot > 0 else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }

  /// `a/NAME.meta.json` for `a/NAME.txt`.
  var companion: FilePath {
    let name = name
    return FilePath(bytes.dropLast(name.count) + Self.stem(of: name) + Self.companionEnding)
  }

  /// `x.meta.json`, in any folder.
  var isCompanion: Bool {
    bytes.count > Self.companionEnding.count && bytes.suffix(Self.companionEnding.count).elementsEqual(Self.companionEnding)
  }

  /// A name without its last extension: what an article and its companion have in common.
  static func stem(of name: [UInt8]) -> [UInt8] {
    if FilePath(name).isCompanion { return Array(name.dropLast(companionEnding.count)) }
    guard let dot = name.lastIndex(of: dot), dot > 0 else { return name }
    return Array(name[..<dot])
  }

  /// What the name of a compressed file says of what is in it: `a.txt` of `a.txt.gz`, `a.tar` of `a.tgz`.
  var unpacked: FilePath {
    let stem = Self.stem(of: name)
    return FilePath(["tgz", "tzst", "tbz", "tbz2", "txz"].contains(fileExtension) ? stem + Array(".tar".utf8) : stem)
  }

  private static let companionEnding = Array(".meta.json".utf8)
  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")
}
