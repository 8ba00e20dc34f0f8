import DocumentModel
import Evidence
import Records

/// W3C Web Annotation: for each article a file of JSON-LD with an AnnotationCollection, beside the text that its selectors
/// count in and the bytes of the article.
///
/// An annotation a fact, and one a value and each other place of the fact. Words that stand apart are several targets.
struct WebAnnotationWriter: ExportWriter {
  /// Code points in front of and behind a quote that tell it from the same words elsewhere.
  static let contextLength = 32

  private let folder: ExportFolder

  init(_ folder: ExportFolder) {
    self.folder = folder
  }

  mutating func add(_ article: ExportedArticle) throws(OutputError) -> [ExportLeftOut] {
    try folder.write(article.text.utf8, to: "texts/\(article.textName)")
    try folder.write(article.evidence.bytes, to: "sources/\(article.sourceName)")
    try folder.write(AnnotationCollection(article).json, to: "annotations/\(article.stem).jsonld")
    return []
  }

  mutating func finish() throws(OutputError) {}
}
