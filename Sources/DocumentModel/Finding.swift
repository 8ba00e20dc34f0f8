/// What the figures of a fact say of each other. A finding never changes what was extracted.
package struct Finding: Sendable, Hashable {
  package enum Check: String, Sendable, Hashable {
    /// `rate` against `count` / `total`.
    case ratio
    /// The parts against their total.
    case parts
    case countOverTotal, periodOrder, date, year
  }

  package enum Verdict: String, Sendable, Hashable {
    case truncated, short, wrong, inferred
  }

  package var check: Check
  package var verdict: Verdict
  package var stated: RoleValue.Value?
  package var computed: RoleValue.Value?

  package init(_ check: Check, _ verdict: Verdict, stated: RoleValue.Value? = nil, computed: RoleValue.Value? = nil) {
    self.check = check
    self.verdict = verdict
    self.stated = stated
    self.computed = computed
  }
}
