import DocumentModel

/// One date inside an expression.
struct DateAtom {
  var value: DateValue
  /// Index behind the last token.
  var end: Int
  /// A word for day or month, or a full date, leaves no other reading.
  var isCertain: Bool
}
