import DocumentModel

/// Bytes of a rule file. Lines and columns are counted when somebody asks for them.
struct SourceRange: Sendable {
  let text: SourceText
  private let lower: Int32
  private let upper: Int32

  init(_ text: SourceText, _ offsets: Range<Int>) {
    self.text = text
    lower = Int32(offsets.lowerBound)
    upper = Int32(offsets.upperBound)
  }

  var offsets: Range<Int> { Int(lower)..<Int(upper) }
  var start: SourceLocation { text.location(of: Int(lower)) }
  var end: SourceLocation { text.location(of: Int(upper)) }

  /// From the start of this to the end of another of the same file.
  func through(_ offset: Int) -> SourceRange { SourceRange(text, Int(lower)..<max(Int(lower), offset)) }
}
