import DocumentModel

extension StageProduct {
  /// The product of `stage` for people, and for golden files: lines of stable text. Spans count in bytes of the
  /// normalized text.
  package func text(_ reading: ArticleReading, _ stage: Stage) -> [UInt8] {
    []
  }
}
