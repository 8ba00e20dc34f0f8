/// How facts came about of matches: what the fourth stage adds to its facts where the rule pack is traced.
package struct ResolutionTrace: Sendable, Hashable {
  /// A place that the article may be about.
  package struct FocusCandidate: Sendable, Hashable {
    /// `quận Hoàn Kiếm`
    package var name: String
    /// What naming it counts for: more in the title and the lead than in the body.
    package var weight: Int
    package var first: TextSpan

    package init(name: String, weight: Int, first: TextSpan) {
      self.name = name
      self.weight = weight
      self.first = first
    }
  }

  /// One for each match of the `MatchSet`, in that order.
  package var drafts: [DraftTrace] = []
  /// The article's focus, where there is one.
  package var focus: String?
  /// Whether the focus was given from outside, as an example's context is.
  package var isFocusGiven = false
  /// The heaviest first.
  package var candidates: [FocusCandidate] = []

  package init() {}
}
