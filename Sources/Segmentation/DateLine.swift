import DocumentModel

/// A line that says when an article was published.
struct DateLine {
  var time: CalendarTime
  /// Whether the line calls itself the date of publication.
  var isLabelled: Bool
  /// Whether a weekday, a clock or a label stands beside the date.
  var isMarked: Bool
  /// Words that are neither date nor clock nor label.
  var otherWords: Int
}
