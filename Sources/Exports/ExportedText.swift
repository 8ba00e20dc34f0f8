import DocumentModel
import Evidence

/// The text of an article as an export writes it, and as the offsets of the export count in it.
///
/// It is the article's own text, letter by letter, save for what programs change when they read a file and that would move
/// all offsets behind it: a carriage return in front of a line feed becomes a space, any other one a line feed, and a NUL a
/// space. Each stands for one letter, so that every offset is the same in the article's own text.
///
///     read      a \r \n b \r c
///     exported  a ␠  \n b \n c
struct ExportedText: Sendable {
  let utf8: [UInt8]
  private let codePoints: OffsetCounter
  private let utf16: OffsetCounter

  init(_ text: [UInt8]) {
    utf8 = Self.settled(text)
    codePoints = OffsetCounter(utf8, in: .codePoints)
    utf16 = OffsetCounter(utf8, in: .utf16)
  }

  func range(of span: TextSpan, in unit: OffsetCounter.Unit) -> Range<Int> {
    switch unit {
    case .codePoints: codePoints.range(of: span)
    case .utf16: utf16.range(of: span)
    }
  }

  /// The span between these offsets; nil where there is none, as beyond the end.
  func span(_ start: Int, _ end: Int, in unit: OffsetCounter.Unit) -> TextSpan? {
    let counter = unit == .codePoints ? codePoints : utf16
    guard start <= end, let first = counter.byte(at: start), let last = counter.byte(at: end) else { return nil }
    return TextSpan(first, last)
  }

  func string(_ span: TextSpan) -> String { String(decoding: utf8[aligned(span).range], as: UTF8.self) }

  var string: String { String(decoding: utf8, as: UTF8.self) }

  /// So many code points in front of a span, or as many as there are.
  func before(_ span: TextSpan, count: Int) -> TextSpan {
    var start = span.start
    for _ in 0..<count where start > 0 { start = aligned(TextSpan(start - 1, start)).start }
    return TextSpan(start, span.start)
  }

  /// So many code points behind a span, or as many as there are.
  func behind(_ span: TextSpan, count: Int) -> TextSpan {
    var end = span.end
    for _ in 0..<count where end < utf8.count { end = aligned(TextSpan(end, end + 1)).end }
    return TextSpan(span.end, end)
  }

  /// Whether letters beyond the basic plane stand in it, on which code points and UTF-16 disagree.
  var hasAstralLetters: Bool { utf8.contains { $0 >= 0xF0 } }

  /// The span within the text, from the beginning of a letter to the end of one.
  func aligned(_ span: TextSpan) -> TextSpan {
    var start = max(0, min(span.start, utf8.count))
    var end = max(start, min(span.end, utf8.count))
    while start > 0, start < utf8.count, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    while end < utf8.count, utf8[end] & 0xC0 == 0x80 { end += 1 }
    return TextSpan(start, end)
  }

  private static func settled(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 == 0x0D || $0 == 0 }) else { return text }
    var text = text
    for index in text.indices {
      if text[index] == 0 { text[index] = UInt8(ascii: " ") }
      guard text[index] == 0x0D else { continue }
      text[index] = index + 1 < text.count && text[index + 1] == 0x0A ? UInt8(ascii: " ") : 0x0A
    }
    return text
  }
}
