/// The encodings that an article's bytes may be in.
package enum Encoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"

  /// The encoding of a name as people write it, in any case, with or without hyphens: `utf-8`, `UTF8`, `utf-16le`.
  /// `UTF-16` alone is little-endian, as on the web; a byte order mark that says otherwise is heeded.
  package init?(name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8": self = .utf8
    case "utf16", "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    default: return nil
    }
  }
}
