/// A line of text that is not blank.
struct Line {
  var tokens: Range<Int>
  /// Its length in code points, white space at its ends left out.
  var width: Int
  /// Whether a blank line (or nothing at all) stands before it.
  var blankBefore: Bool
  /// One half of a line that says the same twice.
  var doubled: Bool
  /// The part of a line that is in one of two columns; its next line is not the next one.
  var isInColumn = false
}
