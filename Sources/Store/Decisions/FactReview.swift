/// What is held of a current fact, after all that was said of it.
package struct FactReview: Sendable, Hashable {
  package enum State: String, Sendable, Hashable, CaseIterable {
    case unreviewed, accepted, rejected, corrected
    /// It says something else than when it was decided.
    case again

    /// Whether somebody has settled it as it stands.
    package var isDecided: Bool { self != .unreviewed && self != .again }
  }

  package struct Comment: Sendable, Hashable {
    package var decision: Int64
    package var at: String
    package var reviewer: String
    package var text: String
  }

  /// The row of `article`.
  package var article: Int64
  package var factID: String
  package var state: State
  /// The decision that stands, or, where the fact is to be looked at again, the one that did.
  package var decision: Int64?
  /// What that decision said.
  package var action: Decision.Action?
  package var reviewer: String?
  package var at: String?
  /// The queue in which it was decided.
  package var queue: String?
  /// What the fact said when it was decided, where it says something else now.
  package var decidedAs: String?
  /// Those that stand, by role and position.
  package var corrections: [Correction]
  /// All that were made, the oldest first, those of decisions too.
  package var comments: [Comment]
}
