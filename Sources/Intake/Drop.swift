/// The first stage: PATHs to articles, one after the other, however many there are.
///
/// Finding is cheap and done here, by one at a time; files are read by the workers (`ArticleReference.load`), and
/// containers here, member by member. Items come in the order of the bytes of their names, whatever the order of the
/// PATHs and of the file system; inside a container, in its own. Nothing here grows with the number of articles, save
/// the names of the folder that is gone through.
///
/// `DropTests` covers folders, links, pipes and names; `ArticleReferenceTests` what loading does.
package struct Drop: IteratorProtocol, Sendable {
  private var files: DropFiles
  private let limits: IntakeLimits

  /// All articles under `paths`: files, which may have any name, and folders, of which what ends as articles do is taken
  /// at every depth.
  ///
  /// - Throws: `IntakeError` where a PATH itself cannot be read. What goes wrong below one is an article that fails.
  package init(paths: [String], limits: IntakeLimits = IntakeLimits()) throws(IntakeError) {
    self.limits = limits
    files = try DropFiles(paths: paths)
  }

  package mutating func next() -> DropItem? {
    files.next().map(item)
  }

  private func item(_ entry: FolderWalk.Entry) -> DropItem {
    let name = FilePath(entry.name).string
    switch entry.content {
    case .passedOver(let reason): return DropItem(.passedOver(PassedOver(name: name, reason: reason)))
    case .failure(let error): return DropItem(.article(ArticleReference(name: name, place: .nowhere(error))))
    case .file(let path, let kind, let bytes):
      guard case .article(let markup) = kind else {
        let error = IntakeError(.unsupported, path: path.string, reason: "is no plain text (.\(path.fileExtension))")
        return DropItem(.article(ArticleReference(name: name, place: .nowhere(error))), diskBytes: bytes)
      }
      return DropItem(
        .article(ArticleReference(name: name, place: .file(path, markup), limits: limits)), diskBytes: bytes)
    }
  }
}
