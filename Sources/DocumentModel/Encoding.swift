/// The encodings that an article's bytes may be in.
///
/// UTF-8 and UTF-16 are told by the bytes. The others, in which Vietnamese was written before Unicode, no bytes tell for
/// certain: they are declared, by metadata, by markup or on the command line.
package enum Encoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Microsoft's: a tone is a mark behind its letter.
  case windows1258 = "windows-1258"
  /// RFC 1456: a byte for each letter, some of them control characters elsewhere.
  case viscii = "VISCII"
  /// TCVN 5712:1993 and what the ABC fonts (`.VnTime`) made of it: a byte for each letter.
  case tcvn3 = "TCVN3"
  /// That of the VNI fonts (`VNI-Times`): most letters with a mark are a plain letter and a byte for the mark.
  case vni = "VNI"
  /// Western Europe's, which lacks most letters of Vietnamese. Pages that declare it write these as entities, or are in
  /// UTF-8 after all.
  case windows1252 = "windows-1252"

  /// The encoding of a name as people and pages write it, in any case, with or without hyphens: `utf-8`, `UTF8`,
  /// `x-viscii`, `TCVN-5712`, `VNI-Windows`. `UTF-16` alone is little-endian, as on the web; a byte order mark that says
  /// otherwise is heeded. Latin 1 and ASCII are read as windows-1252, of which they are parts, as on the web too.
  package init?(name: String) {
    guard let encoding = Self.byName[Self.key(of: name)] else { return nil }
    self = encoding
  }

  /// Every encoding by its own name: `UTF-8, UTF-16LE, … or windows-1252`.
  package static let list: String = {
    let names = allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }()

  /// Letters and digits alone.
  private static func key(of name: String) -> String {
    String(name.lowercased().unicodeScalars.filter { $0.isASCII && $0.properties.isAlphabetic || "0"..."9" ~= $0 })
  }

  private static let byName: [String: Encoding] = {
    let names: [Encoding: String] = [
      .utf8: "utf8 unicode11utf8 xunicode20utf8",
      .utf16LittleEndian: "utf16 utf16le unicode ucs2 iso10646ucs2",
      .utf16BigEndian: "utf16be unicodefffe",
      .windows1258: "windows1258 xwindows1258 win1258 cp1258 xcp1258 wincp1258 1258 ibm1258",
      .viscii: "viscii xviscii csviscii viscii11 viscii111 xviscii111 xvietviscii",
      .tcvn3: """
        tcvn3 tcvn xtcvn xtcvn3 tcvn3abc abc abctcvn3 vn3 tcvn5712 xtcvn5712 xviettcvn5712 xviettcvn tcvn57121 tcvn57121993 \
        tcvn571211993 tcvn57122 tcvn57123 tcvn57123abc isoir180
        """,
      .vni: "vni xvni vniwin vniwindows xvniwindows vnitimes vniansi xvietvni",
      .windows1252: """
        windows1252 xwindows1252 win1252 cp1252 xcp1252 1252 ibm1252 iso88591 iso885911987 isoir100 latin1 l1 ibm819 cp819 \
        csisolatin1 usascii ascii ansix341968 iso646us
        """,
    ]
    return names.reduce(into: [:]) { table, entry in
      for name in entry.value.split(separator: " ") { table[String(name)] = entry.key }
    }
  }()
}
