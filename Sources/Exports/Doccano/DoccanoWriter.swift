import DocumentModel
import Evidence
import Records

/// doccano: `spans.jsonl` for sequence labelling and `relations.jsonl` with the relations between facts and values, a line
/// an article; and the labels of a project.
struct DoccanoWriter: ExportWriter {
  private let folder: ExportFolder
  private let unit: OffsetCounter.Unit
  private let vocabulary: ExportVocabulary
  private let spans: OutputFile
  private let relations: OutputFile
  private var spanCount = 0
  private var relationCount = 0

  init(_ folder: ExportFolder, _ request: ExportRequest, _ vocabulary: ExportVocabulary) throws(OutputError) {
    self.folder = folder
    unit = request.doccanoUnit
    self.vocabulary = vocabulary
    spans = try folder.file("spans.jsonl")
    relations = try folder.file("relations.jsonl")
  }

  mutating func add(_ article: ExportedArticle) throws(OutputError) -> [ExportLeftOut] {
    guard !article.text.utf8.isEmpty else {
      return [ExportLeftOut(article: article.evidence.name, code: "empty", message: "doccano takes no empty text")]
    }
    let document = DoccanoDocument(article, unit, firstSpan: spanCount, firstRelation: relationCount)
    spanCount += document.entities.count
    relationCount += document.relations.count
    try spans.write(document.spanLine)
    try relations.write(document.relationLine)
    guard unit == .codePoints, article.text.hasAstralLetters else { return [] }
    return [
      ExportLeftOut(
        article: article.evidence.name, code: "astralLetters",
        message: "has letters (emoji) that doccano's page counts as two: behind them it shows labels too far left; for that page "
          + "export with --offset-unit utf-16")
    ]
  }

  mutating func finish() throws(OutputError) {
    try spans.commit()
    try relations.commit()
    try folder.write(labels(vocabulary.events.map(\.name) + vocabulary.roles), to: "span-labels.json")
    try folder.write(labels(vocabulary.roles + [DoccanoDocument.alsoAt, DoccanoDocument.partOf]), to: "relation-labels.json")
  }

  private func labels(_ names: [String]) -> [UInt8] {
    var json = JSONWriter()
    json.array { json in
      for (index, name) in names.enumerated() {
        json.object {
          $0.member("text", name)
          $0.null("prefix_key")
          $0.null("suffix_key")
          $0.member("background_color", Palette.colour(index))
          $0.member("text_color", "#000000")
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}
