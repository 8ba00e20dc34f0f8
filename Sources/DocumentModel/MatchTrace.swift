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
    package var fate = HeadFate.stands
    /// Items of its list that other heads have, with the index of that head.
    package var lostItems: [LostItem] = []
    /// How the roles that its own words leave open were looked for.
    package var searches: [SearchTrace] = []

    package init(rule: Int32, first: Int32, end: Int32, elements: [ElementSpan]) {
      self.rule = rule
      self.first = first
      self.end = end
      self.elements = elements
    }

    package var tokens: Range<Int> { Int(first)..<Int(end) }
  }

  /// An item of a list, by its tokens, whose figures another head claims.
  package struct LostItem: Sendable, Hashable {
    package var first: Int32
    package var end: Int32
    package var by: Int32

    package init(first: Int32, end: Int32, by: Int32) {
      self.first = first
      self.end = end
      self.by = by
    }

    package var tokens: Range<Int> { Int(first)..<Int(end) }
  }

  /// By the mention's index in the `MatchSet`; phrases and figures, which no pattern made, have none.
  package var mentions: [Int32: [ElementSpan]]
  /// In the order of sentences and strata.
  package var heads: [Head]
  /// Digits that are no figure, in the order of the text.
  package var passedNumbers: [PassedNumber] = []
  /// For each match of the `MatchSet`, and for each that was struck out, the index of its head.
  package var headOfMatch: [Int] = []
  package var headOfSuppressed: [Int] = []

  package init(mentions: [Int32: [ElementSpan]] = [:], heads: [Head] = []) {
    self.mentions = mentions
    self.heads = heads
  }
}
