/// Code points that are typed for one another: each folds to the one that keys are made of, in lower case.
enum Lookalikes {
  /// Appends what `scalar` folds to: nothing for a character of no width, several code points for none.
  static func fold(_ scalar: UInt32, into folded: inout [UInt32]) {
    if scalar < 0x80 {
      folded.append(scalar &- 0x41 < 26 ? scalar | 0x20 : scalar)
    } else if Invisible.contains(scalar) {
      return
    } else if scalar &- 0xFF01 < 0x5E {
      fold(scalar - 0xFEE0, into: &folded)
    } else if let known = table[scalar] {
      folded.append(known)
    } else {
      appendLowercase(of: scalar, to: &folded)
    }
  }

  private static func appendLowercase(of scalar: UInt32, to folded: inout [UInt32]) {
    switch scalar {
    // The blocks of Vietnamese, where lower case is the next code point or the next row.
    case 0xC0...0xDE where scalar != 0xD7: folded.append(scalar + 0x20)
    case 0xDF...0xFF: folded.append(scalar)
    case 0x102, 0x128, 0x168, 0x1A0: folded.append(scalar + 1)
    case 0x1AF: folded.append(0x1B0)
    case 0x1EA0...0x1EF9: folded.append(scalar | 1)
    default:
      guard let properties = Unicode.Scalar(scalar)?.properties else { return }
      for lower in properties.lowercaseMapping.unicodeScalars { folded.append(lower.value) }
    }
  }

  /// One line a target: what is seen in its place in Vietnamese text.
  private static let table: [UInt32: UInt32] = {
    let lines: [(Unicode.Scalar, String)] = [
      // Đ is confused with Eth and African D; ư comes as Ƣ from documents set in old fonts, ă as a with caron.
      ("đ", "ĐÐðƉɖ"), ("ư", "Ƣƣ"), ("ă", "Ǎǎ"),
      // Cyrillic and Greek letters that look like Latin ones.
      ("a", "АаΑ"), ("b", "ВΒ"), ("c", "Сс"), ("e", "ЕеΕ"), ("h", "НһΗ"), ("i", "ІіΙ"), ("k", "КΚ"), ("m", "МΜ"),
      ("n", "Ν"), ("o", "ОоΟο"), ("p", "РрΡ"), ("s", "Ѕѕ"), ("t", "ТΤ"), ("x", "ХхΧ"), ("y", "уΥ"), ("z", "Ζ"),
      ("1", "¹"), ("2", "²"), ("3", "³"),
      // Marks: one of each kind.
      ("\"", "“”„‟«»″〝〞"), ("'", "‘’‚‛′ʼʹ´"), ("-", "‐‑‒–—―−⁃﹘﹣"), ("/", "⁄∕"), (":", "∶"), (".", "․"),
      (" ", "\u{A0}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}\u{3000}"),
      ("•", "●▪■◦‣·∙⚫➢➤▶►\u{F0B7}\u{F0A7}\u{F0D8}"),
    ]
    var table: [UInt32: UInt32] = [:]
    for (target, sources) in lines {
      for source in sources.unicodeScalars { table[source.value] = target.value }
    }
    return table
  }()
}
