/// How a role was looked for around a head.
package struct SearchTrace: Sendable, Hashable {
  /// A mention that a step looked at.
  package struct Candidate: Sendable, Hashable {
    package var mention: Int32
    /// Index of the step in the search.
    package var step: Int32
    package var verdict: Verdict

    package init(mention: Int32, step: Int32, verdict: Verdict) {
      self.mention = mention
      self.step = step
      self.verdict = verdict
    }
  }

  package enum Verdict: Sendable, Hashable {
    /// It would do.
    case suits
    case inOtherClause
    /// It stands in brackets that the step does not look into.
    case inBrackets
    /// It is the end of words that the step does not want.
    case tailOfUnwanted
    /// Words that the step does not want stand right before it, or right behind it.
    case behindUnwanted, beforeUnwanted
  }

  /// Index into the rule pack's names.
  package var role: Int32
  /// Index into the rule pack's searches.
  package var search: Int32
  /// In the order in which the steps saw them.
  package var candidates: [Candidate] = []
  /// The mention that was taken, -1 where none was.
  package var found: Int32 = -1

  package init(role: Int32, search: Int32) {
    self.role = role
    self.search = search
  }
}
