/// How mentions and heads came about, element by element: what a traced rule pack adds to a `MatchSet`.
package struct MatchTrace: Sendable {
  /// A place where a rule's head holds, whether or not anything became of it.
  package struct Head: Sendable, Hashable {
    package var rule: Int32
    /// Token indices, as in `Match.headFirst` and `Match.headEnd`.
    package var first: Int32
    package var end: Int32
    /// In the order in which the way entered them: an element stands before those inside it.
    package var elements: [ElementSpan]

    package init(rule: Int32, first: Int32, end: Int32, elements: [ElementSpan]) {
      self.rule = rule
      self.first = first
      self.end = end
      self.elements = elements
    }
  }

  /// By the mention's index in the `MatchSet`; phrases and figures, which no pattern made, have none.
  package var mentions: [Int32: [ElementSpan]]
  /// In the order of sentences and strata.
  package var heads: [Head]

  package init(mentions: [Int32: [ElementSpan]] = [:], heads: [Head] = []) {
    self.mentions = mentions
    self.heads = heads
  }
}
