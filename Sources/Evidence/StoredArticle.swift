package import DocumentModel
package import Store

/// An article of a store as it arrived, to be read once more.
package struct StoredArticle: Sendable {
  package struct Fact: Sendable {
    /// The row of `fact`.
    package var row: Int64
    package var line: ProcessedArticle.Line
  }

  /// With all that is known of it, what was found in reading it included.
  package var raw: RawArticle
  /// What `--encoding` said when it was read.
  package var fallback: Encoding?
  /// In the order in which they were found.
  package var facts: [Fact]
}
