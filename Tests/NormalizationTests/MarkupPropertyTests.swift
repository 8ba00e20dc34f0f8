import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import Normalization

/// The promises of the stage on random pages: exact both ways, no text lost, whatever the markup.
@Suite struct MarkupPropertyTests {
  private static func spans(of text: NormalizedText, _ random: inout SplitMix, count: Int) -> [TextSpan] {
    let edges = text.utf8.indices.filter { text.utf8[$0] & 0xC0 != 0x80 } + [text.utf8.count]
    return (0..<count).map { _ in
      let (a, b) = (edges[random.below(edges.count)], edges[random.below(edges.count)])
      return TextSpan(min(a, b), max(a, b))
    }
  }

  /// The bytes of a span, cut out of the file, without their markup, say its words.
  @Test func bytesOfASpanSayItsWords() throws {
    var random = SplitMix(seed: 21)
    for _ in 0..<1_500 {
      let encoding = [Encoding.utf8, .utf16LittleEndian, .utf16BigEndian][random.below(3)]
      let page = Page.sample(&random)
      let bytes = (random.below(3) == 0 ? Sample.byteOrderMark(encoding) : []) + Sample.bytes(page, encoding)
      let text = try Page.whole(bytes, encoding)
      for span in Self.spans(of: text, &random, count: 8) where !span.isEmpty {
        let source = text.map.source(of: span)
        let widened = text.map.text(of: source)
        let cut = Self.string(Array(bytes[source.start..<source.end]), encoding)
        #expect(Page.words(cut) == Page.shown(text.string(widened)), "\(page.debugDescription) \(span)")
      }
    }
  }

  /// The code points of a span, counted in the decoded page, are its bytes.
  @Test func codePointsOfASpanAreItsBytes() throws {
    var random = SplitMix(seed: 22)
    for _ in 0..<800 {
      let page = Page.sample(&random)
      let scalars = Array(page.unicodeScalars)
      let text = try Page.whole(Array(page.utf8), .utf8)
      for span in Self.spans(of: text, &random, count: 8) where !span.isEmpty {
        let range = text.codePoints.codePoints(of: span, in: text.utf8)
        var cut = String.UnicodeScalarView()
        cut.append(contentsOf: scalars[range])
        let source = text.map.source(of: span)
        #expect(Array(String(cut).utf8) == Array(Array(page.utf8)[source.start..<source.end]), "\(page.debugDescription) \(span)")
      }
    }
  }

  /// All words of a page are words of its text.
  @Test func noWordIsLost() throws {
    var random = SplitMix(seed: 23)
    for _ in 0..<1_500 {
      let page = Page.sample(&random)
      let text = try Page.whole(Array(page.utf8), .utf8)
      #expect(Page.shown(text.string(TextSpan(0, text.utf8.count))) == Page.words(page), "\(page.debugDescription)")
    }
  }

  /// The parser's stack is no deeper than the guard's limit allows, whatever the tags.
  @Test func depthIsBounded() throws {
    var random = SplitMix(seed: 24)
    let names = MarkupTag.allCases.map(\.rawValue) + ["b", "xyz", "form", "br", "select", "svg"]
    for _ in 0..<300 {
      let page = (0..<3_000).map { _ in "<\(random.below(3) == 0 ? "/" : "")\(names[random.below(names.count)])>" }.joined(
        separator: "x")
      let guarded = MarkupGuard.guarded(Array(page.utf8), limits: MarkupLimits(depth: 20, elements: 10_000))
      let tree = Gumbo.parse(guarded.bytes)
      let depth = tree.nodes.indices.map { Array(tree.ancestors(of: $0)).count }.max() ?? 0
      #expect(depth < 3 * 20 + 5, "\(page)")
    }
  }

  @Test func noBytesBreakIt() throws {
    var random = SplitMix(seed: 25)
    var normalizer = try Normalizer()
    let alphabet = Array("<>/!-=\"' ab&;#x[]ĐpCDATA".utf8)
    for _ in 0..<4_000 {
      let bytes = (0..<random.below(80)).map { _ in
        random.below(6) == 0 ? UInt8(1 + random.below(255)) : alphabet[random.below(alphabet.count)]
      }
      do throws(NormalizationError) {
        let text = try normalizer.normalize(RawArticle(name: "", bytes: bytes, markup: .html))
        #expect(text.map.sourceCount == bytes.count && text.map.textCount == text.utf8.count)
        #expect(String(validating: text.utf8, as: UTF8.self) != nil)
      } catch {
        #expect(error.offset.map { $0 < bytes.count } ?? false)
      }
    }
  }

  private static func string(_ bytes: [UInt8], _ encoding: Encoding) -> String {
    guard encoding != .utf8 else { return String(decoding: bytes, as: UTF8.self) }
    let high = encoding == .utf16LittleEndian ? 1 : 0
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + 1 - high]) }
    return String(decoding: units, as: UTF16.self)
  }
}
