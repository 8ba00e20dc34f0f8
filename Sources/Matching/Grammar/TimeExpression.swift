import DocumentModel

/// A date or a period as a grammar read it; neither, where words look like one but report none (`so với năm 2010`).
struct TimeExpression {
  var first: Int
  /// Index behind the last token.
  var end: Int
  var date: DateValue?
  var period: PeriodValue?
  /// The time up to which something is or will be: `đến năm 2025`, `trước ngày 1/7`.
  var deadline: DateValue?
  /// Whether no other reading of the words is left.
  var isCertain = true
  /// `ngày 3, 5, 9/7`: the last day, whose month holds for the days listed before it, and where it stands.
  var daysOf: DateValue?
  var lastDay = 0

  static func nothing(_ first: Int, _ end: Int) -> TimeExpression { TimeExpression(first: first, end: end) }
}
