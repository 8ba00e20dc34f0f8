package import DocumentModel
package import Records

/// What reading an article came to.
package struct ProcessedArticle: Sendable {
  /// A record with the line of JSON Lines that it is written as, without its end.
  package struct Line: Sendable {
    package var record: FactRecord
    package var json: [UInt8]

    package init(record: FactRecord, json: [UInt8]) {
      self.record = record
      self.json = json
    }
  }

  /// `done`, `partial` or `failed`.
  package var state: ArticleState
  /// In the order in which they are written.
  package var facts: [Line]
  /// Why it failed, or which limits were reached in it.
  package var problems: [FailureRecord]
  /// What is known of it after reading, the page's own statements included.
  package var metadata: ArticleMetadata
  /// The options that were consulted, by name.
  package var consulted: Set<String>
  /// What tells whether other rules can find anything else in it; nil where only reading it again can.
  package var words: [UInt8]?
  /// The article itself; nil of one that could not be read.
  package var source: Source?

  /// An article as it is kept, to be shown and verified wherever its file is.
  package struct Source: Sendable {
    /// Its bytes as a `Frame`.
    package var packed: [UInt8]
    /// Its own words in NFC, without the page around them.
    package var text: String
    /// A JSON array: of every block its zone, and its first byte and the one behind its last.
    package var zones: String

    package init(packed: [UInt8], text: String, zones: String) {
      self.packed = packed
      self.text = text
      self.zones = zones
    }
  }

  package init(
    state: ArticleState, facts: [Line], problems: [FailureRecord], metadata: ArticleMetadata, consulted: Set<String>,
    words: [UInt8]? = nil, source: Source? = nil
  ) {
    self.state = state
    self.facts = facts
    self.problems = problems
    self.metadata = metadata
    self.consulted = consulted
    self.words = words
    self.source = source
  }
}
