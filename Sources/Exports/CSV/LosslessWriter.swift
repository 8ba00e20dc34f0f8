import DocumentModel
import Records
import Store

/// The lossless profile: tables from which every fact can be built again, the texts and the bytes of the articles, and the
/// package that describes them. `LosslessWriterTests` builds the facts again.
struct LosslessWriter: ExportWriter {
  private let folder: ExportFolder
  private let files: [String: OutputFile]
  private let decisions: [DecisionRow]
  private let package: DataPackage
  private var articleCount = 0
  private var factCount = 0
  /// The rows of facts, by their ids; of several articles that have one, the first.
  private var rows: [String: Int] = [:]

  init(_ folder: ExportFolder, _ request: ExportRequest, decisions: [DecisionRow]) throws(OutputError) {
    self.folder = folder
    self.decisions = decisions
    package = DataPackage(
      title: "Facts of Vietnamese articles", description: "Every field of every fact that SuKien found, and what people decided.",
      tables: Table.lossless, dialect: .init(delimiter: ",", hasMark: false),
      offsets: (request.offsetUnit, request.offsetText))
    var files: [String: OutputFile] = [:]
    for table in Table.lossless {
      let file = try folder.file(table.fileName)
      var header = CSVWriter()
      header.row(table.columns.map(\.name))
      try file.write(header.bytes)
      files[table.name] = file
    }
    self.files = files
  }

  var derivedNames: [String] { Table.lossless.map { "\($0.name).parquet" } }

  mutating func add(_ article: ExportedArticle) throws(OutputError) -> [ExportLeftOut] {
    articleCount += 1
    try folder.write(article.text.utf8, to: "texts/\(article.textName)")
    try folder.write(article.evidence.bytes, to: "sources/\(article.sourceName)")
    var numbers: [String: Int] = [:]
    for fact in article.facts {
      factCount += 1
      numbers[fact.record.id] = factCount
      if rows[fact.record.id] == nil { rows[fact.record.id] = factCount }
    }
    var tables = LosslessRows(article: articleCount, numbers: numbers)
    tables.add(article)
    for (name, rows) in tables.tables { try files[name]?.write(rows.bytes) }
    return []
  }

  mutating func finish() throws(OutputError) {
    var table = CSVWriter()
    for decision in decisions { table.row(decision.cells(fact: rows[decision.factID])) }
    try files[Table.decisions.name]?.write(table.bytes)
    for file in files.values { try file.commit() }
    try folder.write(package.json, to: "datapackage.json")
    try folder.write(Array(DuckDBScript(tables: Table.lossless).text.utf8), to: "parquet.sql")
  }
}
