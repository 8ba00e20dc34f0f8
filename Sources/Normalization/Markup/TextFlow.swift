/// What becomes of the white space and the line breaks of a text.
enum TextFlow {
  /// White space is one space, a line break ends the line.
  case normal
  /// White space stays.
  case preformatted
  /// All of it is one line: a cell in the row of a table.
  case line
}
