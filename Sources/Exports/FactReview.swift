package import DocumentModel

/// What people have decided on a fact, as it stands now.
package struct FactReview: Sendable, Hashable {
  package enum Verdict: String, Sendable, CaseIterable {
    case accepted, rejected, corrected
  }

  /// Another value, or other words, for a value of the fact or for the fact as a whole.
  package struct Correction: Sendable, Hashable {
    /// Nil where the words of the fact itself are corrected.
    package var role: String?
    /// Which of the role's values; behind the last for one that was added.
    package var position: Int?
    /// Nil where the value was taken away, or its words alone are corrected.
    package var value: RoleValue.Value?
    package var isRemoval: Bool
    /// Where the words stand in the file, where that is what is corrected.
    package var span: SourceSpan?

    package init(role: String?, position: Int?, value: RoleValue.Value?, isRemoval: Bool = false, span: SourceSpan? = nil) {
      self.role = role
      self.position = position
      self.value = value
      self.isRemoval = isRemoval
      self.span = span
    }
  }

  /// Nil where nobody has decided.
  package var verdict: Verdict?
  package var corrections: [Correction]
  package var comments: [String]
  package var reviewer: String?

  package init(
    _ verdict: Verdict? = nil, corrections: [Correction] = [], comments: [String] = [], reviewer: String? = nil
  ) {
    self.verdict = verdict
    self.corrections = corrections
    self.comments = comments
    self.reviewer = reviewer
  }

  func correction(of role: String, at position: Int) -> Correction? {
    corrections.last { $0.role == role && $0.position == position }
  }
}
