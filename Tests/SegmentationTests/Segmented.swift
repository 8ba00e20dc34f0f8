import DocumentModel
import UnicodeSupport

@testable import Segmentation

/// A text with its segmentation, as the tests ask for it.
struct Segmented {
  let text: NormalizedText
  let product: SegmentedText

  init(_ string: String, words: SegmentationWords = PageWords.all) {
    self.init(utf8: Array(string.utf8), words: words)
  }

  init(utf8 bytes: [UInt8], words: SegmentationWords = PageWords.all) {
    text = NormalizedText(
      encoding: .utf8, utf8: bytes, map: .identity(count: bytes.count), codePoints: CodePointIndex(utf8: bytes, changes: []),
      changes: [])
    var segmenter = Segmenter(words: words)
    var forms = FormTable()
    product = segmenter.segment(text, forms: &forms)
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
