import Records

/// Writes one format: articles go in one by one, files come to lie in a folder.
protocol ExportWriter {
  /// Files that a command of the documentation puts beside those of the export.
  var derivedNames: [String] { get }

  /// - Returns: why something of the article cannot be said in this format; nothing for most.
  mutating func add(_ article: ExportedArticle) throws(OutputError) -> [ExportLeftOut]

  /// Writes what can be written only when all articles are known.
  mutating func finish() throws(OutputError)
}

extension ExportWriter {
  var derivedNames: [String] { [] }
}
