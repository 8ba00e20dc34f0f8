package import DocumentModel

/// Something in a store, or beside it, that is not as it was when the facts were found.
package struct Drift: Sendable, Hashable {
  package enum Code: String, Sendable, Hashable, CaseIterable {
    /// SQLite finds the file damaged, or an index that does not lead to its rows.
    case store
    /// The bytes of an article in the store are not those that were read, or there are none.
    case source
    /// The file in the drop is not what was read: another text, or other metadata.
    case file
    /// A fact's line of JSON is none, or the article cannot be read by this program.
    case record
    /// A column says something else than the fact's line of JSON, from which it was written.
    case column
    /// At a span of bytes stand other words than the quote.
    case quote
    /// The rules find another value, span or finding in the same fact.
    case value
    /// The rules do not find the fact in its article.
    case unfounded
    /// The rules find a fact that the store does not have.
    case missing
    /// A declaration of the rules was edited, added or removed.
    case rule
    /// Something else in the folder of rules was changed: units, comments.
    case rules
  }

  package var code: Code
  /// The article's name; nil where it concerns all.
  package var article: String?
  /// The fact's id.
  package var fact: String?
  /// The rule that found the fact, or the declaration that was changed.
  package var rule: String?
  /// Where in the article's bytes.
  package var place: SourceSpan?
  /// What it is that differs: a role, a column, a file.
  package var subject: String
  /// What the store says.
  package var stored: String
  /// What it should say.
  package var found: String

  package init(
    _ code: Code, article: String? = nil, fact: String? = nil, rule: String? = nil, place: SourceSpan? = nil, subject: String,
    stored: String, found: String
  ) {
    self.code = code
    self.article = article
    self.fact = fact
    self.rule = rule
    self.place = place
    self.subject = subject
    self.stored = stored
    self.found = found
  }
}
