import DocumentModel

/// A block while its zone is being decided.
struct BlockDraft {
  var tokens: Range<Int>
  var shape: BlockShape
  var label: Label?
  var zone = Zone.body
  /// Whether a blank line stands before it.
  var blankBefore: Bool
  /// One half of a line that says the same twice.
  var doubled: Bool
  /// The lines that were joined to one paragraph.
  var lines: Int
  /// Part of a line that has two columns.
  var isInColumn = false

  /// A paragraph that can be the article's own.
  var isParagraph: Bool { shape.isParagraph && label == nil && !doubled }
}
