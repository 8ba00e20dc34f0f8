/// One article as it arrived: its bytes, its name and what is known of it.
package struct RawArticle: Sendable {
  /// The path relative to what was given on the command line, or the record's id.
  package var name: String
  package var bytes: [UInt8]
  package var metadata: ArticleMetadata

  package init(name: String, bytes: [UInt8], metadata: ArticleMetadata = ArticleMetadata()) {
    self.name = name
    self.bytes = bytes
    self.metadata = metadata
  }
}
