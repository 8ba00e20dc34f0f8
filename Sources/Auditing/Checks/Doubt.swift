package import DocumentModel

/// A figure of a fact that does not go with another one, with the calendar or with what other articles say: as it is
/// stated, as it would have to be, and why.
package struct Doubt: Sendable, Hashable {
  package enum Check: String, Sendable, Hashable, CaseIterable {
    /// A rate against its count and total.
    case ratio
    /// A share of more than all.
    case rate
    case countOverTotal, parts, periodOrder
    /// A day that the calendar does not have.
    case date
    /// Reported as done, and dated after the article.
    case future
    /// A year of another age.
    case year
    /// Out of line with what other articles say of other times.
    case series
  }

  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// The figures contradict each other.
    case wrong
    /// Hardly right, and there may be a reason.
    case suspicious
    /// The store has a finding, and its reason does not hold.
    case unconfirmed
    /// Parts that leave something over, in a list that is left open.
    case short
    /// Right, but cut off instead of rounded.
    case truncated
    /// Right, and rounded.
    case rounded

    /// Whether somebody has to look at it.
    package var isAccusation: Bool { self == .wrong || self == .suspicious }
  }

  /// A figure of another fact, against which this one stands.
  package struct Witness: Sendable, Hashable {
    /// What it says: `2019-01-01/2019-12-31: 905`.
    package var claim: String
    package var source: FactSource
  }

  package var check: Check
  package var verdict: Verdict
  /// Both figures in one line: `39.055/39.409 = 99,10 %, stated 99,91 %`.
  package var claim: String
  /// What follows, or why it is no more than suspicious; one sentence.
  package var why: String
  package var stated: RoleValue.Value?
  package var computed: RoleValue.Value?
  /// What the store's finding says where that is something else; empty where it has none.
  package var stored: String?
  package var source: FactSource
  package var witnesses: [Witness] = []
}
