import DocumentModel

/// A text with some of its words in square brackets.
struct MarkedText {
  let text: String

  /// - Parameter spans: of the bytes, in any order; those that touch or overlap are marked as one.
  init(_ utf8: [UInt8], spans: [TextSpan]) {
    var marked: [UInt8] = []
    var place = 0
    for span in Self.joined(spans.filter { !$0.isEmpty && $0.start >= 0 && $0.end <= utf8.count }) {
      marked += utf8[place..<span.start] + [UInt8(ascii: "[")] + utf8[span.range] + [UInt8(ascii: "]")]
      place = span.end
    }
    text = String(decoding: marked + utf8[place...], as: UTF8.self)
  }

  private static func joined(_ spans: [TextSpan]) -> [TextSpan] {
    var joined: [TextSpan] = []
    for span in spans.sorted() {
      if let last = joined.last, span.start <= last.end {
        joined[joined.count - 1] = last.hull(span)
      } else {
        joined.append(span)
      }
    }
    return joined
  }
}
