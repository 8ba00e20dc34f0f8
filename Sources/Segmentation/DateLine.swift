import DocumentModel

/// A line with one full date: it may say when an article was published.
struct DateLine {
  var time: CalendarTime
  /// Whether the line calls the date that of publication.
  var isLabelled: Bool
  var hasWeekday: Bool
  /// Words that are neither date nor clock nor label, and those of them in small letters.
  var others: Int
  var lowerOthers: Int

  /// Whether the line is there for its date when it stands above a text: it says nothing else but where, for whom or
  /// under which heading.
  var isForDate: Bool {
    if isLabelled { return others <= 10 }
    if time.minute != nil { return others <= 8 }
    return hasWeekday ? others <= 8 && lowerOthers <= 2 : others <= 6 && lowerOthers <= 1
  }

  /// The same amid a text, where dates are spoken of.
  var isForDateAmidText: Bool { others <= 2 && (isLabelled || hasWeekday || time.minute != nil) }
}
