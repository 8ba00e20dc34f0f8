import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import Normalization

/// The promises of the stage on random text: exact both ways, whatever the bytes.
@Suite struct NormalizerPropertyTests {
  /// The bytes of a span, cut out of the file, decoded and cleaned, are the text of the span.
  @Test func bytesOfASpanSayItsText() throws {
    var normalizer = try Normalizer()
    var random = SplitMix(seed: 11)
    for _ in 0..<600 {
      let encoding = Sample.unicode[random.below(3)]
      let mark = random.below(3) == 0 ? Sample.byteOrderMark(encoding) : []
      let bytes = mark + Sample.bytes(Sample.text(&random), encoding)
      let text = try normalizer.decode(RawArticle(name: "", bytes: bytes, metadata: ArticleMetadata(encoding: encoding)))
      for _ in 0..<10 {
        let span = Self.span(in: text, &random)
        let source = text.map.source(of: span)
        let widened = text.map.text(of: source)
        guard !span.isEmpty else {
          #expect(source.start == source.end)
          continue
        }
        let cut = RawArticle(
          name: "", bytes: Array(bytes[source.start..<source.end]), metadata: ArticleMetadata(encoding: encoding))
        let again = try normalizer.decode(cut)
        #expect(Self.withoutJoiners(again.utf8) == Self.withoutJoiners(Array(text.utf8[widened.range])), "\(bytes) \(span)")
        let hasInserted = text.changes.contains { $0.source.start == $0.source.end }
        #expect(hasInserted || (widened.start <= span.start && span.end <= widened.end))
      }
    }
  }

  /// The code points of a span, cut out of the decoded file, say the same.
  @Test func codePointsOfASpanSayItsText() throws {
    var normalizer = try Normalizer()
    var random = SplitMix(seed: 12)
    for _ in 0..<600 {
      let source = Sample.text(&random)
      let scalars = Array(source.unicodeScalars)
      let article = RawArticle(name: "", bytes: Array(source.utf8), metadata: ArticleMetadata(encoding: .utf8))
      let text = try normalizer.decode(article)
      let opening = scalars.first == "\u{FEFF}" ? 1 : 0
      for _ in 0..<10 {
        let span = Self.span(in: text, &random)
        let range = text.codePoints.codePoints(of: span, in: text.utf8)
        var cut = String.UnicodeScalarView()
        cut.append(contentsOf: scalars[range.lowerBound + opening..<range.upperBound + opening])
        let bytes = text.map.source(of: span)
        #expect(Array(String(cut).utf8) == Array(article.bytes[bytes.start..<bytes.end]), "\(scalars) \(span)")
      }
    }
  }

  @Test func mapIsMonotoneAndTotal() throws {
    var normalizer = try Normalizer()
    var random = SplitMix(seed: 13)
    for _ in 0..<200 {
      let encoding = Sample.unicode[random.below(3)]
      let bytes = Sample.bytes(Sample.text(&random), encoding)
      let text = try normalizer.decode(RawArticle(name: "", bytes: bytes, metadata: ArticleMetadata(encoding: encoding)))
      #expect(text.map.textCount == text.utf8.count && text.map.sourceCount == bytes.count)
      var last = 0
      for offset in 0..<text.utf8.count {
        let span = text.map.source(of: TextSpan(offset, offset + 1))
        #expect(last <= span.start && span.start <= span.end && span.end <= bytes.count)
        last = span.start
      }
    }
  }

  /// Outside its changes, the text is the decoded source.
  @Test func changesAreAllTheChanges() throws {
    var normalizer = try Normalizer()
    var random = SplitMix(seed: 14)
    for _ in 0..<600 {
      var bytes = Array(Sample.text(&random).utf8)
      for _ in 0..<random.below(3) where bytes.count > 200 { bytes[random.below(bytes.count)] = UInt8(1 + random.below(255)) }
      let article = RawArticle(name: "", bytes: bytes, metadata: ArticleMetadata(encoding: .utf8))
      let text = try normalizer.decode(article)
      var position = TextSpan(0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      for change in text.changes {
        #expect(text.utf8[position.start..<change.text.start] == bytes[position.end..<change.source.start])
        position = TextSpan(change.text.end, change.source.end)
      }
      #expect(Array(text.utf8[position.start...]) == Array(bytes[position.end...]))
    }
  }

  @Test func normalizingTwiceChangesNothing() throws {
    var normalizer = try Normalizer()
    var random = SplitMix(seed: 15)
    for _ in 0..<600 {
      let once = try normalizer.normalize("a" + Sample.text(&random))
      let twice = try normalizer.normalize(once)
      #expect(Array(once.utf8) == Array(twice.utf8))
      #expect(Array(once.utf8) == Array(once.precomposedStringWithCanonicalMapping.utf8))
    }
  }

  /// Whatever the bytes are, there is a text or a reason.
  @Test func noBytesBreakIt() throws {
    var normalizer = try Normalizer()
    var random = SplitMix(seed: 16)
    for _ in 0..<3_000 {
      let bytes = (0..<random.below(200)).map { _ in UInt8(random.below(random.below(4) == 0 ? 256 : 128)) }
      let encoding = ([nil] + Encoding.allCases)[random.below(1 + Encoding.allCases.count)]
      do throws(NormalizationError) {
        let article = RawArticle(name: "", bytes: bytes, metadata: ArticleMetadata(encoding: encoding))
        let text = try normalizer.normalize(article)
        #expect(text.map.sourceCount == bytes.count)
        #expect(String(validating: text.utf8, as: UTF8.self) != nil)
      } catch {
        #expect(error.offset.map { $0 < bytes.count } ?? false)
      }
    }
  }

  // MARK: Helpers

  /// A span on code points of the text.
  private static func span(in text: NormalizedText, _ random: inout SplitMix) -> TextSpan {
    let edges = text.utf8.indices.filter { text.utf8[$0] & 0xC0 != 0x80 } + [text.utf8.count]
    let (a, b) = (edges[random.below(edges.count)], edges[random.below(edges.count)])
    return TextSpan(min(a, b), max(a, b))
  }

  /// A joiner belongs to both of its neighbours, so a span that starts or ends at one does not say whether it stays; and
  /// where a run of marks is cut decides where it is broken up.
  private static func withoutJoiners(_ utf8: [UInt8]) -> [UInt8] {
    let kept = String(decoding: utf8, as: UTF8.self).unicodeScalars.filter { !["\u{200C}", "\u{200D}", "\u{34F}"].contains($0) }
    return Array(String(String.UnicodeScalarView(kept)).utf8)
  }
}
