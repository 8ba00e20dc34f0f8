/// The product of the third stage: all readings, and every place where a rule holds.
package struct MatchSet: Sendable {
  /// Sentence by sentence; within one, figures first, then phrases, then what each stratum makes.
  package var mentions: [Mention]
  /// Sorted by sentence, then by first token.
  package var matches: [Match]
  /// Matches that a modifier struck out (what is planned or denied), each with the mention that did it.
  package var suppressed: [(match: Match, by: Int32)]
  package var limits: [LimitReached]
  /// The rules whose heads held anywhere, whatever became of them; sorted.
  package var headRules: [Int32] = []
  /// Nil unless the rule pack is traced.
  package var trace: MatchTrace?

  package init(
    mentions: [Mention] = [], matches: [Match] = [], suppressed: [(match: Match, by: Int32)] = [], limits: [LimitReached] = [],
    trace: MatchTrace? = nil
  ) {
    self.mentions = mentions
    self.matches = matches
    self.suppressed = suppressed
    self.limits = limits
    self.trace = trace
  }
}
