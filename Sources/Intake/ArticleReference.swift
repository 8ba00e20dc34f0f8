package import DocumentModel

/// An article that has been found and not been read yet, so that each worker can load its own.
package struct ArticleReference: Sendable {
  /// Where an article's bytes are.
  enum Place: Sendable {
    case file(FilePath, Markup)
    /// A member of a container, which was read to get there.
    case memory(RawArticle)
    /// What was found here and cannot be read: the article fails when its turn comes, and the others do not.
    case nowhere(IntakeError)
  }

  /// The path relative to the PATH given; a file's own name where that is the PATH; a record's id.
  package let name: String
  /// Where it lies, which no other article of the drop has: its name, unless that is an id.
  package let key: String
  let place: Place
  private let limits: IntakeLimits

  init(name: String, key: String? = nil, place: Place, limits: IntakeLimits = IntakeLimits()) {
    self.name = name
    self.key = key ?? name
    self.place = place
    self.limits = limits
  }

  /// An article that is there already.
  init(_ article: RawArticle) {
    self.init(name: article.name, place: .memory(article))
  }

  /// Bytes that the article keeps in memory before it is loaded.
  package var heldBytes: Int {
    if case .memory(let article) = place { article.bytes.count } else { 0 }
  }

  /// Reads the article and its companion file.
  ///
  /// - Throws: `IntakeError`, about this article alone.
  package func load() throws(IntakeError) -> RawArticle {
    switch place {
    case .nowhere(let error): throw error
    case .memory(let article): return article
    case .file(let path, let markup):
      let bytes = try contents(of: path)
      let metadata = try Companion.metadata(beside: path)
      return RawArticle(name: name, bytes: bytes, markup: markup, metadata: metadata)
    }
  }

  private func contents(of path: FilePath) throws(IntakeError) -> [UInt8] {
    for isLast in [false, true] {
      do throws(FileSystem.Failure) {
        if let contents = try FileSystem.contents(of: path, maximum: limits.articleBytes) { return contents }
        break
      } catch {
        // Whoever is writing it may be done the second time.
        guard error == .changed, !isLast else { throw IntakeError(error, path: path) }
      }
    }
    throw IntakeError(
      .tooLarge, path: path.string, reason: "has more than \(limits.articleBytes) bytes; --max-article raises the limit")
  }
}
