package import DocumentModel

/// What somebody has said of a fact, as it is kept: with all that it was said of, so that it can be read when the fact is gone.
package struct Decision: Sendable, Hashable {
  package enum Action: String, Sendable, Hashable, CaseIterable {
    case accept, reject, correct, comment, undo
    /// A fact that no rule found.
    case add

    /// Whether it settles what is held of the fact.
    package var isVerdict: Bool { self == .accept || self == .reject || self == .correct }
  }

  /// Where it was made.
  package enum Origin: String, Sendable, Hashable, CaseIterable {
    case review
    case labelStudio = "label-studio"
  }

  /// What has become of a decision.
  package enum State: String, Sendable, Hashable, CaseIterable {
    /// It holds of a current fact.
    case stands
    /// The fact says something else now.
    case again
    /// The words stand in the article still, and the rules find no such fact in them.
    case gone
    /// The words are there no more.
    case orphaned
    case undone
    /// It undoes another one, and is not undone itself.
    case undo
  }

  package var id: Int64
  /// UTC, ISO 8601.
  package var at: String
  package var reviewer: String
  package var origin: Origin
  /// The queue in which the fact came up; nil where it came up in none.
  package var queue: String?
  package var factID: String
  package var document: String
  package var sourceHash: String
  package var event: String
  package var rule: String
  package var bytes: SourceSpan
  package var quote: String
  package var summary: String
  package var action: Action
  package var correction: Correction?
  package var comment: String?
  /// The decision that this one undoes.
  package var undoes: Int64?
}
