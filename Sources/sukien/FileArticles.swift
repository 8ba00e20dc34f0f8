import DocumentModel
import Foundation
import Records

// Stand-in for Intake's source of articles.
struct FileArticles: IteratorProtocol, SendableMetatype {
  private var files: [(name: String, path: String)] = []
  private var index = 0
  var count: Int { files.count }

  init(paths: [String]) throws {
    for path in paths {
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
        throw CommandFailure.usage("\(Terminal.shown(path)): no such file or folder")
      }
      if isDirectory.boolValue {
        for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() where name.hasSuffix(".txt") {
          files.append((name, path + "/" + name))
        }
      } else {
        files.append(((path as NSString).lastPathComponent, path))
      }
    }
    files.sort { $0.name < $1.name }
  }

  mutating func next() -> Result<RawArticle, FailureRecord>? {
    guard index < files.count else { return nil }
    defer { index += 1 }
    guard let data = FileManager.default.contents(atPath: files[index].path) else {
      return .failure(FailureRecord(article: files[index].name, code: "unreadable", message: "the file cannot be read"))
    }
    return .success(RawArticle(name: files[index].name, bytes: Array(data)))
  }
}
