import DocumentModel
import Records

/// brat's standoff format: `NAME.txt` and `NAME.ann` for each article, `annotation.conf` and `visual.conf` for the folder.
struct BratWriter: ExportWriter {
  private let folder: ExportFolder
  private let names: BratNames

  init(_ folder: ExportFolder, _ vocabulary: ExportVocabulary) {
    self.folder = folder
    names = BratNames(vocabulary)
  }

  mutating func add(_ article: ExportedArticle) throws(OutputError) -> [ExportLeftOut] {
    var document = BratDocument(article, names)
    try folder.write(article.text.utf8, to: article.textName)
    try folder.write(Array(document.annotations().utf8), to: "\(article.stem).ann")
    return document.leftOut
  }

  mutating func finish() throws(OutputError) {
    let configuration = BratConfiguration(names: names)
    try folder.write(Array(configuration.annotation.utf8), to: "annotation.conf")
    try folder.write(Array(configuration.visual.utf8), to: "visual.conf")
  }
}
