/// A line of text that is not blank.
struct Line {
  var tokens: Range<Int>
  /// Its length in code points, white space at its ends left out.
  var width: Int
  /// Whether a blank line (or nothing at all) stands before it.
  var blankBefore: Bool
  /// One half of a line that says the same twice.
  var doubled: Bool
}
