/// What a member of an archive is called.
///
/// Members are never written to disk, so that `../` and a leading `/` lead nowhere: they stay, as they tell members apart. What
/// stays out of a name is what would make it pass for something else: `!/`, which separates containers, stands as `%21/`, and
/// control characters as U+FFFD. A name that is no UTF-8 is not guessed at, but spelled out, as `\xE1`.
struct MemberName {
  /// As it stands in the archive, without the `./` that some writers begin names with.
  let path: FilePath

  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while rest.starts(with: "./".utf8) { rest = rest.dropFirst(2).drop { $0 == UInt8(ascii: "/") } }
    path = FilePath(Array(rest))
  }

  var shown: String {
    let text = path.key.replacing("!/", with: "%21/")
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }))
  }

  /// Whether it, or a folder above it, is hidden, as on disk, or is what macOS puts beside files.
  var isHidden: Bool {
    path.bytes.split(separator: UInt8(ascii: "/")).contains { part in
      part.first == UInt8(ascii: ".") && part.contains { $0 != UInt8(ascii: ".") } || part.elementsEqual("__MACOSX".utf8)
    }
  }

  /// What an article and its companion have in common.
  var stem: [UInt8] { path.bytes.dropLast(path.name.count) + FilePath.stem(of: path.name) }
}
