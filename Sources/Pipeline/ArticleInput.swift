package import DocumentModel
package import Intake
package import Records

/// An article for a worker: one that it is to load itself, or one that is there.
package enum ArticleInput: Sendable {
  case loaded(RawArticle)
  case reference(ArticleReference)

  /// The article, or why there is none.
  package func load() throws(FailureRecord) -> RawArticle {
    switch self {
    case .loaded(let article): return article
    case .reference(let reference):
      do throws(IntakeError) {
        return try reference.load()
      } catch {
        throw FailureRecord(article: reference.name, code: error.code.rawValue, message: error.message, offset: error.offset)
      }
    }
  }
}
