/// One place where a rule's head stands, with everything that the rule captured in it and around it.
///
/// A head that runs over a list has a match for every item of it; what the items share (a verb, an actor) is repeated
/// in each.
package struct Match: Sendable, Hashable {
  /// Index into the rule pack's rules.
  package var rule: Int32
  package var sentence: Int32
  /// Token indices: this item of the head, from its first word to its last.
  package var first: Int32
  package var end: Int32
  /// Token indices of the whole head, all items; equal to the above where there is no list.
  package var headFirst: Int32
  package var headEnd: Int32
  /// Which item of its list this is, from 0.
  package var item: Int32
  package var captures: [Capture]

  package init(
    rule: Int32, sentence: Int32, first: Int32, end: Int32, headFirst: Int32, headEnd: Int32, item: Int32 = 0,
    captures: [Capture]
  ) {
    self.rule = rule
    self.sentence = sentence
    self.first = first
    self.end = end
    self.headFirst = headFirst
    self.headEnd = headEnd
    self.item = item
    self.captures = captures
  }

  package var tokens: Range<Int> { Int(first)..<Int(end) }
}
