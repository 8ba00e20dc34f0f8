import DocumentModel

/// What lies inside a file: the articles of a container one after the other, whatever it is compressed with and whatever
/// lies inside it. A file that is no container is one article.
///
/// It reads piece by piece, keeps no more than an article, and never throws: what is wrong is an item, and where it can go on
/// it goes on. `ContainerReaderTests` covers what may lie in what.
package final class ContainerReader {
  private let file: FileStream?
  private let context: ContainerContext?
  private let place: ContainerPlace
  private let source: any ItemSource
  private var hasEnded = false

  /// Opens a file, which is known as `name` in the drop. What is wrong with the file itself is its first item.
  init(_ path: FilePath, name: String, limits: IntakeLimits = IntakeLimits()) {
    place = ContainerPlace(path: name, depth: 0)
    do throws(FileSystem.Failure) {
      let file = FileStream(try FileSystem.OpenFile(path))
      let context = ContainerContext(limits, UnpackBudget(limits, of: file))
      source = ContainerOpener(file, context).open(called: FilePath(path.name), at: place)
      self.file = file
      self.context = context
    } catch {
      source = SingleItem(.failure(key: name, name: name, IntakeError(error, path: path)))
      file = nil
      context = nil
    }
  }

  /// Reads standard input, known as `name`; only its bytes tell what it holds.
  package init(standardInputNamed name: String, limits: IntakeLimits = IntakeLimits()) {
    place = ContainerPlace(path: name, depth: 0)
    let file = FileStream(.standardInput)
    let context = ContainerContext(limits, UnpackBudget(limits, of: file))
    source = ContainerOpener(file, context).open(called: FilePath(""), at: place)
    self.file = file
    self.context = context
  }

  /// Bytes of the file that have been read, for progress.
  package var bytesRead: Int { file?.bytesRead ?? 0 }

  /// The next item; nil at the end.
  package func next() -> ContainerItem? {
    if hasEnded { return nil }
    if let item = source.next() { return item }
    hasEnded = true
    guard let context, context.budget.isExhausted else { return nil }
    return context.failure(context.budget.damage(at: bytesRead), of: place)
  }
}
