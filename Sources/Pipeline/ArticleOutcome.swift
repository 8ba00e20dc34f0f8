package import Records

/// What one article adds to the output.
package struct ArticleOutcome: Sendable {
  package var article: String
  /// What goes into each of the format's files.
  package var chunks: [[UInt8]]
  /// Why the article failed, or which limits were reached in it.
  package var failures: [FailureRecord]
  package var tally: Tally
}
