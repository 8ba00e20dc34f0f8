import DocumentModel

extension Companion {
  /// What a companion in an archive says, and how many bytes it has.
  static func metadata(from reader: ByteReader, _ path: FilePath) -> (Result<ArticleMetadata, IntakeError>, bytes: Int) {
    let count = reader.fill(maximumBytes + 1)
    guard count <= maximumBytes else {
      return (.failure(IntakeError(.badMetadata, path: path.string, reason: "has more than \(maximumBytes) bytes")), 0)
    }
    let bytes = Array(reader.bytes)
    reader.advance(count)
    if let damage = reader.damage {
      return (.failure(IntakeError(.badMetadata, path: path.string, reason: damage.reason, offset: damage.offset)), 0)
    }
    return (Result { () throws(IntakeError) in try metadata(from: bytes, path) }, count)
  }
}
