import DocumentModel
import Foundation
import Records
import TestSupport
import Testing

/// What a fact says, whatever the article was written in, and whether its spans are exact in the article's bytes.
enum SaidFact {
  /// Without its places.
  static func text(_ record: FactRecord) -> String {
    let roles = record.roles.flatMap { role in
      role.values.map {
        "  \(role.name) \($0.value.written) \(words($0.text)) \($0.entity ?? "") \($0.inferred?.rawValue ?? "")\n"
      }
    }
    return "\(record.event) \(record.zone.rawValue) \(words(record.span.text))\n" + roles.joined()
  }

  /// - Parameter decode: what bytes of the article say, markup and entities as they are.
  static func expectExact(_ record: FactRecord, in bytes: [UInt8], _ article: String, decode: (ArraySlice<UInt8>) -> String) {
    let values = record.roles.flatMap(\.values).filter(\.pieces.isEmpty).map { ($0.bytes, $0.text) }
    for (span, text) in [(record.span.bytes, record.span.text)] + values {
      let cut = MarkupText.withoutMarkup(decode(bytes[span.start..<span.end]))
      #expect(words(cut) == words(text), "\(article)")
    }
  }

  /// Composed, white space and what shows nothing as good as one space.
  static func words(_ text: String) -> String {
    let hidden: Set<Unicode.Scalar> = ["\u{200B}", "\u{AD}", "\u{FEFF}", "\u{2060}", "\u{200C}", "\u{200D}"]
    let shown = text.precomposedStringWithCanonicalMapping.unicodeScalars.filter { !hidden.contains($0) }
    return String(String.UnicodeScalarView(shown)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
