/// What articles say of the same things: where they disagree, and where they bear each other out.
package struct ConflictReport: Sendable {
  /// Whether agreements are listed too.
  let isListingAgreement: Bool
  package private(set) var comparisons: [Comparison] = []
  private(set) var counts: [Comparison.Verdict: Int] = [:]
  private(set) var doubtful = 0
  package internal(set) var articles = 0
  package internal(set) var facts = 0
  /// Facts that say of whom and when, so that they can be compared.
  package internal(set) var comparable = 0
  /// Articles that were not looked up, and why.
  package internal(set) var unseen: [String] = []

  package init(listingAgreement isListingAgreement: Bool = false) { self.isListingAgreement = isListingAgreement }

  /// Whether no articles disagree.
  package var isEmpty: Bool { counts[.disagree, default: 0] == 0 }

  mutating func add(_ comparison: Comparison) {
    counts[comparison.verdict, default: 0] += 1
    if comparison.verdict == .disagree, comparison.isDoubtful { doubtful += 1 }
    if comparison.verdict == .disagree || isListingAgreement { comparisons.append(comparison) }
  }

  /// Puts disagreements first, those without a doubt before the others.
  mutating func sort() {
    comparisons.sort { one, other in
      one.rank != other.rank
        ? one.rank < other.rank
        : one.heading != other.heading
          ? one.heading < other.heading
          : (one.statements.first?.source.fact ?? "") < (other.statements.first?.source.fact ?? "")
    }
  }

  /// Changes every comparison that is listed.
  mutating func update(_ change: (inout Comparison) -> Void) {
    for index in comparisons.indices { change(&comparisons[index]) }
  }
}

extension Comparison {
  fileprivate var rank: Int { (Verdict.allCases.firstIndex(of: verdict) ?? 0) * 2 + (isDoubtful ? 1 : 0) }
}
