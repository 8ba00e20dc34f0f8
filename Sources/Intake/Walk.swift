/// Goes through folders and collects what it finds.
struct Walk {
  private struct Entry {
    var name: [UInt8]
    var path: FilePath
  }

  private var articles: [(name: [UInt8], reference: ArticleReference)] = []
  private var skipped: [ArticleListing.Skipped] = []
  private var readFolders: Set<FileSystem.Identity> = []
  /// The folders and files still to be looked at, the next one last.
  private var waiting: [Entry] = []

  var listing: ArticleListing {
    let sorted = articles.enumerated().sorted { a, b in
      a.element.name == b.element.name ? a.offset < b.offset : a.element.name.lexicographicallyPrecedes(b.element.name)
    }
    return ArticleListing(articles: sorted.map(\.element.reference), skipped: skipped.sorted { $0.name < $1.name })
  }

  /// A PATH that is a file.
  mutating func addNamedFile(_ path: FilePath) {
    switch ArticleKind(of: path) {
    case .plainText, .unknown: add(.file(path), path.name)
    case .companion, .unsupported:
      let error = IntakeError(.unsupported, path: path.string, reason: "is no plain text (.\(path.fileExtension))")
      add(.nowhere(error), path.name)
    }
  }

  /// A PATH that is a folder, with what it holds.
  mutating func addFolder(_ path: FilePath, _ identity: FileSystem.Identity, _ names: [[UInt8]]) {
    readFolders.insert(identity)
    enter(Entry(name: [], path: path), names)
    while let entry = waiting.popLast() { look(at: entry) }
  }

  private mutating func enter(_ folder: Entry, _ names: [[UInt8]]) {
    let stems = Set(names.filter { !FilePath($0).isCompanion }.map(FilePath.stem))
    for name in names.reversed() where name.first != UInt8(ascii: ".") {
      let entry = Entry(name: FilePath(folder.name).appending(name).bytes, path: folder.path.appending(name))
      if entry.path.isCompanion {
        if !stems.contains(FilePath.stem(of: name)) { skip(entry, .companionAlone) }
      } else {
        waiting.append(entry)
      }
    }
  }

  private mutating func look(at entry: Entry) {
    do throws(FileSystem.Failure) {
      switch try FileSystem.kind(of: entry.path) {
      case .file: addFoundFile(entry)
      case .folder(let identity):
        guard readFolders.insert(identity).inserted else { return skip(entry, .repeatedFolder) }
        lookInside(entry)
      case .other:
        let error = IntakeError(.notAFile, path: entry.path.string, reason: "is neither a file nor a folder")
        if ArticleKind(of: entry.path) == .plainText { add(.nowhere(error), entry.name) } else { skip(entry, .unsupported) }
      }
    } catch {
      let code: IntakeError.Code = error.isMissing ? .notFound : .unreadable
      add(.nowhere(IntakeError(code, path: entry.path.string, reason: error.reason)), entry.name)
    }
  }

  private mutating func lookInside(_ folder: Entry) {
    do throws(FileSystem.Failure) {
      enter(folder, try FileSystem.names(inFolder: folder.path))
    } catch {
      add(.nowhere(IntakeError(.unreadableFolder, path: folder.path.string, reason: error.reason)), folder.name)
    }
  }

  private mutating func addFoundFile(_ entry: Entry) {
    switch ArticleKind(of: entry.path) {
    case .plainText: add(.file(entry.path), entry.name)
    case .unsupported: skip(entry, .unsupported)
    case .companion, .unknown: skip(entry, .extensionUnknown)
    }
  }

  private mutating func add(_ place: ArticleReference.Place, _ name: [UInt8]) {
    articles.append((name, ArticleReference(name: FilePath(name).string, place: place)))
  }

  private mutating func skip(_ entry: Entry, _ reason: ArticleListing.Skipped.Reason) {
    skipped.append(ArticleListing.Skipped(name: FilePath(entry.name).string, reason: reason))
  }
}
