/// Cuts a rule file into tokens, by its bytes. A character that belongs nowhere is a diagnostic, and the rest is read on.
///
/// Time is linear in the file. The text must be UTF-8; `RulePackLoader` sees to it.
struct Lexer {
  private let text: SourceText
  private let bytes: [UInt8]
  private var index: Int
  private var isFirstOnLine = true
  private(set) var tokens: [SyntaxToken] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The signs of the language, longer ones first.
  static let signs = [
    "...", "..", "=>", "<=", ">=", "<!", "(", ")", "{", "}", "[", "]", "|", "?", ":", ",", "=", "!", "<", ">", "^", "$", ";",
  ]
  private static let signBytes = signs.map { Array($0.utf8) }

  init(_ text: SourceText) {
    self.text = text
    bytes = text.bytes
    index = text.start
    while index < bytes.count { scan() }
  }

  private mutating func scan() {
    let byte = bytes[index]
    switch byte {
    case 0x0A, 0x0D:
      index += 1
      isFirstOnLine = true
    case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
    case UInt8(ascii: "#"): while index < bytes.count, !SourceText.endsLine(bytes[index]) { index += 1 }
    case UInt8(ascii: "\""), UInt8(ascii: "'"): scanPhrase(until: byte)
    default: scanOther()
    }
  }

  private mutating func scanOther() {
    let (scalar, length) = scalar(at: index)
    if scalar.properties.isWhitespace {
      index += length
    } else if Self.isLetter(scalar) {
      scanRun(joints: [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")]) { .word($0) }
    } else if Self.isNumber(scalar) {
      scanRun(joints: [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "/")]) { .number($0) }
    } else if Self.curlyQuotes.contains(scalar), let end = curlyEnd(behind: index + length) {
      scanCurlyPhrase(from: index + length, to: end)
    } else {
      scanSign(scalar, length)
    }
  }

  private mutating func scanPhrase(until quote: UInt8) {
    let start = index
    index += 1
    var (pieces, from) = ("", index)
    while index < bytes.count, bytes[index] != quote, !SourceText.endsLine(bytes[index]) {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count, !SourceText.endsLine(bytes[index + 1]) {
        pieces += String(decoding: bytes[from..<index], as: UTF8.self)
        index += 1
        from = index
      }
      index += 1
    }
    let phrase = pieces + String(decoding: bytes[from..<index], as: UTF8.self)
    if index < bytes.count, bytes[index] == quote {
      index += 1
    } else {
      report(
        start..<index, "the phrase is not closed on its line", advice: "close it with \(Character(Unicode.Scalar(quote)))")
    }
    append(.phrase(phrase, cased: quote == UInt8(ascii: "'")), from: start)
  }

  /// Quotation marks as editors for letters make them; what stands between two is read as a phrase, and told of.
  private static let curlyQuotes: [Unicode.Scalar] = ["“", "”", "„", "‘", "’", "«", "»"]

  /// Where the next of these marks stands on the line.
  private func curlyEnd(behind start: Int) -> Int? {
    var index = start
    while index < bytes.count, !SourceText.endsLine(bytes[index]), bytes[index] != UInt8(ascii: "\"") {
      let (scalar, length) = scalar(at: index)
      if Self.curlyQuotes.contains(scalar) { return index }
      index += length
    }
    return nil
  }

  private mutating func scanCurlyPhrase(from first: Int, to end: Int) {
    let start = index
    let phrase = String(decoding: bytes[first..<end], as: UTF8.self)
    index = end + scalar(at: end).length
    report(start..<index, "these quotation marks are curly", advice: "type straight ones: \"\(phrase)\"")
    append(.phrase(phrase, cased: false), from: start)
  }

  /// A dot or a dash belongs to a name only inside it, so that “..3” behind a name is a gap.
  private mutating func scanRun(joints: [UInt8], kind: (String) -> SyntaxToken.Kind) {
    let start = index
    while index < bytes.count {
      if bytes[index] < 0x80, joints.contains(bytes[index]) {
        guard index + 1 < bytes.count, belongs(at: index + 1) != nil else { break }
        index += 1
      } else if let length = belongs(at: index) {
        index += length
      } else {
        break
      }
    }
    append(kind(String(decoding: bytes[start..<index], as: UTF8.self)), from: start)
  }

  /// How many bytes a letter, a digit, a mark on one of them or “_” takes; nil for anything else.
  private func belongs(at index: Int) -> Int? {
    let byte = bytes[index]
    if byte < 0x80 {
      let isOne = byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_")
      return isOne ? 1 : nil
    }
    let (scalar, length) = scalar(at: index)
    return Self.isLetter(scalar) || Self.isNumber(scalar) || Self.isMark(scalar) ? length : nil
  }

  private mutating func scanSign(_ scalar: Unicode.Scalar, _ length: Int) {
    let start = index
    if let sign = Self.signBytes.firstIndex(where: { bytes[start...].starts(with: $0) }) {
      index += Self.signBytes[sign].count
      append(.sign(Self.signs[sign]), from: start)
    } else {
      index += length
      report(start..<index, "\(Self.shown(scalar)) has no meaning here", advice: "put words of the text in quotation marks")
    }
  }

  private mutating func append(_ kind: SyntaxToken.Kind, from start: Int) {
    tokens.append(
      SyntaxToken(
        kind: kind, location: SourceRange(text, start..<index), isFirstOnLine: isFirstOnLine,
        isFlushLeft: isFirstOnLine && text.isLineStart(start)))
    isFirstOnLine = false
  }

  private mutating func report(_ range: Range<Int>, _ message: String, advice: String) {
    diagnostics.append(Diagnostic(.error, .syntax, SourceRange(text, range), message, advice: advice))
  }

  // MARK: Characters

  private func scalar(at index: Int) -> (Unicode.Scalar, length: Int) {
    let length = max(1, (~bytes[index]).leadingZeroBitCount)
    let end = min(bytes.count, index + length)
    return (String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}", end - index)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic && !isMark(scalar) }
  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  /// A character that cannot be seen by itself is named by its number.
  private static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .nonspacingMark, .enclosingMark, .spacingMark:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    default: return "“\(scalar)”"
    }
  }
}
