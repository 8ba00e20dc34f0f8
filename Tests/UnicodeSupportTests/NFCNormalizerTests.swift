import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import UnicodeSupport

@Suite struct NFCNormalizerTests {
  @Test func leavesNFCAlone() throws {
    let nfc = try NFCNormalizer()
    let composed = ["Quận Hoàn Kiếm 🇻🇳", "", "Qua\u{323}\u{302}n"].map { nfc.isNormalized(Array($0.utf8).span) }
    #expect(composed == [true, true, false])
  }

  @Test func saysWhatChanged() throws {
    var nfc = try NFCNormalizer()
    let result = nfc.normalize(Array("Qua\u{323}\u{302}n H\u{E0}".utf8).span)
    #expect(String(decoding: result.utf8, as: UTF8.self).utf8.elementsEqual("Quận Hà".utf8))
    #expect(result.changes == [.init(text: TextSpan(2, 5), source: SourceSpan(2, 7))])
  }

  @Test func emptyText() throws {
    var nfc = try NFCNormalizer()
    let result = nfc.normalize([UInt8]().span)
    #expect(result.utf8.isEmpty && result.changes.isEmpty)
  }

  /// What lies between two changes is the same on both sides, and Foundation makes the same of the whole.
  @Test func changesAreExact() throws {
    var nfc = try NFCNormalizer()
    let parts = [
      "a", "ê", "\u{323}", "\u{302}", "\u{301}", "\u{31B}", "đ", " ", "Ａ", "\u{2126}", "가", "\u{1100}", "\u{1161}", "🙂",
    ]
    var random = SplitMix(seed: 7)
    for _ in 0..<2_000 {
      let source = Array((0..<random.below(24)).map { _ in parts[random.below(parts.count)] }.joined().utf8)
      let result = nfc.normalize(source.span)
      let expected = String(decoding: source, as: UTF8.self).precomposedStringWithCanonicalMapping
      #expect(result.utf8 == Array(expected.utf8))
      var text = 0
      var at = 0
      for change in result.changes {
        #expect(source[at..<change.source.start] == result.utf8[text..<change.text.start])
        (text, at) = (change.text.end, change.source.end)
      }
      #expect(Array(source[at...]) == Array(result.utf8[text...]))
    }
  }
}
