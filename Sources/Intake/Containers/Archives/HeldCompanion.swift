import DocumentModel

/// A companion of an archive, read, that waits for its article.
struct HeldCompanion {
  let stem: [UInt8]
  /// Where it lies.
  let key: String
  let contents: Result<ArticleMetadata, IntakeError>
  let bytes: Int
  var isUsed = false
}
