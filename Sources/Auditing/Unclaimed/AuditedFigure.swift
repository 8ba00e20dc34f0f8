package import DocumentModel

/// A figure of an article with what became of it, as it is written to files.
package struct AuditedFigure: Sendable, Hashable {
  package var article: String
  package var line: Int
  package var column: Int
  package var bytes: SourceSpan
  package var zone: Zone
  /// `number`, `percent`, `ratio`, `money`, `range`, `date`, `period`, `ordinal` or `digits`.
  package var kind: String
  package var text: String
  /// What the words say, where that is a number.
  package var value: RoleValue.Value?
  package var standing: FigureStanding
  /// The words on both sides, the figure between.
  package var before: String
  package var behind: String
  var context: FigureContext
  var isQuantity: Bool

  /// Its place as editors and shells take it: `report.txt:12:34`.
  package var address: String { "\(article):\(line):\(column)" }
}
