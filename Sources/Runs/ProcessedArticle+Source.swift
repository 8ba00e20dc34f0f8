import DocumentModel
import Pipeline
import Records
import Store
import Unpacking

extension ProcessedArticle.Source {
  /// The article as the store keeps it; nil where it was not read through segmentation, or memory is short.
  init?(of article: RawArticle, _ reading: ArticleReading) {
    guard let segmented = reading.segmented, let packed = Frame.pack(article.bytes) else { return nil }
    let own = segmented.blocks.filter { $0.zone.givesFacts && !$0.repeats }
    self.init(
      packed: packed, text: own.map { reading.text.string($0.span) }.joined(separator: "\n"),
      zones: Self.zones(of: segmented, reading.text))
  }

  private static func zones(of segmented: SegmentedText, _ text: NormalizedText) -> String {
    var json = JSONWriter()
    json.array { json in
      for block in segmented.blocks {
        let source = text.source(of: block.span)
        json.array {
          $0.value(block.zone.rawValue)
          $0.value(source.start)
          $0.value(source.end)
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
