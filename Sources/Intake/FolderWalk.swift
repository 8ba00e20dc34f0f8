/// Goes through a folder and all below it, in the order of the paths' bytes, and gives what stands there one by one.
///
/// Hidden files are passed over; links are followed, and a folder is read once by whatever path it is reached.
struct FolderWalk: Sendable {
  /// A file, a failure or what is passed over.
  struct Entry: Sendable {
    enum Content: Sendable {
      case file(FilePath, FileKind, bytes: Int)
      case failure(IntakeError)
      case passedOver(PassedOver.Reason)
      case standardInput
    }

    /// The path below the folder that the walk began at.
    var name: [UInt8]
    var content: Content

    /// Of a file, as it lies on disk.
    var bytes: Int {
      if case .file(_, _, let bytes) = content { bytes } else { 0 }
    }
  }

  /// A folder that is being gone through.
  private struct Level: Sendable {
    var name: [UInt8]
    var path: FilePath
    var names: FolderNames
    var next = 0
  }

  private var levels: [Level]
  private var readFolders: Set<FileSystem.Identity>

  init(_ path: FilePath, _ identity: FileSystem.Identity, _ names: FolderNames) {
    levels = [Level(name: [], path: path, names: names)]
    readFolders = [identity]
  }

  mutating func next() -> Entry? {
    while let level = levels.last {
      guard level.next < level.names.count else {
        levels.removeLast()
        continue
      }
      levels[levels.count - 1].next += 1
      if let entry = look(at: level.names[level.next], in: level) { return entry }
    }
    return nil
  }

  /// Nil where the walk goes on inside.
  private mutating func look(at found: FolderNames.Entry, in level: Level) -> Entry? {
    let name = FilePath(level.name).appending(found.name).bytes
    let path = level.path.appending(found.name)
    let content: Entry.Content?
    do throws(FileSystem.Failure) {
      switch try FileSystem.kind(of: path) {
      case .file(let bytes): content = Self.file(path, bytes, in: level)
      case .folder(let identity): content = enter(path, name, identity, in: level)
      case .other: content = Self.other(path)
      }
    } catch {
      content = .failure(IntakeError(error, path: path))
    }
    return content.map { Entry(name: name, content: $0) }
  }

  private static func file(_ path: FilePath, _ bytes: Int, in level: Level) -> Entry.Content? {
    switch FileKind(of: path) {
    case .companion:
      level.names.hasArticle(ofStem: FilePath.stem(of: path.name)) ? nil : .passedOver(.companionAlone)
    case .unsupported: .passedOver(.unsupported)
    case .media: .passedOver(.media)
    case .incomplete: .passedOver(.incomplete)
    case .unknown: .passedOver(.extensionUnknown)
    case let kind: .file(path, kind, bytes: bytes)
    }
  }

  private static func other(_ path: FilePath) -> Entry.Content {
    switch FileKind(of: path) {
    case .article, .container:
      .failure(IntakeError(.notAFile, path: path.string, reason: "is neither a file nor a folder"))
    default: .passedOver(.notAFile)
    }
  }

  private mutating func enter(
    _ path: FilePath, _ name: [UInt8], _ identity: FileSystem.Identity, in level: Level
  ) -> Entry.Content? {
    if Self.belongsToPage(path.name, in: level) { return .passedOver(.pageFolder) }
    guard readFolders.insert(identity).inserted else { return .passedOver(.repeatedFolder) }
    do throws(FileSystem.Failure) {
      levels.append(Level(name: name, path: path, names: try FileSystem.names(inFolder: path)))
      return nil
    } catch {
      return .failure(IntakeError(.unreadableFolder, path: path.string, reason: error.reason))
    }
  }

  /// `NAME_files` beside `NAME.html`, as browsers save pages.
  private static func belongsToPage(_ name: [UInt8], in level: Level) -> Bool {
    let ending = Array("_files".utf8)
    guard name.count > ending.count, name.suffix(ending.count).elementsEqual(ending) else { return false }
    let stem = Array(name.dropLast(ending.count))
    return [".html", ".htm"].contains { level.names.contains(file: stem + Array($0.utf8)) }
  }
}
