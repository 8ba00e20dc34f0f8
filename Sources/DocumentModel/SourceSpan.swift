/// A half-open range of byte offsets into an article's file as it lay on disk, whatever its encoding or markup.
package struct SourceSpan: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }
}
