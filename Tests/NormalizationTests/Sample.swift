import DocumentModel
import TestSupport

/// Texts to normalize.
enum Sample {
  /// Encodings that have every character.
  static let unicode = [Encoding.utf8, .utf16LittleEndian, .utf16BigEndian]

  static func byteOrderMark(_ encoding: Encoding) -> [UInt8] {
    switch encoding {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    default: []
    }
  }

  static func utf16(_ text: String, _ encoding: Encoding) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
      return encoding == .utf16BigEndian ? bytes : bytes.reversed()
    }
  }

  static func bytes(_ text: String, _ encoding: Encoding) -> [UInt8] {
    encoding == .utf8 ? Array(text.utf8) : utf16(text, encoding)
  }

  /// Syllables, marks and everything that text picks up on its way, in no order.
  static let pieces = [
    "Quận", "Qua\u{323}\u{302}n", "hoà", "ho\u{61}\u{300}", "ươ", "u\u{31B}o\u{31B}\u{323}", "Đ", "đ", "5", "1.234,5", " ", " ",
    "\u{A0}",
    "\r\n", "\n", "\t", "🙂", "👩\u{200D}⚕\u{FE0F}", "🇻🇳", "\u{200B}", "\u{AD}", "\u{FEFF}", "\u{2060}", "\u{200C}", "\u{200D}", "“",
    "…",
    "\u{301}", "\u{323}\u{301}", "\u{302}", "\u{2126}", "\u{2000}", "각", "\u{1100}\u{1161}\u{11A8}", "e\u{200B}\u{302}",
    "\u{FFFD}",
    String(repeating: "\u{301}\u{323}", count: 20), "\u{1D15E} ", "ﬁ", "{",
  ]

  static func text(_ random: inout SplitMix) -> String {
    (0..<random.below(40)).map { _ in pieces[random.below(pieces.count)] }.joined()
  }
}
