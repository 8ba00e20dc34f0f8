package import DocumentModel

/// An article that has been found and not been read yet, so that each worker can load its own.
package struct ArticleReference: Sendable {
  /// Where an article's bytes are; members of archives and lines of JSON will be further cases.
  enum Place: Sendable {
    case file(FilePath)
    /// What was found here and cannot be read: the article fails when its turn comes, and the others do not.
    case nowhere(IntakeError)
  }

  /// The path relative to the PATH given; a file's own name where that is the PATH.
  package let name: String
  let place: Place

  /// The size of the largest file that is read.
  package static let maximumBytes = 1 << 28

  /// Reads the article and its companion file.
  ///
  /// - Throws: `IntakeError`, about this article alone.
  package func load() throws(IntakeError) -> RawArticle {
    switch place {
    case .nowhere(let error):
      throw error
    case .file(let path):
      let bytes = try Self.contents(of: path)
      let metadata = try Companion.metadata(beside: path)
      return RawArticle(name: name, bytes: bytes, metadata: metadata)
    }
  }

  private static func contents(of path: FilePath) throws(IntakeError) -> [UInt8] {
    let contents: [UInt8]?
    do throws(FileSystem.Failure) {
      contents = try FileSystem.contents(of: path, maximum: maximumBytes)
    } catch {
      let code: IntakeError.Code = error.isMissing ? .notFound : error == .notAFile ? .notAFile : .unreadable
      throw IntakeError(code, path: path.string, reason: error.reason)
    }
    guard let contents else {
      throw IntakeError(.tooLarge, path: path.string, reason: "has more than \(maximumBytes) bytes")
    }
    return contents
  }
}
