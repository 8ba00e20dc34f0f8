/// Digits that the grammar of figures passes over, because they are no figure, and what they are instead.
package struct PassedNumber: Sendable, Hashable {
  package enum Use: String, Sendable, Hashable, CaseIterable {
    case listMark, code, documentNumber, telephone, clock, score, yearOfBirth
    /// Part of a name: `tổ 5`, `mức độ 3`, `Kế hoạch số 45`.
    case name
  }

  /// Token indices in the article.
  package var first: Int32
  package var end: Int32
  package var use: Use

  package init(first: Int32, end: Int32, use: Use) {
    self.first = first
    self.end = end
    self.use = use
  }

  package var tokens: Range<Int> { Int(first)..<Int(end) }
}
