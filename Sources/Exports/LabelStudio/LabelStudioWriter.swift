import DocumentModel
import Hashing
import Records

/// Label Studio: `tasks.json`, a task an article with its facts as a prediction, and `labels.xml`, the project's settings.
struct LabelStudioWriter: ExportWriter {
  private let folder: ExportFolder
  private let file: OutputFile
  private let configuration: LabelStudioConfiguration
  private let lastDecision: Int64
  private var isFirst = true

  init(_ folder: ExportFolder, _ vocabulary: ExportVocabulary, lastDecision: Int64) throws(OutputError) {
    self.folder = folder
    self.lastDecision = lastDecision
    configuration = LabelStudioConfiguration(vocabulary: vocabulary)
    file = try folder.file("tasks.json")
    try file.write(Array("[\n".utf8))
  }

  mutating func add(_ article: ExportedArticle) throws(OutputError) -> [ExportLeftOut] {
    var json = JSONWriter()
    LabelStudioTask(article, lastDecision: lastDecision).write(to: &json)
    try file.write(Array((isFirst ? "" : ",\n").utf8) + json.bytes)
    isFirst = false
    return []
  }

  mutating func finish() throws(OutputError) {
    try file.write(Array("\n]\n".utf8))
    try file.commit()
    try folder.write(Array(configuration.xml.utf8), to: "labels.xml")
  }
}
