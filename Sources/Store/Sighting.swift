package import DocumentModel
package import Records

/// What was found at one place of a drop, and what a worker made of it.
package struct Sighting: Sendable {
  /// What lies there, as far as it could be read.
  package struct Content: Sendable, Hashable {
    /// `sha256:` and the digest of the bytes, as facts give it.
    package var hash: String
    package var size: Int
    package var markup: Markup
    /// What is known of the article beside its text.
    package var metadata: ArticleMetadata

    package init(hash: String, size: Int, markup: Markup, metadata: ArticleMetadata) {
      self.hash = hash
      self.size = size
      self.markup = markup
      self.metadata = metadata
    }
  }

  package enum Outcome: Sendable {
    /// No bytes to know it by: it failed, or was cut short (`partial`).
    case unreadable(ArticleState, FailureRecord)
    /// Known already, as the store said when the worker asked.
    case skipped
    /// Read by other rules, which find the same in it as those of now; by the hash of these other rules.
    case stillValid(since: String)
    case processed(ProcessedArticle)
  }

  /// Where it lies below the drop; no two sightings of a run have the same.
  package var key: String
  /// As facts and people name it.
  package var name: String
  /// Nil where the outcome is `unreadable`.
  package var content: Content?
  package var outcome: Outcome

  package init(key: String, name: String, content: Content?, outcome: Outcome) {
    self.key = key
    self.name = name
    self.content = content
    self.outcome = outcome
  }
}
