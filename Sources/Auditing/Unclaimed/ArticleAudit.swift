package import Pipeline
package import Records

/// What became of the figures of one article.
package struct ArticleAudit: Sendable {
  package var article: String
  /// In the order of the text.
  package var figures: [AuditedFigure] = []
  /// Why the article cannot be read, or which limits were reached in it.
  package var failures: [FailureRecord]
  package var tally: Tally

  /// The figures as rows of a table.
  package var rows: [UInt8] {
    var csv = CSVWriter()
    for figure in figures { csv.row(figure.row) }
    return csv.bytes
  }

  /// An object a figure, one a line.
  package var json: [UInt8] {
    var json = JSONWriter()
    for figure in figures {
      figure.write(to: &json)
      json.endLine()
    }
    return json.bytes
  }
}
