import DocumentModel
import UnicodeSupport

@testable import Segmentation

/// A text with its segmentation, as the tests ask for it.
struct Segmented {
  let text: NormalizedText
  let product: SegmentedText

  init(_ string: String, phrases: PhraseTable = PageWords.phrases) {
    text = Self.text(Array(string.utf8))
    var segmenter = Segmenter(phrases: phrases)
    var forms = FormTable()
    product = segmenter.segment(text, forms: &forms)
  }

  /// Bytes that are NFC already, as the text of a file that says just this.
  static func text(_ utf8: [UInt8]) -> NormalizedText {
    NormalizedText(
      encoding: .utf8, utf8: utf8, map: .identity(count: utf8.count), codePoints: CodePointIndex(utf8: utf8, changes: []),
      changes: [])
  }

  var sentences: [String] { product.sentences.map { text.string($0.span) } }
  var tokens: [String] { product.tokens.map { text.string($0.span) } }

  /// The zones of the blocks whose text contains `words`.
  func zones(of words: String) -> [Zone] {
    product.blocks.filter { text.string($0.span).contains(words) }.map(\.zone)
  }

  /// The zone of every block, in order.
  var zones: [Zone] { product.blocks.map(\.zone) }
  var title: String? { product.title.map { text.string($0) } }
}
