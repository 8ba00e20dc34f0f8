/// The first step: PATHs to articles. Finding is cheap and done once; reading is left to the workers
/// (`ArticleReference.load`). Archives, HTML and records join here: a kind (`ArticleKind`), and a place to load from.
///
/// `ArticleSourceTests` covers folders, links, pipes and names; `ArticleReferenceTests` what loading does.
package enum ArticleSource {
  /// All articles under `paths`: files, which may have any extension of plain text, and folders, whose `.txt` files are
  /// taken at every depth. Hidden files are passed over; links are followed, a folder is read once.
  ///
  /// - Throws: `IntakeError` where a PATH itself cannot be read. What goes wrong below one is an article that fails.
  package static func list(paths: [String]) throws(IntakeError) -> ArticleListing {
    var walk = Walk()
    for path in paths {
      let path = FilePath(path)
      switch try kind(of: path) {
      case .file: walk.addNamedFile(path)
      case .folder(let identity):
        let names = try names(inFolder: path)
        walk.addFolder(path, identity, names)
      case .other: throw IntakeError(.notAFile, path: path.string, reason: "is neither a file nor a folder")
      }
    }
    return walk.listing
  }

  private static func kind(of path: FilePath) throws(IntakeError) -> FileSystem.Kind {
    do throws(FileSystem.Failure) {
      return try FileSystem.kind(of: path)
    } catch {
      throw IntakeError(error.isMissing ? .notFound : .unreadable, path: path.string, reason: error.reason)
    }
  }

  private static func names(inFolder path: FilePath) throws(IntakeError) -> [[UInt8]] {
    do throws(FileSystem.Failure) {
      return try FileSystem.names(inFolder: path)
    } catch {
      throw IntakeError(.unreadableFolder, path: path.string, reason: error.reason)
    }
  }
}
