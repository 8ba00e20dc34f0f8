/// The folders of an archive in which a browser keeps what belongs to a page: `NAME_files` beside `NAME.html`.
struct PageFolders {
  private static let ending = Array("_files".utf8)

  /// Hashes of what the folders are called.
  private var folders: Set<UInt64> = []

  mutating func add(_ page: MemberName) {
    if case .article(.html) = FileKind(of: page.path) { folders.insert(StableHash.of(page.stem + Self.ending)) }
  }

  /// Whether a member lies in such a folder, at any depth.
  func contains(_ member: MemberName) -> Bool {
    let bytes = member.path.bytes
    return bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: "/") && bytes[..<index].suffix(Self.ending.count).elementsEqual(Self.ending)
        && folders.contains(StableHash.of(bytes[..<index]))
    }
  }
}
