/// The first stage: PATHs to articles, one after the other, however many there are.
///
/// Finding is cheap and done here, by one at a time; files are read by the workers (`ArticleReference.load`), and
/// containers here, member by member. Items come in the order of the bytes of their names, whatever the order of the
/// PATHs and of the file system; inside a container, in its own. Nothing here grows with the number of articles, save
/// the names of the folder that is gone through.
///
/// `DropTests` covers folders, links, pipes and names; `ArticleReferenceTests` what loading does; `ContainerReaderTests` what
/// lies inside files.
package struct Drop: IteratorProtocol {
  private var files: DropFiles
  private let limits: IntakeLimits
  private let isWanted: (@Sendable (DropFile) -> Bool)?
  private var container: OpenContainer?
  /// The key that was made last, and how often it was made before.
  private var lastKey: String?
  private var repeats = 0

  /// A container that is being read.
  private struct OpenContainer {
    var reader: ContainerReader
    var name: String
    var size: Int
    /// Bytes of it that the items so far stand for.
    var counted = 0
    var isEmpty = true
  }

  /// All articles under `paths`: files, which may have any name, folders, of which what ends as articles and containers do
  /// is taken at every depth, and `-`, standard input.
  ///
  /// - Parameter isWanted: asked before anything of a file is read, in the order of the drop; what is not wanted is left out.
  /// - Throws: `IntakeError` where a PATH itself cannot be read. What goes wrong below one is an article that fails.
  package init(
    paths: [String], limits: IntakeLimits = IntakeLimits(), isWanted: (@Sendable (DropFile) -> Bool)? = nil
  ) throws(IntakeError) {
    self.limits = limits
    self.isWanted = isWanted
    files = try DropFiles(paths: paths)
  }

  package mutating func next() -> DropItem? {
    while true {
      if let item = nextInside() { return item }
      guard let entry = files.next() else { return nil }
      if isWanted?(Self.file(entry)) ?? true, let item = item(entry) { return item }
    }
  }

  private static func file(_ entry: FolderWalk.Entry) -> DropFile {
    let key = FilePath(entry.name).key
    guard case .file(let path, _, _) = entry.content, let own = FileSystem.state(of: path) else {
      return DropFile(key: key, state: nil, written: 0)
    }
    let beside = FileSystem.state(of: path.companion)
    return DropFile(
      key: key, state: "\(own.text), \(beside?.text ?? "alone")", written: max(own.written, beside?.written ?? 0))
  }

  /// What a file or folder is itself; nil where something lies inside it.
  private mutating func item(_ entry: FolderWalk.Entry) -> DropItem? {
    let (name, key) = (FilePath(entry.name).string, uniqueKey(entry))
    switch entry.content {
    case .passedOver(let reason):
      return DropItem(.passedOver(PassedOver(name: name, reason: reason)))
    case .failure(let error):
      return DropItem(.article(ArticleReference(name: name, key: key, place: .nowhere(error))))
    case .file(let path, .article(let markup), let bytes):
      let reference = ArticleReference(name: name, key: key, place: .file(path, markup), limits: limits)
      return DropItem(.article(reference), diskBytes: bytes)
    case .file(let path, _, let bytes):
      container = OpenContainer(reader: ContainerReader(path, name: key, limits: limits), name: name, size: bytes)
    case .standardInput:
      container = OpenContainer(reader: ContainerReader(standardInputNamed: name, limits: limits), name: name, size: 0)
    }
    return nil
  }

  /// Files of several PATHs may have one name; they stand next to each other then.
  private mutating func uniqueKey(_ entry: FolderWalk.Entry) -> String {
    let key = FilePath(entry.name).key
    repeats = key == lastKey ? repeats + 1 : 0
    lastKey = key
    return repeats > 0 ? "\(key)#\(repeats + 1)" : key
  }

  /// The next item of the container that is being read; nil where there is none.
  private mutating func nextInside() -> DropItem? {
    guard let open = container else { return nil }
    guard let item = open.reader.next() else {
      container = nil
      return open.isEmpty ? DropItem(.passedOver(PassedOver(name: open.name, reason: .empty)), diskBytes: open.size) : nil
    }
    let read = min(max(open.counted, open.reader.bytesRead), open.size)
    container?.counted = read
    container?.isEmpty = false
    return DropItem(content(item), diskBytes: read - open.counted)
  }

  private func content(_ item: ContainerItem) -> DropItem.Content {
    switch item {
    case .article(let key, let article): .article(ArticleReference(name: article.name, key: key, place: .memory(article)))
    case .failure(let key, let name, let error): .article(ArticleReference(name: name, key: key, place: .nowhere(error)))
    case .passedOver(let found): .passedOver(found)
    }
  }
}
