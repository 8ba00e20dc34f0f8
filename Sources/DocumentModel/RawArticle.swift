/// One article as it arrived: its bytes, what they are written in, its name and what is known of it.
package struct RawArticle: Sendable {
  /// The path relative to what was given on the command line, or the record's id.
  package var name: String
  package var bytes: [UInt8]
  package var markup: Markup
  package var metadata: ArticleMetadata

  package init(name: String, bytes: [UInt8], markup: Markup = .none, metadata: ArticleMetadata = ArticleMetadata()) {
    self.name = name
    self.bytes = bytes
    self.markup = markup
    self.metadata = metadata
  }
}
