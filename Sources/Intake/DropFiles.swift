/// What stands under the PATHs of a drop: files, failures and what is passed over, in the order of the bytes of their
/// names, whatever the order of the PATHs and of the file system.
struct DropFiles: Sendable {
  private static let standardInput = "-"
  /// What articles from there are known by.
  private static let standardInputName = "stdin"

  private var sources: [DropSource] = []

  /// - Throws: `IntakeError` where a PATH itself cannot be read.
  init(paths: [String]) throws(IntakeError) {
    var named: [FolderWalk.Entry] = []
    for path in paths {
      if path == Self.standardInput {
        named.append(FolderWalk.Entry(name: Array(Self.standardInputName.utf8), content: .standardInput))
        continue
      }
      let path = FilePath(path)
      switch try Self.kind(of: path) {
      case .file(let bytes): named.append(Self.entry(path, bytes: bytes))
      case .folder(let identity): sources.append(DropSource(FolderWalk(path, identity, try Self.names(inFolder: path))))
      case .other: throw IntakeError(.notAFile, path: path.string, reason: "is neither a file nor a folder")
      }
    }
    sources.append(DropSource(named: named))
  }

  mutating func next() -> FolderWalk.Entry? {
    let heads = sources.indices.filter { sources[$0].head != nil }
    let first = heads.min { sources[$0].precedes(sources[$1]) }
    return first.flatMap { sources[$0].take() }
  }

  /// A PATH that is a file: what it is called does not keep it from being read; where it says nothing, the bytes tell.
  private static func entry(_ path: FilePath, bytes: Int) -> FolderWalk.Entry {
    FolderWalk.Entry(name: path.name, content: .file(path, FileKind(of: path), bytes: bytes))
  }

  private static func kind(of path: FilePath) throws(IntakeError) -> FileSystem.Kind {
    do throws(FileSystem.Failure) {
      return try FileSystem.kind(of: path)
    } catch {
      throw IntakeError(error, path: path)
    }
  }

  private static func names(inFolder path: FilePath) throws(IntakeError) -> FolderNames {
    do throws(FileSystem.Failure) {
      return try FileSystem.names(inFolder: path)
    } catch {
      throw IntakeError(.unreadableFolder, path: path.string, reason: error.reason)
    }
  }
}
