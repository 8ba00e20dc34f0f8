/// What the end of a zip archive says of its directory. Readers stop at the first entry of a directory that is none, and take
/// it for the last: only the number of members tells that some are missing.
enum ZipDirectory {
  /// The last record, behind which a comment of up to 64 KiB may stand, and those of large archives in front of it.
  private static let mostBytes = 65_535 + 22 + 20 + 56

  /// How many members the directory names; nil for a file that has no such end.
  static func members(of file: FileStream) -> Int? {
    let size = min(file.size, mostBytes)
    guard (try? file.seek(to: file.size - size)) != nil, let bytes = end(of: file, size) else { return nil }
    guard let last = place(of: [5, 6], in: bytes), let count = number(in: bytes, at: last + 10, 2) else { return nil }
    guard count == 0xFFFF, let large = place(of: [6, 6], in: Array(bytes[..<last])) else { return count }
    return number(in: bytes, at: large + 32, 8)
  }

  private static func end(of file: FileStream, _ size: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < size {
      guard let piece = try? file.read(size - bytes.count), !piece.isEmpty else { return nil }
      bytes += piece
    }
    return bytes
  }

  /// Where the last record of this kind begins: `PK` and its two bytes.
  private static func place(of kind: [UInt8], in bytes: [UInt8]) -> Int? {
    let magic = Array("PK".utf8) + kind
    return bytes.indices.last { bytes[$0] == magic[0] && bytes[$0...].starts(with: magic) }
  }

  /// A number of `count` bytes, the lowest first.
  private static func number(in bytes: [UInt8], at place: Int, _ count: Int) -> Int? {
    guard place + count <= bytes.count else { return nil }
    return Int(exactly: bytes[place..<place + count].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
