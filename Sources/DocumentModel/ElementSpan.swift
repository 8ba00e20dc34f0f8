/// The words that one element of a pattern stepped over, on the way that was taken.
package struct ElementSpan: Sendable, Hashable {
  /// Index into the rule pack's elements.
  package var element: Int32
  /// Token indices in the article; nothing lies between them for a look, or an anchor.
  package var first: Int32
  package var end: Int32
  /// How many elements of the same way stand around it.
  package var depth: Int32
  /// Index of the mention that the element itself stepped over, -1 where it is none.
  package var mention: Int32

  package init(element: Int32, first: Int32, end: Int32, depth: Int32, mention: Int32 = -1) {
    self.element = element
    self.first = first
    self.end = end
    self.depth = depth
    self.mention = mention
  }

  package var tokens: Range<Int> { Int(first)..<Int(end) }
}
